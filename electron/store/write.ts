/** `store.write`: one synchronous transaction, one batch in the journal. */
import type { Database } from 'better-sqlite3'
import { storeError } from './errors.ts'
import { get, run as change } from './sql.ts'
import type { BatchInfo } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

export interface Author {
  device: string
  person: string
  schema: number
  now: () => Date
}

/** Tables that are never taken back: an undoable batch must not touch them. */
export const lasting: readonly string[] = ['document', 'document_row', 'number']

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

const openBatch = (db: Database, { device, person, schema, now }: Author, info: BatchInfo): string => {
  const at = now()
  const id = uuidv7(at.getTime())
  const store = { db }
  change(
    store,
    `INSERT INTO batch (id, device, seq, schema, person, kind, label, reason, at, undoable, undoes)
     VALUES (?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM batch WHERE device = ?), ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    device,
    device,
    schema,
    person,
    info.kind,
    info.label,
    info.reason ?? null,
    at.toISOString(),
    info.undoable ? 1 : 0,
    info.undoes ?? null,
  )
  change(store, 'INSERT INTO current_batch (one, batch) VALUES (1, ?)', id)
  return id
}

/** Closes the batch; an empty one disappears. Returns whether it remains. */
const closeBatch = (db: Database, id: string, undoable: boolean): boolean => {
  const store = { db }
  change(store, 'DELETE FROM current_batch')
  if (get(store, 'SELECT 1 FROM journal WHERE batch = ? LIMIT 1', id) === undefined) {
    change(store, 'DELETE FROM batch WHERE id = ?', id)
    return false
  }
  if (undoable) {
    const wrong = get<{ tbl: string }>(
      store,
      `SELECT tbl FROM journal WHERE batch = ? AND tbl IN (${lasting.map(() => '?').join(', ')}) LIMIT 1`,
      id,
      ...lasting,
    )
    if (wrong !== undefined) throw new Error(`an undoable batch must not change ${wrong.tbl}`)
  }
  return true
}

/**
 * Runs `run` in BEGIN IMMEDIATE under a new batch. Everything is rolled back when it throws, when it returns a promise,
 * or when the disk refuses. Expected('busy' | 'disk'); a call inside another one is a bug.
 */
export const write = <T>(
  db: Database,
  author: Author,
  info: BatchInfo,
  run: () => T,
): { value: T; batch: string | null } => {
  if (db.inTransaction) throw new Error('store.write inside store.write')
  try {
    db.exec('BEGIN IMMEDIATE')
    const id = openBatch(db, author, info)
    const value = run()
    if (isThenable(value)) {
      Promise.resolve(value).catch(() => undefined)
      throw new Error('store.write got a promise: nothing may be awaited inside a write')
    }
    const kept = closeBatch(db, id, info.undoable)
    db.exec('COMMIT')
    return { value, batch: kept ? id : null }
  } catch (error) {
    // SQLite itself rolls back on some faults (full disk), so ask first.
    if (db.inTransaction) db.exec('ROLLBACK')
    throw storeError(error, db.name)
  }
}
