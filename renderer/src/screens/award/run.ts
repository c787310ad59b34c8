import type { Input } from '../../../../shared/ipc'
import { showDone, showError } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { runJob } from '../../state/jobs'
import { useAward } from './state'
import { texts } from './texts'

/** Makes the sets; what was made stands in the state. Gives what is wrong, or null. */
export async function runAward(input: Omit<Input<'package.award'>, 'job'>): Promise<string | null> {
  useAward.getState().set({ report: null })
  try {
    const report = await runJob('award', texts.working, (job) => call('package.award', { ...input, job }))
    useAward.getState().set({ report })
    if (report.cancelled) showError(texts.stopped)
    else showDone(texts.done(report.packages.length))
    return null
  } catch (thrown) {
    const { code, message, details = [] } = errorOf(thrown)
    return code === 'bug' ? null : [message, ...details].join('\n')
  } finally {
    readAgain()
  }
}
