import type { IssueScope } from '../../../../shared/ipc'
import type { RegisterRow } from '../../../../shared/register-views'
import { call, errorOf } from '../../client/call'
import { issueOne } from '../issue/one'
import { texts } from './texts'

const words = texts.replace
const regional = /^(ID|\d{2}(\.\d{2})?)$/

/** What to issue when only this body is meant; bodies without a regional code are found in the whole country. */
export const scopeOfBody = (year: number, code: string, kind: IssueScope['kind']): IssueScope => ({
  year,
  region: regional.test(code) ? code : 'ID',
  kind,
})

/** Issues again what the document is about, signed as chosen on Terbitkan. Gives the new one, or what is wrong. */
export async function replaceDocument(
  row: RegisterRow,
  reason: string,
): Promise<{ id: string; number: string } | { problem: string }> {
  const scope = scopeOfBody(row.year, row.code, row.kind)
  try {
    const { items } = await call('issue.plan', scope)
    const item = items.find(({ document }) => document === row.id)
    if (!item || item.state === 'withheld') return { problem: item?.reason ?? words.notDue }
    return await issueOne({ scope, item: item.item, replace: reason }, { ...words, nothing: words.failed })
  } catch (thrown) {
    const { message, details = [] } = errorOf(thrown)
    return { problem: [message, ...details].join('\n') }
  }
}
