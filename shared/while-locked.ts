/** What a locked window may still call: choosing who works, and how the lock screen looks. Everything else is refused. */
import { Expected } from './errors.ts'
import type { CallName } from './ipc.ts'

const open: ReadonlySet<string> = new Set<CallName>([
  'person.list',
  'person.choose',
  'person.current',
  'person.lock',
  'safety.damaged',
  'prefs.get',
  // A bug of the lock screen itself must reach the log.
  'problem.note',
])
/** Not among them: how soon the window locks. */
const looks: ReadonlySet<string> = new Set(['theme', 'textSize'])

/** Whether a call is answered while nobody may work. */
export const isOpenWhileLocked = (call: string, input: unknown = null): boolean =>
  call === 'prefs.set'
    ? typeof input === 'object' && input !== null && Object.keys(input).every((key) => looks.has(key))
    : open.has(call)

/** Told to whoever asks for more. */
export const lockedRefusal = (): Expected =>
  new Expected('refused', 'Piagam terkunci. Pilih nama Anda di layar kunci, lalu ulangi.')
