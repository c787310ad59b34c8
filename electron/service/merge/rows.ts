/** The rows of merged tables, read and written by their key whatever the table. */
import { all, get, type Param, run } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { type Row, specOf } from './spec.ts'

const quote = (name: string): string => `"${name}"`
const matches = (names: readonly string[]): string => names.map((name) => `${quote(name)} = ?`).join(' AND ')
const keyValues = (key: string): Param[] => JSON.parse(key) as Param[]

/** Key of a row as JSON, as the journal writes it. */
export const keyOfRow = (tbl: string, row: Row): string => JSON.stringify(specOf(tbl).key.map((name) => row[name]))

export const rowAt = (store: Store, tbl: string, key: string): Row | null =>
  get<Row>(store, `SELECT * FROM ${quote(tbl)} WHERE ${matches(specOf(tbl).key)}`, ...keyValues(key)) ?? null

/** Rows whose columns have these values. */
export const rowsWith = (store: Store, tbl: string, columns: readonly string[], values: readonly Param[]): Row[] =>
  all<Row>(store, `SELECT * FROM ${quote(tbl)} WHERE ${matches(columns)}`, ...values)

export const removeRow = (store: Store, tbl: string, key: string): void => {
  run(store, `DELETE FROM ${quote(tbl)} WHERE ${matches(specOf(tbl).key)}`, ...keyValues(key))
}

export const insertRow = (store: Store, tbl: string, row: Row): void => {
  const names = Object.keys(row)
  run(
    store,
    `INSERT INTO ${quote(tbl)} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...names.map((name) => row[name] ?? null),
  )
}

/** Sets the columns that differ; returns whether any did. */
export const updateRow = (store: Store, tbl: string, key: string, before: Row, after: Row): boolean => {
  const names = Object.keys(after).filter((name) => before[name] !== after[name])
  if (names.length === 0) return false
  run(
    store,
    `UPDATE ${quote(tbl)} SET ${names.map((name) => `${quote(name)} = ?`).join(', ')} WHERE ${matches(specOf(tbl).key)}`,
    ...names.map((name) => after[name] ?? null),
    ...keyValues(key),
  )
  return true
}
