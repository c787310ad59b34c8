import type { Input } from '../../../../shared/ipc'
import { showDone, showError } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { runJob } from '../../state/jobs'
import { useAward, type Target } from './state'
import { texts } from './texts'

type Wish = Omit<Input<'package.award'>, 'job' | keyof Target>

/** Makes the sets; what was made stands in the state. Gives what is wrong, or null. */
export async function runAward(target: Target, wish: Wish): Promise<string | null> {
  useAward.getState().set({ made: null })
  try {
    const report = await runJob('award', texts.working, (job) =>
      call('package.award', { ...wish, year: target.year, code: target.code, job }),
    )
    useAward.getState().set({ made: { target, report } })
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
