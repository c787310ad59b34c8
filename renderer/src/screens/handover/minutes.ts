import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { runJob } from '../../state/jobs'
import { needsKey, useIssue } from '../issue/state'
import { scopeOfBody } from '../register/replace'
import { texts } from './texts'

const words = texts.minutesDialog

/** Issues the minutes of a body, signed as chosen; `replace`: why those in force go. Gives the new ones, or what is wrong. */
export async function issueMinutes(
  year: number,
  code: string,
  replace: string | undefined,
): Promise<{ id: string; number: string } | { problem: string }> {
  const { signing } = useIssue.getState()
  try {
    const report = await runJob('issue', words.working, (job) =>
      call('issue.run', {
        scope: scopeOfBody(year, code, 'minutes'),
        items: [`minutes:${code}`],
        sign: needsKey(signing),
        ink: signing === 'ink',
        job,
        ...(replace !== undefined && { replace }),
      }),
    )
    const [made] = report.documents
    if (!made) return { problem: report.withheld[0]?.reason ?? words.notDue }
    const [wrong] = report.readBack?.differences ?? []
    if (wrong) return { problem: `${wrong.number}: ${wrong.message}` }
    showDone(words.done(made.number))
    return { id: made.id, number: made.number }
  } catch (thrown) {
    const { message, details = [] } = errorOf(thrown)
    return { problem: [message, ...details].join('\n') }
  } finally {
    readAgain()
  }
}
