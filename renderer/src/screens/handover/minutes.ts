import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { runJob } from '../../state/jobs'
import { scopeOfBody } from '../register/replace'
import { texts } from './texts'

const words = texts.minutesDialog

/** Issues the minutes of a body; with a reason in the place of those in force. Gives what is wrong, or null. */
export async function makeMinutes(
  year: number,
  code: string,
  sign: boolean,
  reason: string | null,
): Promise<string | null> {
  const scope = scopeOfBody(year, code, 'minutes')
  try {
    const { items } = await call('issue.plan', scope)
    const item = items.find((one) => one.kind === 'minutes' && one.code === code)
    if (!item || item.state === 'withheld') return item?.reason ?? words.notDue
    const report = await runJob('issue', words.working, (job) =>
      call('issue.run', {
        scope,
        items: [item.item],
        sign,
        job,
        ...(reason === null ? {} : { replace: reason }),
      }),
    )
    const [made] = report.documents
    if (!made) return report.withheld[0]?.reason ?? words.notDue
    showDone(words.done(made.number))
    return null
  } catch (thrown) {
    const { message, details = [] } = errorOf(thrown)
    return [message, ...details].join('\n')
  } finally {
    readAgain()
  }
}
