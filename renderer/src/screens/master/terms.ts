/** What the terms of heads say: who is in office, where nobody was, where two were at once. */
import { dayAfter } from '../../../../shared/domain/dates'
import type { Day } from '../../../../shared/domain/types'
import type { HeadView } from '../../../../shared/entry-views'

const endless = '9999-12-31'

type Term = Pick<HeadView, 'from' | 'until'>

const holds = ({ from, until }: Term, day: Day): boolean => from <= day && (until === null || day <= until)

/** Whoever is in office on a day. */
export const inOffice = (heads: readonly HeadView[], day: Day): HeadView | undefined =>
  heads.find((head) => holds(head, day))

export interface TermNote {
  head: HeadView
  current: boolean
  /** Days without anybody between the head before and this one. */
  gap: { from: Day; until: Day } | null
  /** Another one who was in office on a day of this term. */
  overlaps: HeadView | null
}

const meet = (a: Term, b: Term): boolean => a.from <= (b.until ?? endless) && b.from <= (a.until ?? endless)

const gapBefore = (head: HeadView, older: readonly HeadView[]): TermNote['gap'] => {
  const last = older.reduce<Day>((latest, { until }) => {
    const end = until ?? endless
    return end > latest ? end : latest
  }, '')
  if (last === '' || last === endless) return null
  const from = dayAfter(last)
  return from < head.from ? { from, until: dayAfter(head.from, -1) } : null
}

/** The heads as they come (the latest first), with what is to be said about each. */
export const termNotes = (heads: readonly HeadView[], day: Day): TermNote[] => {
  const now = inOffice(heads, day)
  return heads.map((head) => ({
    head,
    current: head === now,
    gap: gapBefore(
      head,
      heads.filter((other) => other.from < head.from),
    ),
    overlaps: heads.find((other) => other !== head && meet(head, other)) ?? null,
  }))
}
