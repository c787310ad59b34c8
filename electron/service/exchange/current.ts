/** What the office already has, as far as a file of results touches it. */
import { foldName } from '../../../shared/domain/names.ts'
import type { Clean, Hundredths } from '../../../shared/domain/types.ts'
import { bodies } from '../../store/bodies.ts'
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
  for (const year of years) {
    if (isClosed(store, year)) closed.add(year)
    for (const { body, score, clean } of results(store, year)) {
      known.set(targetKey(year, body, null), { score, clean, unit: null })
    }
    for (const { id, body, name, score, clean } of units(store, year)) {
      known.set(targetKey(year, body, name), { score, clean, unit: id })
    }
  }
  return { directory: directoryOf(bodies(store)), known, closed }
}
