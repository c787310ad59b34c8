import { writeFile } from 'node:fs/promises'
import { typedPath } from './paths.ts'
import { longDay } from '../../shared/domain/dates.ts'
import { Expected } from '../../shared/errors.ts'
import type { Answer, Call } from './command.ts'
import { passphraseFrom } from './passphrase.ts'
import type { Session } from './session.ts'

/** `key demo`: a key made on the spot with its root certificate; what it signs is marked CONTOH. */
export async function keyCommand({ options, env }: Call, session: Session): Promise<Answer> {
  const passphrase = passphraseFrom(env, options['passphrase-env'] ?? '')
  const out = typedPath(options['out'] ?? '')
  const ca = typedPath(options['ca'] ?? '')
  const made = await session.render.run('makeDemoKey', { at: new Date().toISOString(), passphrase })
  if (!made.p12) throw new Error('the demonstration key came without a PKCS#12 file')
  try {
    await writeFile(out, made.p12, { mode: 0o600 })
    await writeFile(ca, made.rootPem)
  } catch {
    throw new Expected('disk', `Berkas ${out} atau ${ca} tidak dapat ditulis. Periksa folder dan izinnya.`)
  }
  const { subject, until } = made.info
  return {
    json: { p12: out, ca, subject, until },
    text: `Kunci peragaan "${subject}" ditulis ke ${out}, sertifikat akarnya ke ${ca}. Berlaku sampai ${longDay(until.slice(0, 10))}.`,
  }
}
