import { Expected } from '../../../shared/errors'
import { call } from './call'

/** Keeps a bug of the page in the log; what came from the other side is there already. */
export function noteBug(thrown: unknown): void {
  if (!(thrown instanceof Error) || thrown instanceof Expected) return
  const { name, stack = '' } = thrown
  call('problem.note', { name: name.slice(0, 80), stack: stack.slice(0, 50_000) }).catch(() => undefined)
}
