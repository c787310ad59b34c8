/**
 * What a file of results would do to the data: pure, so that it can be asked before and at the time of writing.
 * Every data row is written, unchanged or rejected; nothing is guessed.
 */
import { printedName } from '../../../shared/domain/names.ts'
import { schemeOf } from '../../../shared/domain/schemes.ts'
import type { Finding, ImportReport, Rejected } from '../../../shared/views.ts'
import type { SourceTable } from '../../render/tasks.ts'
import type { Change } from './changes.ts'
import { cellOf, type ColumnMap, mapColumns } from './columns.ts'
import { contradiction, contradictions } from './contradictions.ts'
import type { Current, Known } from './current.ts'
import { identifier } from './identify.ts'
import { checkMeans } from './means.ts'
import { checkRanks, checkVerdict, type SetRow } from './published.ts'
import { type GoodRow, headerOf, keyOf, readRow } from './rows.ts'
import { isVertical } from '../../../shared/domain/types.ts'
import { readYear } from './values.ts'

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
    const key = keyOf(good)
    const before = known.get(key)
    const change = changeOf(good, before ?? nothingKnown, before === undefined)
    if (change !== null && current.closed.has(good.year)) {
      const reason = `Tahun ${good.year} sudah ditutup. Buka kembali tahun itu untuk mengubahnya`
      rejected.push({ row: good.row, column: headerOf(columns, 'year'), value: String(good.year), reason })
      continue
    }
    if (change?.clean !== undefined && current.decided.has(key) && current.decided.get(key) !== change.clean.after) {
      const reason = 'Clean and clear ditentukan oleh produk pengawasan; ubah produknya di Data Induk'
      rejected.push({ row: good.row, column: headerOf(columns, 'clean'), value: good.given.clean, reason })
      continue
    }
    accepted.push(good)
    for (const variant of good.variants) findings.push({ row: good.row, kind: 'name', ...variant })
    const scheme = schemeOf(good.year)
    if (scheme !== null && good.score !== undefined) {
      findings.push(...checkVerdict(good.row, scheme, good.score, good.published))
      if (good.unit === null && !isVertical(good.body.type))
        list.rows.push({ row: good.row, body: good.body, score: good.score, rank: good.rank })
    }
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
