/** The passphrase comes through a named environment variable only: an argument would stand in the list of processes. */
import { Expected } from '../../shared/errors.ts'

/** The value of the variable `name`. Throws `key` when it is not set. */
export function passphraseFrom(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (value === undefined) {
    throw new Expected('key', `Variabel lingkungan ${name} (--passphrase-env) belum diisi dengan kata sandi kunci.`)
  }
  return value
}
