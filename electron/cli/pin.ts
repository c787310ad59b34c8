import { resetPins } from '../service/people/reset-pins.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import type { Session } from './session.ts'
import { version } from './version.ts'

/** `pin reset`: removes all PINs of this laptop, with a copy first and a note in the journal. */
export async function pinCommand({ operands: [what] }: Call, { folder }: Session): Promise<Answer> {
  if (what !== 'reset') throw new Misuse('Sebutkan: pin reset.')
  const { persons, copy } = await resetPins({ folder, version, now: new Date() })
  return {
    json: { persons, copy },
    text:
      persons.length === 0
        ? 'Tidak ada petugas yang memakai PIN di laptop ini.'
        : `PIN dihapus: ${persons.join(', ')}. Salinan sebelumnya: backups/${copy ?? ''}. Semua petugas diberi tahu di layar selama 30 hari.`,
  }
}
