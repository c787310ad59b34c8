/** What the tables should hold by the journal, against what they hold: finds data that was changed past the journal. */
import type { Database } from 'better-sqlite3'
import regions from '../../shared/regions/regions.json' with { type: 'json' }
import { columnsOf, journaledTables, keyOf } from './triggers.ts'

type Value = string | number | null
type Rows = Map<string, Value[]>

export interface ReplayFault {
  tbl: string
  /** JSON array of the primary key. */
  key: string
  /** Null: the whole row. */
  col: string | null
  fault: 'altered' | 'missing' | 'strange'
}

/** At most this many are named. */
const named = 100

/** Rows that migrations put in, before there were triggers. */
const baseline = (table: string, columns: readonly string[]): Rows =>
  new Map(
    table === 'body'
      ? regions.map((region) => [
          JSON.stringify([region.code]),
          columns.map((name) => (region as Record<string, Value>)[name] ?? null),
        ])
      : [],
  )

/** Plays the journal of one table from the beginning. */
const play = (db: Database, table: string, columns: readonly string[]): Rows => {
  const rows = baseline(table, columns)
  const place = new Map(columns.map((name, index) => [name, index]))
  const entries = db
    .prepare<[string], [string, string, string | null, string | null]>(
      'SELECT key, op, col, new FROM journal WHERE tbl = ? ORDER BY id',
    )
    .raw()
    .iterate(table)
  for (const [key, op, col, after] of entries) {
    if (op === 'delete') rows.delete(key)
    else if (op === 'insert') {
      const record = JSON.parse(after ?? '{}') as Record<string, Value>
      rows.set(
        key,
        columns.map((name) => record[name] ?? null),
      )
    } else {
      const row = rows.get(key)
      const index = place.get(col ?? '')
      if (row !== undefined && index !== undefined) row[index] = JSON.parse(after ?? 'null') as Value
    }
  }
  return rows
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * Differences between journal and tables, at most 100. A column that came with a later migration has its default in rows
 * from before, which no journal tells, so such values are only compared once they were written.
 */
export const checkReplay = (db: Database): ReplayFault[] => {
  const faults: ReplayFault[] = []
  for (const table of journaledTables(db)) {
    const columns = columnsOf(db, table).map(({ name }) => name)
    const key = keyOf(db, table)
    const rows = play(db, table, columns)
    const actual = db
      .prepare<[], [string, ...Value[]]>(
        `SELECT json_array(${key.map(quote).join(', ')}), ${columns.map(quote).join(', ')} FROM ${quote(table)}`,
      )
      .raw()
      .iterate()
    for (const [id, ...values] of actual) {
      const wanted = rows.get(id)
      rows.delete(id)
      if (wanted === undefined) faults.push({ tbl: table, key: id, col: null, fault: 'strange' })
      else {
        for (const [index, value] of values.entries())
          if (wanted[index] !== value)
            faults.push({ tbl: table, key: id, col: columns[index] ?? null, fault: 'altered' })
      }
      if (faults.length >= named) return faults.slice(0, named)
    }
    for (const id of rows.keys()) faults.push({ tbl: table, key: id, col: null, fault: 'missing' })
  }
  return faults.slice(0, named)
}
