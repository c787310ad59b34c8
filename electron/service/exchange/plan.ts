/**
 * What a file of results would do to the data: pure, so that it can be asked before and at the time of writing.
 * Every data row is written, unchanged or rejected; nothing is guessed.
 */
import { formatScore } from '../../../shared/domain/number.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { schemeOf } from '../../../shared/domain/schemes.ts'
import { differs, meanOf } from '../../../shared/domain/score.ts'
import type { Clean, Hundredths } from '../../../shared/domain/types.ts'
import type { Finding, ImportReport, PlannedChange, Rejected } from '../../../shared/views.ts'
import type { SourceTable } from '../../render/tasks.ts'
import { cellOf, type ColumnMap, mapColumns } from './columns.ts'
import { type Current, type Known, targetKey } from './current.ts'
import { identifier } from './identify.ts'
import { checkRanks, checkVerdict, type SetRow } from './published.ts'
import { type GoodRow, headerOf, readRow } from './rows.ts'
import { readYear } from './values.ts'

/** One row's effect; only what differs from what is there. */
export interface Change {
  row: number
  year: number
  code: string
  body: string
  /** Name and type of the unit, or null for the body itself. */
  unit: { name: string; type: string } | null
  score?: { before: Hundredths | null; after: Hundredths }
  clean?: { before: Clean; after: Clean }
}
export interface Plan {
  report: ImportReport
  changes: Change[]
  columns: ColumnMap['taken']
}

/** The years a table speaks of, to know what to read before planning. */
export const yearsOf = (table: SourceTable, thisYear: number): Set<number> => {
  const { columns } = mapColumns(table)
  const years = new Set<number>()
  for (const { cells } of table.rows) {
    const year = readYear(cellOf(cells, columns.year), thisYear)
    if (year.ok) years.add(year.value)
  }
  return years
}

const keyOf = ({ year, body, unit }: GoodRow): string => targetKey(year, body.code, unit)

/** Rows that say different things of one body or unit in one year: none of them is taken. */
const contradictions = (rows: readonly GoodRow[]): Map<GoodRow, 'score' | 'clean'> => {
  const groups = new Map<string, GoodRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  const found = new Map<GoodRow, 'score' | 'clean'>()
  for (const group of groups.values()) {
    if (group.length === 1) continue
    for (const field of ['clean', 'score'] as const) {
      const said = new Set(group.map((row) => row[field]).filter((value) => value !== undefined))
      if (said.size > 1) for (const row of group) found.set(row, field)
    }
  }
  return found
}

const contradiction = (row: GoodRow, field: 'score' | 'clean', column: string): Rejected => {
  const who = row.unit === null ? printedName(row.body) : `${row.unit}, ${printedName(row.body)}`
  const value = field === 'score' ? (row.score === undefined ? '' : formatScore(row.score)) : (row.clean ?? '')
  return { row: row.row, column, value, reason: `Ada baris lain untuk ${who} tahun ${row.year} dengan isi berbeda` }
}

const nothingKnown: Known = { score: null, clean: 'belum', unit: null }

/** What the row changes against what is known so far, or null. */
const changeOf = (row: GoodRow, before: Known, isNew: boolean): Change | null => {
  const change: Change = {
    row: row.row,
    year: row.year,
    code: row.body.code,
    body: printedName(row.body),
    unit: row.unit === null ? null : { name: row.unit, type: row.unitType },
  }
  if (row.score !== undefined && row.score !== before.score) change.score = { before: before.score, after: row.score }
  if (row.clean !== undefined && row.clean !== before.clean) change.clean = { before: before.clean, after: row.clean }
  const changed = change.score !== undefined || change.clean !== undefined
  return changed || (isNew && row.unit !== null) ? change : null
}

/**
 * Bodies of the file whose official score and mean of units are more than 0,01 apart once the file is in. Reported at
 * the body's own row, else at its first unit.
 */
