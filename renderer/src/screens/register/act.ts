import type { CallName, Input, Output } from '../../../../shared/ipc'
import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'

/**
 * Enters something in the register, which is never taken back: no "Urungkan" is offered. Gives the answer, or what is
 * wrong as a sentence; `said` may depend on the answer, null says nothing.
 */
export async function enter<C extends CallName>(
  name: C,
  input: Input<C>,
  said: (answer: Output<C>) => string | null,
): Promise<{ value: Output<C> } | { problem: string }> {
  try {
    const value = await call(name, input)
    readAgain()
    const sentence = said(value)
    if (sentence !== null) showDone(sentence)
    return { value }
  } catch (thrown) {
    const { message, details = [] } = errorOf(thrown)
    return { problem: [message, ...details].join('\n') }
  }
}
