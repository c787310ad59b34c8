import { Expected, type ErrorValue } from '../../../shared/errors'
import type { CallName, Input, Output } from '../../../shared/ipc'
import { useBug } from '../state/bug'

/** Asks the other side. Throws its `Expected`; a bug opens the error screen besides. */
export async function call<C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> {
  const answer = await window.piagam.call(name, input)
  if (answer.ok) return answer.value
  if (answer.error.code === 'bug') useBug.getState().show(answer.error)
  throw new Expected(answer.error.code, answer.error.message, answer.error)
}

/** Whatever was thrown, as the value the screens show. */
export function errorOf(thrown: unknown): ErrorValue {
  if (thrown instanceof Expected) return thrown.value
  const bug: ErrorValue = {
    code: 'bug',
    message: thrown instanceof Error ? thrown.message : String(thrown),
    ...(thrown instanceof Error && thrown.stack ? { details: [thrown.stack] } : {}),
  }
  return bug
}
