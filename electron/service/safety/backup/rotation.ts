/** Which automatic copies may go: everything of today up to a number, one a day for 14 days, one a month for 12. */

export interface Dated {
  name: string
  /** ISO 8601. */
  at: string
  why: string
}

export const keep = {
  /** Copies of today. */
  today: 10,
  /** Days before today with one copy each. */
  days: 14,
  /** Months before this one with one copy each. */
  months: 12,
  /** States kept before a restoration stay at least this many days, so that it can be undone. */
  restoreDays: 30,
} as const

const two = (value: number): string => String(value).padStart(2, '0')
const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/**
 * Names of the copies that may be deleted. The newest of every day and month is the one that stays; copies from the future
 * (the clock was set back) and the newest copy of all stay too. Days and months are those of the local calendar.
 */
export const expired = (copies: readonly Dated[], now: Date): string[] => {
  const newest = copies.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const today = dayOf(now)
  const firstDay = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - keep.days))
  const firstMonth = dayOf(new Date(now.getFullYear(), now.getMonth() - keep.months, 1)).slice(0, 7)
  const taken = new Set<string>()
  let ofToday = 0
  /** The first copy of a slot, the newest, has it. */
  const takes = (slot: string): boolean => {
    if (taken.has(slot)) return false
    taken.add(slot)
    return true
  }
  const stays = ({ at, why }: Dated): boolean => {
    const instant = new Date(at)
    const day = dayOf(instant)
    if (day > today) return true
    const forUndo = why === 'restore' && now.getTime() - instant.getTime() < keep.restoreDays * 86_400_000
    if (day === today) {
      ofToday += 1
      takes(`month ${day.slice(0, 7)}`)
      return ofToday <= keep.today || forUndo
    }
    const ofDay = day >= firstDay && takes(`day ${day}`)
    const ofMonth = day.slice(0, 7) >= firstMonth && takes(`month ${day.slice(0, 7)}`)
    return ofDay || ofMonth || forUndo
  }
  return newest.filter((copy, index) => !stays(copy) && index > 0).map(({ name }) => name)
}
