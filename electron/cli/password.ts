/** The password of a backup comes through a named environment variable only, like that of a key. */
import { Expected } from '../../shared/errors.ts'
import type { Call } from './command.ts'

/** The value of the variable named by `--password-env`, or null. Throws `key` when it is not set. */
export function passwordFrom({ options, env }: Pick<Call, 'options' | 'env'>): string | null {
  const name = options['password-env']
  if (name === undefined) return null
  const value = env[name]
  if (value === undefined)
    throw new Expected('key', `Variabel lingkungan ${name} (--password-env) belum diisi dengan kata sandi cadangan.`)
  return value
}
