/** Scores computed from cells: of units, and of bodies as the mean of their units before rounding. */
import { exactMean, type Exact, fraction, toHundredths } from '../../../shared/domain/exact.ts'
import type { Hundredths, Region, Scheme } from '../../../shared/domain/types.ts'
import { exactScore, unitScore } from '../../../shared/domain/unit-score.ts'
import type { UnitScore } from '../../../shared/entry-views.ts'
import { cellsOf } from '../../store/cells.ts'
import { instrumentsOfYear } from '../../store/instruments.ts'
import type { Store } from '../../store/store.ts'
import type { UnitRecord } from '../../store/units.ts'

export interface ComputedUnit extends UnitScore {
  /** Before rounding; null until all required cells are filled. */
  exact: Exact | null
}

/** By id; only units with cells. Regions as in `bodies`. */
export const computedUnits = (
  store: Store,
  scheme: Scheme,
  year: number,
  region: Region,
  units: readonly UnitRecord[],
): Map<string, ComputedUnit> => {
  const instrumentOf = instrumentsOfYear(store, year)
  const cells = cellsOf(store, year, region)
  return new Map(
    units.flatMap((unit): [string, ComputedUnit][] => {
      const own = cells.get(unit.id)
      const instrument = own === undefined ? null : instrumentOf(unit.type)
      if (own === undefined || instrument === null) return []
      const score = unitScore(scheme, instrument, own)
      return [[unit.id, { ...score, exact: score.complete ? exactScore(instrument, own) : null }]]
    }),
  )
}

/** A unit on its way into the mean: what its cells give, else its official score. */
interface Part {
  computed: ComputedUnit | undefined
  official: Hundredths | null
}

/**
 * The body's computed score where the scheme makes a mean: of complete units before rounding, and of official scores of
 * units without cells. `partial`: units that were begun are not in it yet, so that it says nothing about the official score.
 */
export const bodyComputed = (
  scheme: Scheme,
  parts: readonly Part[],
): { score: Hundredths | null; partial: boolean } => {
  if (scheme.aggregation !== 'mean') return { score: null, partial: false }
  const exact = parts.flatMap(({ computed, official }) => {
    if (computed !== undefined) return computed.exact ?? []
    return official === null ? [] : fraction(official, 100)
  })
  const mean = exactMean(exact)
  return {
    score: mean === null ? null : toHundredths(mean),
    partial: parts.some(({ computed }) => computed !== undefined && computed.exact === null),
  }
}
