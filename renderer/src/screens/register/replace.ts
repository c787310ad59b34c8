import type { IssueScope } from '../../../../shared/ipc'
import type { RegisterRow } from '../../../../shared/register-views'
import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { runJob } from '../../state/jobs'
import { texts } from './texts'

const words = texts.replace
const regional = /^(ID|\d{2}(\.\d{2})?)$/

/** What to issue when only this body is meant; bodies without a regional code are found in the whole country. */
export const scopeOfBody = (year: number, code: string, kind: IssueScope['kind']): IssueScope => ({
  year,
  region: regional.test(code) ? code : 'ID',
  kind,
})

/** Issues again what the document is about. Gives the new one's id, or what is wrong. */
export async function replaceDocument(
  row: RegisterRow,
  reason: string,
  sign: boolean,
): Promise<{ id: string } | { problem: string }> {
  const scope = scopeOfBody(row.year, row.code, row.kind)
  try {
    const { items } = await call('issue.plan', scope)
    const item = items.find(({ document }) => document === row.id)
    if (!item || item.state === 'withheld') return { problem: item?.reason ?? words.notDue }
    const report = await runJob('issue', words.working, (job) =>
      call('issue.run', { scope, items: [item.item], replace: reason, sign, job }),
    )
    readAgain()
    const [made] = report.documents
    if (!made) return { problem: report.withheld[0]?.reason ?? words.failed }
    showDone(words.done(made.number))
    return { id: made.id }
  } catch (thrown) {
    readAgain()
    const { message, details = [] } = errorOf(thrown)
    return { problem: [message, ...details].join('\n') }
  }
}
