/** What this laptop learned from others: their batches and changes, and keys that are one record. */
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

/** Who made a change, when, and as part of what. */
export interface OriginRecord {
  id: string
  device: string
  seq: number
  schema: number
  person: string
  kind: string
  label: string
  reason: string | null
  at: string
}

export interface LearnedEvent {
  id: string
  origin: string
  learned: string
  tbl: string
  key: string
  /** JSON. */
  cells: string
  parents: string
}

export interface AliasRecord {
  tbl: string
  /** JSON of the primary key, the smaller of the two. */
  one: string
  other: string
}

const originColumns = 'id, device, seq, schema, person, kind, label, reason, at'

/** All batches that changes came from: those of this database, then those of other laptops. */
export const origins = (store: Store): OriginRecord[] =>
  all<OriginRecord>(store, `SELECT ${originColumns} FROM batch UNION ALL SELECT ${originColumns} FROM merge_batch`)

/** Batches of this database as a merge needs them: where their journal begins, and what they take back. */
export const ownBatches = (store: Store): { id: string; kind: string; undoes: string | null; from: number }[] =>
  all(store, 'SELECT id, kind, undoes, journal_from AS "from" FROM batch ORDER BY journal_from')

/** Journal rows of the named tables in the order they were made. */
export const journalOfTables = (
  store: Store,
  tables: readonly string[],
): {
  id: number
  batch: string
  tbl: string
  key: string
  op: string
  col: string | null
  old: string | null
  new: string | null
}[] =>
  all(
    store,
    `SELECT id, batch, tbl, key, op, col, old, new FROM journal WHERE tbl IN (${tables.map(() => '?').join(', ')}) ORDER BY id`,
    ...tables,
  )

/** Changes that were learned, in the order they came. */
export const learnedEvents = (store: Store): LearnedEvent[] =>
  all<LearnedEvent>(store, 'SELECT id, origin, learned, tbl, key, cells, parents FROM merge_event ORDER BY place')

/** With the own batch each was found in. */
export const aliases = (store: Store): (AliasRecord & { learned: string })[] =>
  all(store, 'SELECT tbl, one, other, learned FROM merge_alias ORDER BY tbl, one, other')

/** Id of the batch of the running write. */
export const currentBatch = (store: Store): string => {
  const found = get<{ batch: string }>(store, 'SELECT batch FROM current_batch')
  if (found === undefined) throw new Error('no write is running')
  return found.batch
}

/** Notes a foreign batch once; one of our own that comes back is known already. Inside a write. */
export const addOrigin = (store: Store, origin: OriginRecord): void => {
  const { id, device, seq, schema, person, kind, label, reason, at } = origin
  run(
    store,
    `INSERT INTO merge_batch (${originColumns}) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?
     WHERE NOT EXISTS (SELECT 1 FROM batch WHERE id = ?) ON CONFLICT (id) DO NOTHING`,
    id,
    device,
    seq,
    schema,
    person,
    kind,
    label,
    reason,
    at,
    id,
  )
}

/** Notes a change under the batch of the running write. */
export const addLearned = (store: Store, event: Omit<LearnedEvent, 'learned'>): void => {
  run(
    store,
    `INSERT INTO merge_event (id, origin, learned, place, tbl, key, cells, parents)
     VALUES (?, ?, (SELECT batch FROM current_batch), (SELECT coalesce(max(rowid), 0) + 1 FROM merge_event), ?, ?, ?, ?)`,
    event.id,
    event.origin,
    event.tbl,
    event.key,
    event.cells,
    event.parents,
  )
}

/** Notes that two keys are one record; returns whether that is new. Inside a write. */
export const addAlias = (store: Store, { tbl, one, other }: AliasRecord): boolean =>
  run(
    store,
    `INSERT INTO merge_alias (tbl, one, other, learned) VALUES (?, ?, ?, (SELECT batch FROM current_batch))
     ON CONFLICT DO NOTHING`,
    tbl,
    one,
    other,
  ) > 0

/** The batch of the running write as others will see it. */
export const currentOrigin = (store: Store): OriginRecord => {
  const found = get<OriginRecord>(store, `SELECT ${originColumns} FROM batch WHERE id = ?`, currentBatch(store))
  if (found === undefined) throw new Error('the running batch is not there')
  return found
}
