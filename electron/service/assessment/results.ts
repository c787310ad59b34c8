/** Every body of a region with its score, what the score means, and whether an award is due. */
import { award } from '../../../shared/domain/eligibility.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { inGroup, rankOf } from '../../../shared/domain/rank.ts'
import { regionTitle } from '../../../shared/domain/regions.ts'
import { needsClean, schemeOf } from '../../../shared/domain/schemes.ts'
import { differs } from '../../../shared/domain/score.ts'
import { verdictOf } from '../../../shared/domain/band.ts'
import type { Body, Clean, Hundredths, Region, Scheme } from '../../../shared/domain/types.ts'
import type { AwardView, BodyRow, ResultsView, UnitRow, VerdictView } from '../../../shared/views.ts'
import { bodies } from '../../store/bodies.ts'
import { results, type ResultRow } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { units, type UnitRecord } from '../../store/units.ts'
import { bodyComputed, type ComputedUnit, computedUnits } from './computed.ts'
import { ruleOf, schemeFor, schemeView } from './year.ts'

/** Zone, category and opinion of a score, and whether it earns an award; all empty without a score. */
export function judge(
  scheme: Scheme,
  year: number,
  score: Hundredths | null,
  clean: Clean,
): VerdictView & { award: AwardView } {
  const { zone, category, opinion, quality } = verdictOf(scheme, score)
  return { zone, category, opinion, quality, award: award(scheme, year, score, clean) }
}

/** All bodies of `region` in `year`, also those without a score, ranked by the period's scope and rule. */
export function resultsView(store: Store, { year, region }: { year: number; region: Region }): ResultsView {
  const scheme = schemeFor(year)
  const rule = ruleOf(store, year)
  const all = bodies(store, region)
  const entered = new Map(results(store, year, region).map((row) => [row.body, row]))
  const before = scoresBefore(store, scheme, year, region)
  const records = units(store, year, region)
  const computed = computedUnits(store, scheme, year, region, records)
  const unitsOf = Map.groupBy(records, (unit) => unit.body)
  const ranks = new Map(
    rankOf(
      all.flatMap((body) => {
        const score = entered.get(body.code)?.score ?? null
        return score !== null && inGroup(body, region, rule.group) ? [{ code: body.code, score }] : []
      }),
      rule.ties,
    ).map((row) => [row.code, row.rank]),
  )
  const rows = all.map((body) =>
    bodyRow(scheme, year, body, {
      result: entered.get(body.code),
      units: unitsOf.get(body.code) ?? [],
      computed,
      rank: ranks.get(body.code) ?? null,
      last: before.get(body.code) ?? null,
    }),
  )
  return {
    year,
    region,
    regionName: regionTitle(region),
    scheme: schemeView(scheme, year),
    ...rule,
    cleanRequired: needsClean(scheme, year),
    rows,
  }
}

interface Known {
  result: ResultRow | undefined
  units: readonly UnitRecord[]
  /** From cells, by id of the unit. */
  computed: ReadonlyMap<string, ComputedUnit>
  rank: number | null
  /** Comparable score of the year before. */
  last: Hundredths | null
}

function bodyRow(
  scheme: Scheme,
  year: number,
  body: Body,
  { result, units: records, computed, rank, last }: Known,
): BodyRow {
  const score = result?.score ?? null
  const clean = result?.clean ?? 'belum'
  const mean = bodyComputed(
    scheme,
    records.map((unit) => ({ computed: computed.get(unit.id), official: unit.score })),
  )
  return {
    code: body.code,
    name: printedName(body),
    type: body.type,
    score,
    computed: mean.score,
    partial: mean.partial,
    // A mean that units are still missing from says nothing about the official score.
    differs: !mean.partial && differs(score, mean.score),
    clean,
    rank,
    change: score !== null && last !== null ? score - last : null,
    ...judge(scheme, year, score, clean),
    units: records.map((unit) => unitRow(scheme, unit, computed.get(unit.id))),
  }
}

/** Scores of the year before, only when both years were judged by the same scheme: others do not compare. */
function scoresBefore(store: Store, scheme: Scheme, year: number, region: Region): Map<string, Hundredths | null> {
  if (schemeOf(year - 1)?.id !== scheme.id) return new Map()
  return new Map(results(store, year - 1, region).map((row) => [row.body, row.score]))
}

function unitRow(scheme: Scheme, unit: UnitRecord, computed: ComputedUnit | undefined): UnitRow {
  return {
    id: unit.id,
    name: unit.name,
    type: unit.type,
    score: unit.score,
    computed: computed?.score ?? null,
    partial: computed !== undefined && !computed.complete,
    differs: computed?.complete === true && differs(unit.score, computed.score),
    clean: unit.clean,
    ...judge(scheme, unit.year, unit.score, unit.clean),
  }
}
