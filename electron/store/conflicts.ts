/** Cells that two laptops changed to different values, until somebody decides. */
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

export interface ConflictRecord {
  id: string
  tbl: string
  key: string
  /** Name of the cell; '*' for a record that one side removed and the other changed. */
  cell: string
  /** JSON, as it was when a merge looked last. */
  mine: string
  theirs: string
  common: string | null
  openedAt: string
  settledAt: string | null
  /** JSON of what was decided. */
  value: string | null
}

type Found = Pick<ConflictRecord, 'tbl' | 'key' | 'cell' | 'mine' | 'theirs' | 'common'>

const columns = `id, tbl, key, cell, mine, theirs, common, opened_at AS openedAt, settled_at AS settledAt, value`

/** Those that wait for a decision, the oldest first. */
export const openConflicts = (store: Store): ConflictRecord[] =>
  all<ConflictRecord>(store, `SELECT ${columns} FROM conflict WHERE settled_at IS NULL ORDER BY opened_at, id`)

export const countOpenConflicts = (store: Store): number =>
  get<{ count: number }>(store, 'SELECT count(*) AS count FROM conflict WHERE settled_at IS NULL')?.count ?? 0

export const conflictById = (store: Store, id: string): ConflictRecord | undefined =>
  get<ConflictRecord>(store, `SELECT ${columns} FROM conflict WHERE id = ?`, id)

/** Opens a conflict, or brings an open one up to date. Inside a write. */
export const noteConflict = (store: Store, { tbl, key, cell, mine, theirs, common }: Found): void => {
  const changed = run(
    store,
    `UPDATE conflict SET mine = ?, theirs = ?, common = ? WHERE tbl = ? AND key = ? AND cell = ? AND settled_at IS NULL`,
    mine,
    theirs,
    common,
    tbl,
    key,
    cell,
  )
  if (changed > 0) return
  const now = store.now()
  run(
    store,
    'INSERT INTO conflict (id, tbl, key, cell, mine, theirs, common, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    uuidv7(now.getTime()),
    tbl,
    key,
    cell,
    mine,
    theirs,
    common,
    now.toISOString(),
  )
}

/** Decided, here or elsewhere. `value` JSON of what counts now. Inside a write. */
export const closeConflict = (store: Store, id: string, value: string): void => {
  run(
    store,
    'UPDATE conflict SET settled_at = ?, value = ? WHERE id = ? AND settled_at IS NULL',
    store.now().toISOString(),
    value,
    id,
  )
}
