/** `store.write`: one synchronous transaction, one batch in the journal. */
import type { Database } from 'better-sqlite3'
import { chainBatch, chainedFrom } from './chain.ts'
import { storeError } from './errors.ts'
import { refuseWhileHeld } from './hold.ts'
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
const lasting: readonly string[] = ['document', 'document_row', 'document_event', 'number']

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

interface OpenBatch {
  id: string
  /** Id its first journal row will have. */
  from: number
}

const openBatch = (db: Database, { device, person, schema, now }: Author, info: BatchInfo): OpenBatch => {
  const store = { db }
  const at = now()
  const id = uuidv7(at.getTime())
  const from = get<{ from: number }>(store, 'SELECT coalesce(max(id), 0) + 1 AS "from" FROM journal')?.from ?? 1
  change(
    store,
    `INSERT INTO batch (id, device, seq, schema, person, kind, label, reason, at, undoable, undoes, journal_from)
     VALUES (?, ?, 1 + max((SELECT coalesce(max(seq), 0) FROM batch WHERE device = ?),
       coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'seq'), 0)), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
    from,
  )
  change(store, 'INSERT INTO current_batch (one, batch) VALUES (1, ?)', id)
  return { id, from }
}

interface Closing {
  undoable: boolean
  schema: number
}

/** Closes the batch. Returns whether it changed anything. */
const closeBatch = (db: Database, { id, from }: OpenBatch, { undoable, schema }: Closing): boolean => {
  const store = { db }
  change(store, 'DELETE FROM current_batch')
  if (get(store, 'SELECT 1 FROM journal WHERE id >= ? LIMIT 1', from) === undefined) return false
  if (undoable) {
    const wrong = get<{ tbl: string }>(
      store,
      `SELECT tbl FROM journal WHERE id >= ? AND tbl IN (${lasting.map(() => '?').join(', ')}) LIMIT 1`,
      from,
      ...lasting,
    )
    if (wrong !== undefined) throw new Error(`an undoable batch must not change ${wrong.tbl}`)
  }
  if (schema >= chainedFrom) chainBatch(db, id)
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
    refuseWhileHeld(db, author.now())
    const batch = openBatch(db, author, info)
    const value = run()
    if (isThenable(value)) {
      Promise.resolve(value).catch(() => undefined)
      throw new Error('store.write got a promise: nothing may be awaited inside a write')
    }
    const kept = closeBatch(db, batch, { undoable: info.undoable, schema: author.schema })
    // An empty batch leaves no trace, not even its running number.
    db.exec(kept ? 'COMMIT' : 'ROLLBACK')
    return { value, batch: kept ? batch.id : null }
  } catch (error) {
    // SQLite itself rolls back on some faults (full disk), so ask first.
    if (db.inTransaction) db.exec('ROLLBACK')
    throw storeError(error, db.name)
  }
}
