/** Prepared statements, compiled once per connection; the query files stay plain functions because of it. */
import type { Database, Statement } from 'better-sqlite3'
import { storeError } from './errors.ts'

export type Param = string | number | null

const compiled = new WeakMap<Database, Map<string, Statement>>()

const statement = (db: Database, sql: string): Statement => {
  let known = compiled.get(db)
  if (known === undefined) compiled.set(db, (known = new Map<string, Statement>()))
  let found = known.get(sql)
  if (found === undefined) known.set(sql, (found = db.prepare(sql)))
  return found
}

interface Connection {
  readonly db: Database
}

/** All rows of a query. Expected('busy' | 'disk') where SQLite says so. */
export const all = <Row>(store: Connection, sql: string, ...params: Param[]): Row[] => {
  try {
    return statement(store.db, sql).all(...params) as Row[]
  } catch (error) {
    throw storeError(error)
  }
}

/** The first row of a query, or undefined. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its query returns
export const get = <Row>(store: Connection, sql: string, ...params: Param[]): Row | undefined => {
  try {
    return statement(store.db, sql).get(...params) as Row | undefined
  } catch (error) {
    throw storeError(error)
  }
}

/** Changes data; returns how many rows were changed. Fails outside `store.write` for every journaled table. */
export const run = (store: Connection, sql: string, ...params: Param[]): number => {
  try {
    return statement(store.db, sql).run(...params).changes
  } catch (error) {
    throw storeError(error)
  }
}
