/** In which order documents get their numbers. */
import type { PlanItem } from '../views.ts'

export const issueOrders = ['listed', 'code', 'rank', 'name', 'score'] as const
export type IssueOrder = (typeof issueOrders)[number]

type Item = Pick<PlanItem, 'code' | 'unit' | 'subject' | 'score' | 'rank' | 'kind'>

const byName = new Intl.Collator('id', { numeric: true, sensitivity: 'base' }).compare
/** What has no figure comes after what has one. */
const low = Number.MAX_SAFE_INTEGER

const compare: Record<Exclude<IssueOrder, 'listed'>, (a: Item, b: Item) => number> = {
  /** A body, then its units, the best first. */
  code: (a, b) => byName(a.code, b.code) || unitsBehind(a, b),
  rank: (a, b) => (a.rank ?? low) - (b.rank ?? low) || byName(a.code, b.code) || unitsBehind(a, b),
  name: (a, b) => byName(a.subject, b.subject),
  score: (a, b) => (b.score ?? -1) - (a.score ?? -1) || byName(a.subject, b.subject),
}
const unitsBehind = (a: Item, b: Item): number =>
  Number(a.unit !== null) - Number(b.unit !== null) || (b.score ?? -1) - (a.score ?? -1) || byName(a.subject, b.subject)

/** The items in the order wanted; documents about a region stay last, as listed. */
export function orderItems<T extends Item>(items: readonly T[], order: IssueOrder): T[] {
  if (order === 'listed') return [...items]
  const own = items.filter(({ kind }) => kind === 'certificate')
  return [...own.toSorted(compare[order]), ...items.filter(({ kind }) => kind !== 'certificate')]
}
