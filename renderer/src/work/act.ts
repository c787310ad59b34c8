import type { Input } from '../../../shared/ipc'
import { showDone, showError } from '../app/notices'
import { call, errorOf } from '../client/call'
import { readAgain } from '../client/queries'
import { texts } from './texts'

/** Refused units that a notice names; the rest is counted. */
const named = 5

/** Takes a step, and says what was done and what was not. True when anything was done; an error goes to `onError`. */
export async function takeStep(
  input: Input<'work.act'>,
  onError: (message: string) => void = showError,
): Promise<boolean> {
  try {
    const { done, refused } = await call('work.act', input)
    readAgain()
    if (done > 0) showDone(texts.done(input.action, done))
    if (refused.length > 0) {
      const lines = refused.slice(0, named).map(({ unitName, reason }) => `${unitName}: ${reason}`)
      const more = refused.length - named
      const head = done > 0 ? texts.refused(refused.length) : texts.nobodyDone
      onError([head, ...lines, ...(more > 0 ? [texts.more(more)] : [])].join('\n'))
    }
    return done > 0
  } catch (thrown) {
    const error = errorOf(thrown)
    if (error.code !== 'bug') onError([error.message, ...(error.details ?? [])].join('\n'))
    return false
  }
}
