/** The story of one body: dimensions and units of a year, scores and ranks over the years. */
import { verdictOf } from '../../../shared/domain/band.ts'
import { exactMean, type Exact, fraction, times, toHundredths } from '../../../shared/domain/exact.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { inGroup, scopeText } from '../../../shared/domain/rank.ts'
import { schemeById, titleOf } from '../../../shared/domain/schemes.ts'
import type { Body } from '../../../shared/domain/types.ts'
import { countDimension } from '../../../shared/domain/unit-score.ts'
import type { BodyStory } from '../../../shared/entry-views.ts'
import { requireBody } from '../../store/bodies.ts'
import { cellsOf } from '../../store/cells.ts'
import { instrumentsOfYear } from '../../store/instruments.ts'
import { periods } from '../../store/periods.ts'
import { result } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { units, type UnitRecord } from '../../store/units.ts'
import { type ComputedUnit, computedUnits } from '../assessment/computed.ts'
import { rankingView } from '../assessment/ranking.ts'
import { regionOf, ruleOf, schemeFor } from '../assessment/year.ts'

/**
 * Reached part of each dimension, mean of the complete units before rounding: an empty cell of a unit that was only begun says
 * nothing. Instruments of unit types may name other dimensions alike in code; they stay apart.
 */
function dimensionsOf(
  store: Store,
  year: number,
  own: readonly UnitRecord[],
  code: string,
  computed: ReadonlyMap<string, ComputedUnit>,
): BodyStory['dimensions'] {
  const instrumentOf = instrumentsOfYear(store, year)
  const cells = cellsOf(store, year, code)
  const found = new Map<string, { code: string; name: string; weight: number; reached: Exact[] }>()
  for (const unit of own) {
    const entered = cells.get(unit.id)
    const instrument = entered === undefined ? null : instrumentOf(unit.type)
    if (entered === undefined || instrument === null || computed.get(unit.id)?.complete !== true) continue
    for (const dimension of instrument.dimensions) {
      const { reached } = countDimension(dimension, entered)
      const { code: short, name, weight } = dimension
      const key = JSON.stringify([short, name, weight])
      const known = found.get(key) ?? { code: short, name, weight, reached: [] }
      found.set(key, known)
      if (reached !== null) known.reached.push(reached)
    }
  }
  return [...found.values()].flatMap(({ code: dimension, name, weight, reached }) => {
    const mean = exactMean(reached)
    return mean === null ? [] : [{ code: dimension, name, weight, reached: toHundredths(times(mean, fraction(100))) }]
  })
}

/** Every year with an official score, oldest first. Its rank is by the rule of that year, among bodies of its group. */
function trendOf(store: Store, body: Body): BodyStory['trend'] {
  const region = regionOf(body)
  const trend: BodyStory['trend'] = []
  for (const { year, scheme: id } of periods(store).toReversed()) {
    const score = result(store, year, body.code)?.score ?? null
    if (score === null) continue
    const scheme = schemeById(id)
    const { group } = ruleOf(store, year)
    const ranked = inGroup(body, region, group) ? rankingView(store, { year, region }).rows : []
    const { zone, category, opinion } = verdictOf(scheme, score)
    trend.push({
      year,
      scheme: id,
      schemeTitle: titleOf(scheme, year),
      newScheme: trend.length > 0 && trend.at(-1)?.scheme !== id,
      score,
      zone,
      category,
      opinion,
      rank: ranked.find(({ code }) => code === body.code)?.rank ?? null,
      of: ranked.length,
      scopeText: scopeText(region, group),
    })
  }
  return trend
}

/** Expected('not-found') for an unknown code. */
export function bodyStory(store: Store, { year, code }: { year: number; code: string }): BodyStory {
  const scheme = schemeFor(year)
  const body = requireBody(store, code)
  const own = units(store, year, code).filter((unit) => unit.body === code)
  const computed = computedUnits(store, scheme, year, code, own)
  return {
    code,
    name: printedName(body),
    type: body.type,
    year,
    dimensions: dimensionsOf(store, year, own, code, computed),
    units: own.map((unit) => {
      const { score: mine = null, complete = true } = computed.get(unit.id) ?? {}
      const { zone, category, opinion, quality } = verdictOf(scheme, unit.score ?? (complete ? mine : null))
      return {
        id: unit.id,
        name: unit.name,
        score: unit.score,
        computed: mine,
        partial: !complete,
        zone,
        category,
        opinion,
        quality,
      }
    }),
    trend: trendOf(store, body),
  }
}
