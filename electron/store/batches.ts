/** The batches of the journal: what was done, by whom, and what can be taken back. */
import { all, get } from './sql.ts'
import type { Store } from './store.ts'

export interface BatchRecord {
  id: string
  device: string
  seq: number
  schema: number
  person: string
  /** As given to `store.write`: 'import' | 'edit' | 'settings' | 'issue' | 'begin' | 'undo' | 'redo' … */
  kind: string
  /** Indonesian. A batch of kind undo or redo has the label of what it takes back or brings again. */
  label: string
  reason: string | null
  at: string
  undoable: boolean
  undoes: string | null
}

export interface JournalRow {
  id: number
  batch: string
  tbl: string
  /** JSON array of the primary key. */
  key: string
  op: 'insert' | 'update' | 'delete'
  col: string | null
  /** JSON. */
  old: string | null
  new: string | null
}

type Raw = Omit<BatchRecord, 'undoable'> & { undoable: 0 | 1 }
const columns = 'b.id, b.device, b.seq, b.schema, b.person, b.kind, b.label, b.reason, b.at, b.undoable, b.undoes'
const fromRaw = (raw: Raw): BatchRecord => ({ ...raw, undoable: raw.undoable === 1 })

/**
 * A batch is taken back when an undo of it stands, and an undo stands unless a redo of it does. A redo is never taken
 * back itself: the undo after it takes back the first batch once more. SQL condition; `batch` is the column with the id.
 */
export const takenBack = (batch: string): string => `EXISTS (
  SELECT 1 FROM batch AS u WHERE u.undoes = ${batch} AND u.kind = 'undo'
    AND NOT EXISTS (SELECT 1 FROM batch AS r WHERE r.undoes = u.id AND r.kind = 'redo'))`

/** All batches, the newest first. */
export const batches = (store: Store, limit = -1): BatchRecord[] =>
  all<Raw>(store, `SELECT ${columns} FROM batch AS b ORDER BY b.at DESC, b.id DESC LIMIT ?`, limit).map(fromRaw)

/** What "Urungkan" takes back next on this device, or null. */
export const lastUndoable = (store: Store): BatchRecord | null => {
  const raw = get<Raw>(
    store,
    `SELECT ${columns} FROM batch AS b WHERE b.device = ? AND b.undoable = 1 AND NOT ${takenBack('b.id')}
     ORDER BY b.seq DESC LIMIT 1`,
    store.device,
  )
  return raw === undefined ? null : fromRaw(raw)
}

/** A batch that can be taken back and still stands, or null. */
export const undoableById = (store: Store, id: string): BatchRecord | null => {
  const raw = get<Raw>(
    store,
    `SELECT ${columns} FROM batch AS b WHERE b.id = ? AND b.undoable = 1 AND NOT ${takenBack('b.id')}`,
    id,
  )
  return raw === undefined ? null : fromRaw(raw)
}

/** The undo that "Ulangi" brings again (its label is that of what it took back); null once anything else came after it. */
export const lastRedoable = (store: Store): BatchRecord | null => {
  const raw = get<Raw>(
    store,
    `SELECT ${columns} FROM batch AS b WHERE b.device = ? AND b.kind = 'undo'
       AND NOT EXISTS (SELECT 1 FROM batch AS r WHERE r.undoes = b.id AND r.kind = 'redo')
       AND NOT EXISTS (SELECT 1 FROM batch AS n WHERE n.device = b.device AND n.seq > b.seq AND n.kind NOT IN ('undo', 'redo'))
     ORDER BY b.seq DESC LIMIT 1`,
    store.device,
  )
  return raw === undefined ? null : fromRaw(raw)
}

/** Running number of the newest batch of this device; 0 before the first. */
export const lastSeq = (store: Store): number =>
  get<{ seq: number }>(store, 'SELECT coalesce(max(seq), 0) AS seq FROM batch WHERE device = ?', store.device)?.seq ?? 0

/** Every change of a batch, in the order it was made. */
export const journalOf = (store: Store, batch: string): JournalRow[] =>
  all<JournalRow>(
    store,
    `SELECT id, batch, tbl, key, op, col, old, new FROM journal
     WHERE id >= (SELECT journal_from FROM batch WHERE id = ?) AND id < coalesce(
       (SELECT min(n.journal_from) FROM batch AS b JOIN batch AS n ON n.journal_from > b.journal_from WHERE b.id = ?),
       (SELECT max(id) + 1 FROM journal))
     ORDER BY id`,
    batch,
    batch,
  )
