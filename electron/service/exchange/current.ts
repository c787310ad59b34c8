/** What the office already has, as far as a file of results touches it. */
import { foldName } from '../../../shared/domain/names.ts'
import type { Clean, Hundredths } from '../../../shared/domain/types.ts'
import { bodies } from '../../store/bodies.ts'
import { cleanBy, oversight } from '../../store/oversight.ts'
import { results } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { units } from '../../store/units.ts'
import { isClosed } from '../../store/work.ts'
import { type Directory, directoryOf } from './directory.ts'

/** What is known of a body or unit in a year. `unit` is the id of an existing unit. */
export interface Known {
  score: Hundredths | null
  clean: Clean
  unit: string | null
}

export interface Current {
  /** What oversight products say about clean and clear, by `targetKey`. */
  decided: ReadonlyMap<string, Clean>
  directory: Directory
  /** By `targetKey`; absent: nothing was ever entered. */
  known: ReadonlyMap<string, Known>
  /** Years of which nothing changes any more. */
  closed: ReadonlySet<number>
}

/** One body, or one of its units by name, in one year. */
export const targetKey = (year: number, body: string, unit: string | null): string =>
  `${year} ${body} ${unit === null ? '' : foldName(unit)}`

/** Reads the bodies and the given years. */
export const currentData = (store: Store, years: Iterable<number>): Current => {
  const known = new Map<string, Known>()
  const closed = new Set<number>()
  const decided = new Map<string, Clean>()
  for (const year of years) {
    if (isClosed(store, year)) closed.add(year)
    const products = Map.groupBy(oversight(store, year), ({ body, unit }) => unit ?? body)
    const say = (subject: string, key: string): void => {
      const own = products.get(subject)
      if (own !== undefined) decided.set(key, cleanBy(own))
    }
    for (const { body, score, clean } of results(store, year)) {
      say(body, targetKey(year, body, null))
      known.set(targetKey(year, body, null), { score, clean, unit: null })
    }
    for (const { id, body, name, score, clean } of units(store, year)) {
      say(id, targetKey(year, body, name))
      known.set(targetKey(year, body, name), { score, clean, unit: id })
    }
  }
  return { directory: directoryOf(bodies(store)), known, closed, decided }
}
