/** Which records a package for a province or body carries. */
import { keyFits } from './check.ts'
import type { History, HistoryRecord } from './history.ts'
import { type Json, specOf } from './spec.ts'

const partOf = ({ tbl, key }: HistoryRecord, column: string): Json | undefined => {
  const place = specOf(tbl).key.indexOf(column)
  return place < 0 ? undefined : ((JSON.parse(key) as Json[])[place] ?? null)
}

/** What a record holds, or ever held, in a column of its key or of a cell. */
const named = (history: History, record: HistoryRecord, column: string): Json | undefined => {
  const part = partOf(record, column)
  if (part !== undefined) return part
  const change = record.changes.findLast((one) => column in one.cells && one.cells[column] !== null)
  return change && history.valueOf(change, column)
}

const unitOf = (history: History, id: Json | undefined): HistoryRecord | undefined =>
  typeof id === 'string' ? history.records.get(`unit${history.canonical('unit', JSON.stringify([id]))}`) : undefined

/** Re-entries are about units of several bodies: they travel with everything only. */
const whole = new Set(['reentry', 'reentry_unit', 'reentry_cell', 'closing'])

/** Code of the body a record is about; null for those of the office. */
const bodyOf = (history: History, record: HistoryRecord): string | null => {
  const { tbl } = record
  if (whole.has(tbl)) return null
  const own = named(history, record, tbl === 'body' ? 'code' : 'body')
  if (typeof own === 'string') return own
  const subject = named(history, record, 'subject')
  const unit = unitOf(history, subject ?? named(history, record, 'unit'))
  if (unit !== undefined && unit !== record) return bodyOf(history, unit)
  return typeof subject === 'string' ? subject : null
}

/**
 * The records about bodies (all with null), with the years, instruments and persons they need. Blocks of numbers always
 * travel: everybody must know them. What belongs to this laptop alone stays.
 */
export const chosenRecords = (history: History, codes: ReadonlySet<string> | null): Set<HistoryRecord> => {
  const all = [...history.records.values()].filter(({ tbl, key }) => keyFits(specOf(tbl), key))
  if (codes === null) return new Set(all)
  const chosen = new Set(
    all.filter((record) => record.tbl === 'number_block' || codes.has(bodyOf(history, record) ?? '')),
  )
  const years = new Set<Json>()
  const others = new Set<string>()
  for (const record of chosen) {
    const year = named(history, record, 'year')
    if (year !== undefined) years.add(year)
    for (const { cells } of record.tbl === 'assignment' ? record.changes : [])
      if (typeof cells['person'] === 'string') others.add(`person${JSON.stringify([cells['person']])}`)
  }
  for (const record of all) {
    if (record.tbl !== 'instrument_use' || !years.has(partOf(record, 'year') ?? null)) continue
    chosen.add(record)
    for (const change of record.changes)
      others.add(`instrument${history.canonical('instrument', JSON.stringify([change.cells['instrument'] ?? null]))}`)
  }
  for (const record of all)
    if (others.has(record.tbl + record.key) || (record.tbl === 'period' && years.has(partOf(record, 'year') ?? null)))
      chosen.add(record)
  return chosen
}
