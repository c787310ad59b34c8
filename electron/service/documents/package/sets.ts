/** What a body is given at the ceremony: the documents in force, in the order in which they lie in the packet. */
import type { IssueScope } from '../../../../shared/ipc.ts'
import type { AwardPlan, AwardPlanItem, OutdatedDocument } from '../../../../shared/register-views.ts'
import type { BodyRow } from '../../../../shared/views.ts'
import { documentHeads, type DocumentHead } from '../../../store/document-heads.ts'
import type { Context } from '../../context.ts'
import { inScope } from '../kinds/region.ts'
import { outdatedReason, plannedOf, type Planned } from '../plan.ts'
import { factsOf, problemsOf, type Facts } from '../scope.ts'

/** A body, or a region; the kinds are given. */
export type PackageScope = Omit<IssueScope, 'kind'>

/** The minutes last: they list what the others are. */
export const packageKinds = ['certificate', 'report', 'minutes'] as const

export interface AwardSet {
  row: BodyRow
  documents: DocumentHead[]
}

/** The sets as the register has them now; a body without a document has none. */
export function setsOf({ store }: Pick<Context, 'store'>, facts: Facts): AwardSet[] {
  const inForce = Map.groupBy(documentHeads(store, { year: facts.year, state: 'issued' }), ({ code }) => code)
  return facts.results.rows
    .filter((row) => inScope(facts, row))
    .map((row) => {
      const own = inForce.get(row.code) ?? []
      const documents = packageKinds.flatMap((kind) =>
        own
          .filter((head) => head.kind === kind)
          .toSorted(
            (a, b) => Number(a.unit !== null) - Number(b.unit !== null) || unitPlace(row, a) - unitPlace(row, b),
          ),
      )
      return { row, documents }
    })
    .filter(({ documents }) => documents.length > 0)
}

const unitPlace = ({ units }: BodyRow, { unit }: DocumentHead): number => {
  const place = units.findIndex(({ id }) => id === unit)
  return place === -1 ? units.length : place
}

/** A document in force that is no longer what would be issued, with the reason. */
export const untrue = (ctx: Context, facts: Facts, planned: Planned): OutdatedDocument | null => {
  const { live, subject } = planned
  if (!live) return null
  const reason = subject.due ? outdatedReason(ctx, facts, planned) : subject.reason
  return reason === null ? null : { number: live.number, subject: live.subject, reason }
}

/** What an award run would do, a set for each body, before any number is given. */
export function awardPlan(ctx: Context, scope: PackageScope): AwardPlan {
  const sets = new Map<string, AwardPlan['sets'][number]>()
  const problems = new Map<string, AwardPlan['problems'][number]>()
  const { date, place } = factsOf(ctx, { ...scope, kind: 'certificate' })
  for (const kind of packageKinds) {
    const facts = factsOf(ctx, { ...scope, kind })
    for (const problem of problemsOf(facts)) problems.set(problem.field, problem)
    for (const planned of plannedOf(ctx, facts)) {
      const { code, body } = planned.item
      const set = sets.get(code) ?? { code, name: body, items: [] }
      set.items.push(
        kind === 'minutes' ? minutesItem(set.items, itemOf(ctx, facts, planned)) : itemOf(ctx, facts, planned),
      )
      sets.set(code, set)
    }
  }
  return { sets: [...sets.values()], problems: [...problems.values()], date, place }
}

function itemOf(ctx: Context, facts: Facts, planned: Planned): AwardPlanItem {
  const { item, live, elsewhere } = planned
  const { kind, subject, state, number, reason } = item
  const named = { kind, subject, number, reason: reason ?? '' }
  const wrong = untrue(ctx, facts, planned)
  if (wrong) return { ...named, state: 'outdated', number: wrong.number, reason: wrong.reason }
  if (state === 'withheld' || elsewhere) return { ...named, state: 'withheld' }
  return live ? { ...named, state: 'exists', reason: '' } : { ...named, state: 'ready', reason: '' }
}

/** Minutes come after the rest: what will be issued before them is in them, so those in force will be too old. */
function minutesItem(others: readonly AwardPlanItem[], item: AwardPlanItem): AwardPlanItem {
  const more = others.some(({ state }) => state === 'ready')
  if (!more) return item
  if (item.state === 'exists') return { ...item, state: 'outdated', reason: 'Daftar dokumennya akan bertambah' }
  return item.state === 'withheld' ? { ...item, state: 'ready', reason: '' } : item
}