const checkMeans = (rows: readonly GoodRow[], known: ReadonlyMap<string, Known>): Finding[] => {
  const means = new Map<string, Hundredths[]>()
  for (const [key, { score }] of known) {
    const [year = '', body = '', unit = ''] = key.split(' ')
    if (unit !== '' && score !== null) {
      const group = `${year} ${body} `
      const scores = means.get(group)
      if (scores === undefined) means.set(group, [score])
      else scores.push(score)
    }
  }
  const spoken = new Map<string, GoodRow>()
  for (const row of rows) {
    const key = targetKey(row.year, row.body.code, null)
    if (row.unit === null || !spoken.has(key)) spoken.set(key, row)
  }
  return [...spoken].flatMap(([key, { row, year }]) => {
    const official = known.get(key)?.score ?? null
    const computed = schemeOf(year)?.aggregation === 'mean' ? meanOf(means.get(key) ?? []) : null
    if (official === null || computed === null || !differs(official, computed)) return []
    return [{ row, kind: 'mean' as const, published: formatScore(official), computed: formatScore(computed) }]
  })
}

/** Plans a table against the present data. @throws Expected `input` when columns are missing. */
export const planImport = (table: SourceTable, current: Current, thisYear: number): Plan => {
  const { columns, ignored, taken } = mapColumns(table)
  const known = new Map(current.known)
  const rejected: Rejected[] = []
  const findings: Finding[] = []
  const sets = new Map<string, { rows: SetRow[]; broken: boolean }>()
  const identify = identifier(current.directory)
  const read = table.rows.map((row) => readRow(row, columns, table.headers.length, identify, thisYear))
  const against = contradictions(read.flatMap(({ good }) => (good === null ? [] : [good])))
  const accepted: GoodRow[] = []
  const changes: Change[] = []

  for (const { good, set, rejected: reasons } of read) {
    const list = sets.get(set.id) ?? { rows: [], broken: false }
    if (set.complete) sets.set(set.id, list)
    const clash = good === null ? undefined : against.get(good)
    if (good === null || clash !== undefined) {
      // a list with a row missing cannot tell anybody's rank any more
      list.broken = true
      rejected.push(...reasons)
      if (good !== null && clash !== undefined) rejected.push(contradiction(good, clash, headerOf(columns, clash)))
      continue
    }
    accepted.push(good)
    for (const variant of good.variants) findings.push({ row: good.row, kind: 'name', ...variant })
    const scheme = schemeOf(good.year)
    if (scheme !== null && good.score !== undefined) {
      findings.push(...checkVerdict(good.row, scheme, good.score, good.published))
      if (good.unit === null) list.rows.push({ row: good.row, body: good.body, score: good.score, rank: good.rank })
    }
    const key = keyOf(good)
    const before = known.get(key)
    const change = changeOf(good, before ?? nothingKnown, before === undefined)
    if (change === null) continue
    changes.push(change)
    known.set(key, {
      score: change.score?.after ?? before?.score ?? null,
      clean: change.clean?.after ?? before?.clean ?? 'belum',
      unit: before?.unit ?? null,
    })
  }
  for (const { rows, broken } of sets.values()) if (!broken) findings.push(...checkRanks(rows))
  findings.push(...checkMeans(accepted, known))

  const report: ImportReport = {
    read: table.rows.length,
    written: changes.length,
    unchanged: accepted.length - changes.length,
    rejected,
    findings: findings.toSorted((a, b) => a.row - b.row),
    ignoredColumns: ignored,
  }
  return { report, changes, columns: taken }
}

const cleanText: Record<Clean, string> = { ya: 'ya', tidak: 'tidak', belum: 'belum diisi' }

/** The changes as a person reads them, at most `most`. */
export const plannedChanges = (changes: readonly Change[], most: number): PlannedChange[] => {
  const shown: PlannedChange[] = []
  for (const { row, year, code, body, unit, score, clean } of changes) {
    if (shown.length >= most) break
    const common = { row, year, code, body, unit: unit?.name ?? null }
    if (score !== undefined || clean === undefined) {
      const before = score === undefined || score.before === null ? null : formatScore(score.before)
      shown.push({ ...common, field: 'score', before, after: score === undefined ? '' : formatScore(score.after) })
    }
    if (clean !== undefined) {
      shown.push({ ...common, field: 'clean', before: cleanText[clean.before], after: cleanText[clean.after] })
    }
  }
  return shown.slice(0, most)
}
