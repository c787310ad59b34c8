import type { PlanItem } from '../../../../shared/views'

export const orders = ['listed', 'rank', 'name', 'hand'] as const
/** In which order recipients get their numbers; `listed`: by code, each body before its units. */
export type Order = (typeof orders)[number]

type Compare = (a: PlanItem, b: PlanItem) => number
const last = Number.MAX_SAFE_INTEGER
const names = new Intl.Collator('id', { numeric: true })

/** The body before its units, those by their scores. What has no rank stands behind. */
const byRank: Compare = (a, b) =>
  (a.rank ?? last) - (b.rank ?? last) ||
  Number(a.unit !== null) - Number(b.unit !== null) ||
  (b.score ?? -1) - (a.score ?? -1)
const byName: Compare = (a, b) => names.compare(a.subject, b.subject) || names.compare(a.body, b.body)

/** Items in the order of their numbers. `hand`: keys of items as somebody put them; those it does not name stand behind. */
export function inOrder(items: readonly PlanItem[], order: Order, hand: readonly string[]): PlanItem[] {
  if (order === 'rank') return items.toSorted(byRank)
  if (order === 'name') return items.toSorted(byName)
  if (order === 'listed') return [...items]
  const place = new Map(hand.map((item, index) => [item, index]))
  return items.toSorted((a, b) => (place.get(a.item) ?? last) - (place.get(b.item) ?? last))
}

/** The keys with one of them `by` places further down, or as far as it goes. */
export function moved(keys: readonly string[], key: string, by: number): string[] {
  const at = keys.indexOf(key)
  if (at < 0) return [...keys]
  const others = keys.filter((other) => other !== key)
  return others.toSpliced(Math.max(0, at + by), 0, key)
}
