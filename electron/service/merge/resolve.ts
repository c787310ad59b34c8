/** What a record must look like by its history, given how it looks here now: an open conflict leaves what is shown. */
import type { Store } from '../../store/store.ts'
import type { Change, History, HistoryRecord } from './history.ts'
import { rowAt } from './rows.ts'
import { againstSeals } from './seal.ts'
import { cellOf, existence, type Json, putCell, type Row, same, specOf } from './spec.ts'

export interface Alternative {
  value: Json
  heads: Change[]
}

/** A cell with several values: the one that is shown here first. */
export interface Disagreement {
  record: HistoryRecord
  cell: string
  mine: Alternative
  theirs: Alternative[]
}

export interface Resolved {
  record: HistoryRecord
  /** Rows that are there now under any of the record's keys. */
  present: { key: string; row: Row }[]
  /** Null when the record must not be there. */
  row: Row | null
  disagreements: Disagreement[]
}

/** The shown value first; nothing when all agree. */
const disagreement = (
  record: HistoryRecord,
  cell: string,
  alternatives: Alternative[],
  shown: Json,
): Disagreement | null => {
  const mine = alternatives.find(({ value }) => same(value, shown))
  const theirs = alternatives.filter((one) => one !== mine)
  return mine === undefined || theirs.length === 0 ? null : { record, cell, mine, theirs }
}

const presentRows = (store: Store, record: HistoryRecord): Resolved['present'] => {
  const keys = new Set([record.key, ...record.changes.map(({ key }) => key)])
  return [...keys].flatMap((key) => {
    const row = rowAt(store, record.tbl, key)
    return row === null ? [] : [{ key, row }]
  })
}

/** Values of the key columns. */
const keyColumns = ({ tbl, key }: HistoryRecord): Row => {
  const values = JSON.parse(key) as Row[string][]
  return Object.fromEntries(specOf(tbl).key.map((name, index) => [name, values[index] ?? null]))
}

const alternativesOf = (history: History, record: HistoryRecord, cell: string): Alternative[] => {
  const found = history.alternatives(record, cell)
  return record.tbl === 'cell' ? againstSeals(history, record, cell, found) : found
}

export const resolve = (store: Store, history: History, record: HistoryRecord): Resolved => {
  const spec = specOf(record.tbl)
  const present = presentRows(store, record)
  const shown = present[0]?.row
  const there = alternativesOf(history, record, existence)
  const stays = there.length === 1 ? there[0]?.value === true : shown !== undefined
  const disagreements = [disagreement(record, existence, there, stays)]
  if (!stays) return { record, present, row: null, disagreements: disagreements.filter((one) => one !== null) }
  const row = keyColumns(record)
  for (const [name, cell] of Object.entries(spec.cells)) {
    const alternatives = alternativesOf(history, record, name)
    const now = shown && cellOf(cell, shown)
    const value =
      alternatives.length === 0
        ? (now ?? cell.fresh ?? null)
        : (alternatives.find((one) => same(one.value, now))?.value ?? alternatives[0]?.value ?? null)
    putCell(cell, row, value)
    disagreements.push(disagreement(record, name, alternatives, value))
  }
  return {
    record,
    present,
    row: { ...row, ...spec.derived?.(row) },
    disagreements: disagreements.filter((one) => one !== null),
  }
}
