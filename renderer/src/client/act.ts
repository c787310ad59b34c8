import type { CallName, Input, Output } from '../../../shared/ipc'
import { offerAgain, offerUndo, showError } from '../app/notices'
import { call, errorOf } from './call'
import { readAgain } from './queries'

/**
 * Writes and offers "Urungkan" for ten seconds. Gives the answer, or null when it was refused; `onError` puts the error
 * where it arose, else it is shown as a notice, which offers to try again while another program holds the database.
 */
export async function act<C extends CallName>(
  name: C,
  input: Input<C>,
  said: string,
  onError: (message: string) => void = showError,
): Promise<{ value: Output<C> } | null> {
  try {
    const value = await call(name, input)
    readAgain()
    offerUndo(said)
    return { value }
  } catch (thrown) {
    const error = errorOf(thrown)
    if (error.code === 'busy' && onError === showError) offerAgain(error.message, () => void act(name, input, said))
    else if (error.code !== 'bug') onError([error.message, ...(error.details ?? [])].join('\n'))
    return null
  }
}

/** Writes as `act` does, and gives what is wrong, for the field it was typed in; null when it was taken. */
export async function problemOf<C extends CallName>(name: C, input: Input<C>, said: string): Promise<string | null> {
  let problem: string | null = null
  await act(name, input, said, (message) => {
    problem = message
  })
  return problem
}
