import { verdictOf } from '../../../../shared/domain/band.ts'
import { rankPhrase } from '../../../../shared/domain/rank.ts'
import { findingsOf, weakestOf, type Report, type ReportUnit } from '../../../../shared/domain/report.ts'
import { indicatorValue, recommendations, reportSentences } from '../../../../shared/domain/report-text.ts'
import { titleOf } from '../../../../shared/domain/schemes.ts'
import type { BodyRow, UnitRow } from '../../../../shared/views.ts'
import { cellsOf, type UnitCells } from '../../../store/cells.ts'
import type { SourceRow } from '../../../store/documents.ts'
import { instrumentsOfYear } from '../../../store/instruments.ts'
import { oversight } from '../../../store/oversight.ts'
import type { Store } from '../../../store/store.ts'
import { bodyStory } from '../../master/story.ts'
import { stillTrue } from '../canonical.ts'
import type { Facts } from '../scope.ts'
import type { Subject } from '../subjects.ts'
import type { Content, Kind } from './kind.ts'
import { inScope, resultRow, shownCode, unitRow } from './region.ts'

const keyOf = ({ year }: Facts, code: string): string => `report:${year}:${code}`

/** Dimensions and indicators of a unit as they were found; none where nothing was entered. */
function entered(
  { type }: Pick<UnitRow, 'type'>,
  cells: UnitCells | undefined,
  instrumentOf: ReturnType<typeof instrumentsOfYear>,
): ReportUnit['dimensions'] {
  const instrument = cells === undefined ? null : instrumentOf(type)
  if (cells === undefined || instrument === null) return []
  return instrument.dimensions.map(({ name, indicators }) => ({
    name,
    indicators: indicators
      .filter(({ kind }) => kind === 'score')
      .map(({ code, name: what, scale }) => {
        const { value = null, na = false, note = '' } = cells[code] ?? {}
        return { code, name: what, value, na, max: scale.max, note }
      }),
  }))
}

const cellRows = (cells: ReadonlyMap<string, UnitCells>): SourceRow[] =>
  [...cells].flatMap(([unit, own]) =>
    Object.keys(own).map((indicator): SourceRow => ({ tbl: 'cell', key: [unit, indicator] })),
  )

function unitsOf(store: Store, { year, scheme }: Facts, { code, units }: BodyRow): ReportUnit[] {
  const cells = cellsOf(store, year, code)
  const instrumentOf = instrumentsOfYear(store, year)
  return units.map((unit) => {
    const { name, score, computed, partial } = unit
    const shown = score ?? (partial ? null : computed)
    const { zone, category, opinion } = verdictOf(scheme, shown)
    return {
      name,
      score: shown,
      official: score !== null,
      zone,
      category,
      opinion,
      dimensions: entered(unit, cells.get(unit.id), instrumentOf),
    }
  })
}

function reportOf(store: Store, facts: Facts, row: BodyRow): Report {
  const { year, ranking, region } = facts
  const { code, name, type, score, zone, category, opinion, quality } = row
  if (score === null) throw new Error(`${code} has no score to report`)
  const story = bodyStory(store, { year, code })
  const ranked = ranking.rows.find((other) => other.code === code)
  const units = unitsOf(store, facts, row)
  const nameOf = new Map(row.units.map((unit) => [unit.id, unit.name]))
  return {
    body: name,
    type,
    code,
    score,
    zone,
    category,
    opinion,
    quality,
    rank: ranked ? rankPhrase(ranked.rank, ranking.rows.length, region, ranking.group) : null,
    regionMean: ranked ? ranking.mean : null,
    dimensions: story.dimensions.map(({ name: dimension, weight, reached }) => ({ name: dimension, weight, reached })),
    units,
    // A report says what was known up to its year.
    trend: story.trend
      .filter((other) => other.year <= year)
      .map(({ year: at, schemeTitle, newScheme, score: then, zone: z, category: c, opinion: o, rank, of }) => ({
        year: at,
        schemeTitle,
        newScheme,
        score: then,
        zone: z,
        category: c,
        opinion: o,
        rank,
        of,
      })),
    findings: findingsOf(units, indicatorValue),
    weakest: weakestOf(units),
    open: oversight(store, year, code)
      .filter((product) => product.open && product.body === code)
      .map(({ unit, kind, number, note }) => ({
        unit: unit === null ? null : (nameOf.get(unit) ?? null),
        kind,
        number,
        note,
      })),
  }
}

function contentOf(store: Store, facts: Facts, { row, code }: Subject): Content<'report'> {
  if (!row) throw new Error(`${code} is no body`)
  const { scheme, year } = facts
  const report = reportOf(store, facts, row)
  const title = titleOf(scheme, year)
  return {
    kind: 'report',
    title,
    ...report,
    sentences: reportSentences(report, { year, title }),
    recommendations: recommendations(report),
  }
}

/** One for every body with a score. */
export const report: Kind<'report'> = {
  subjects: (facts) =>
    facts.results.rows
      .filter((row) => row.score !== null && inScope(facts, row))
      .map((row) => ({
        item: `report:${row.code}`,
        key: keyOf(facts, row.code),
        kind: 'report',
        code: row.code,
        row,
        unit: null,
        subject: row.name,
        body: row.name,
        score: row.score,
        due: true,
        reason: null,
      })),
  content: ({ store }, facts, subject) => contentOf(store, facts, subject),
  rows: ({ store }, { year, ranking }, { code, row }) => [
    ...bodyStory(store, { year, code }).trend.map((one) => resultRow(one.year, code)),
    ...(row?.units ?? []).map(({ id }) => unitRow(id)),
    ...cellRows(cellsOf(store, year, code)),
    ...oversight(store, year, code)
      .filter((product) => product.body === code)
      .map(({ id }): SourceRow => ({ tbl: 'oversight', key: [id] })),
    // The printed rank rests on every score of the ranking.
    ...(ranking.rows.some((other) => other.code === code)
      ? ranking.rows.filter((other) => other.code !== code).map((other) => resultRow(year, other.code))
      : []),
  ],
  fileName: ({ year }, { code, body }) => `Rapor ${year} - ${shownCode(code)}${body}`,
  outdated: ({ store }, facts, subject, _, frozen) =>
    stillTrue(contentOf(store, facts, subject), frozen()) ? null : 'Nilai atau isian berubah sejak diterbitkan',
  owns: inScope,
}
