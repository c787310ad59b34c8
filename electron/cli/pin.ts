import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Expected } from '../../shared/errors.ts'
import { databaseName } from '../store/open.ts'
import { resetPins } from '../service/people/reset-pins.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import type { Session } from './session.ts'
import { version } from './version.ts'

/** `pin reset`: removes all PINs of this laptop, with a copy first and a note in the journal. Expected('not-found') without data. */
export async function pinCommand({ operands: [what] }: Call, { folder }: Session): Promise<Answer> {
  if (what !== 'reset') throw new Misuse('Sebutkan: pin reset.')
  // A folder mistyped would otherwise become an empty office in which nobody has a PIN: told as a success.
  if (!existsSync(join(folder, databaseName)))
    throw new Expected('not-found', `Tidak ada data Piagam di ${folder}. Periksa folder pada --data, lalu ulangi.`)
  const { persons, copy } = await resetPins({ folder, version, now: new Date() })
  return {
    json: { persons, copy },
    text:
      persons.length === 0
        ? 'Tidak ada petugas yang memakai PIN di laptop ini.'
        : `PIN dihapus: ${persons.join(', ')}. Salinan sebelumnya: backups/${copy ?? ''}. Semua petugas diberi tahu di layar selama 30 hari.`,
  }
}
