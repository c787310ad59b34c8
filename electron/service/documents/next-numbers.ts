/** Which numbers a run would give, found before it: as `freeNumber` finds them one by one, but for many at once. */
import { formatNumber, patternOf, scopeOf } from '../../../shared/domain/register.ts'
import { blockUsedUp, freeRunnings } from '../../store/numbers.ts'
import { waitingOutside } from '../../store/outside.ts'
import type { Context } from '../context.ts'
import { isGiven } from './free-number.ts'
import type { Planned } from './plan.ts'
import type { Facts } from './scope.ts'

/** The number of each item by its key, in the order of the run. Nothing is taken. Expected('refused') when a block is used up. */
export function numbersOf(
  { store }: Context,
  { settings: saved, date, year }: Facts,
  chosen: readonly Planned[],
): Map<string, string> {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  /** Kinds that share a count do not share the blocks kept for one of them. */
  const used = new Set<string>()
  const ways = new Map<string, Iterator<number>>()
  const give = (item: string, number: string): void => {
    given.set(item, number)
    taken.add(number)
  }
  for (const { subject, reserved } of chosen) {
    const { item, kind, key } = subject
    if (reserved) {
      give(item, reserved.number)
      continue
    }
    const outside = waitingOutside(store, { year, kind, subjectKey: key }).find(({ number }) => !taken.has(number))
    if (outside) {
      give(item, outside.number)
      continue
    }
    const scope = scopeOf(saved, kind, date)
    const way = ways.get(`${scope} ${kind}`) ?? freeRunnings(store, scope, kind)[Symbol.iterator]()
    ways.set(`${scope} ${kind}`, way)
    for (let next = way.next(); ; next = way.next()) {
      if (next.done) throw blockUsedUp()
      const number = formatNumber(patternOf(saved, kind), {
        running: next.value,
        officeCode: saved.office.code,
        date,
        kind,
      })
      const place = `${scope} ${next.value}`
      if (used.has(place) || taken.has(number) || isGiven(store, number)) continue
      used.add(place)
      give(item, number)
      break
    }
  }
  return given
}
