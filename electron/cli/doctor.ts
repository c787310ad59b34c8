import { examine } from '../service/safety/doctor.ts'
import type { Answer, Call } from './command.ts'
import type { Session } from './session.ts'
import { table } from './text.ts'

const marks = { ok: 'baik', warn: 'PERHATIKAN', bad: 'BURUK' } as const

/** `doctor`: exit 1 when anything is bad. Works on a data folder that cannot be opened, and creates none. */
export function doctorCommand(_call: Call, session: Session): Answer {
  const view = examine({ folder: session.folder, now: new Date() })
  return {
    json: view,
    text: view.items
      .flatMap(({ title, state, text, details }) => [
        table([[marks[state], title, text]]),
        ...details.map((detail) => `      ${detail}`),
      ])
      .join('\n'),
    exit: view.ok ? 0 : 1,
  }
}
