/** Labels of a scope as they would be drawn: one for every body, with what would be in its set. */
import type { LabelSnapshot } from '../../../../shared/domain/snapshot.ts'
import type { IssueScope } from '../../../../shared/ipc.ts'
import type { Context } from '../../context.ts'
import { labelOf } from '../package/label.ts'
import { awardPlan } from '../package/sets.ts'
import type { Facts } from '../scope.ts'

export interface LabelSubject {
  /** Of the certificate of the body: `certificate:36.74`. */
  item: string
  subject: string
  snapshot: LabelSnapshot
}

/** `facts` of certificates in the same scope. */
export function labelsOf(ctx: Context, scope: IssueScope, facts: Facts): LabelSubject[] {
  const at = ctx.now().toISOString()
  return awardPlan(ctx, scope).sets.flatMap(({ code, name, items }) => {
    const row = facts.results.rows.find((one) => one.code === code)
    if (!row) return []
    const documents = items
      .filter(({ state }) => state !== 'withheld')
      .map(({ kind, subject }) => ({ kind, unit: kind === 'certificate' && subject !== name ? subject : null }))
    const snapshot = labelOf(ctx.store, facts, row, { documents, at })
    return [{ item: `certificate:${code}`, subject: row.name, snapshot }]
  })
}
