/** The journal for people: what was done, by whom, when, and why. Read only. */
import { Expected } from '../../../shared/errors.ts'
import type { JournalBatchView, JournalEntriesView, JournalView } from '../../../shared/views.ts'
import { type JournalRow, takenBack } from '../../store/batches.ts'
import { all, get, type Param } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { entryView, kindText, tableText } from './describe.ts'
import { batchCondition, type JournalFilter, rowCondition } from './journal-filter.ts'

interface Raw {
  id: string
  place: number
  device: string
  seq: number
  at: string
  person: string
  kind: string
  label: string
  reason: string | null
  undoable: 0 | 1
  changes: number
  back: 0 | 1
  hash: string | null
}

/** Batches with the number of their rows: rows of a batch stand together. */
const listed = `(SELECT *, lead(journal_from, 1, (SELECT coalesce(max(id), 0) + 1 FROM journal))
  OVER (ORDER BY journal_from) - journal_from AS changes FROM batch)`
const columns = `b.id, b.journal_from AS place, b.device, b.seq, b.at, b.person, b.kind, b.label, b.reason, b.undoable,
  b.changes, ${takenBack('b.id')} AS back, b.hash`

const batchView = (store: Store, { undoable, back, hash, ...raw }: Raw): JournalBatchView => ({
  ...raw,
  own: raw.device === store.device,
  kindText: kindText(raw.kind),
  undo: undoable === 0 ? 'never' : back === 1 ? 'done' : 'possible',
  hash: hash ?? '',
})

/** Batches that match, the newest first: `limit` of them, older than `before` where it is given. */
export const journalView = (
  store: Store,
  { filter, before, limit }: { filter: JournalFilter; before?: number | undefined; limit: number },
): JournalView => {
  const wanted = batchCondition(filter)
  const rows = rowCondition(filter)
  const params: Param[] = [...wanted.params, ...(rows?.params ?? []), before ?? Number.MAX_SAFE_INTEGER, limit + 1]
  const found = all<Raw>(
    store,
    `SELECT ${columns} FROM ${listed} AS b WHERE ${wanted.sql}
       AND ${rows === null ? '1' : `b.id IN (SELECT j.batch FROM journal AS j WHERE ${rows.sql})`}
       AND b.journal_from < ? ORDER BY b.journal_from DESC LIMIT ?`,
    ...params,
  )
  const values = (column: string, from: string): string[] =>
    all<{ value: string }>(store, `SELECT DISTINCT ${column} AS value FROM ${from} ORDER BY 1`).map(
      ({ value }) => value,
    )
  return {
    batches: found.slice(0, limit).map((raw) => batchView(store, raw)),
    more: found.length > limit,
    people: values('person', 'batch'),
    kinds: values('kind', 'batch').map((kind) => ({ kind, text: kindText(kind) })),
    tables: values('tbl', 'journal').map((table) => ({ table, text: tableText(table) })),
  }
}

/** The rows of one batch that match, in the order they were made, from `offset` on. Expected('not-found'). */
export const journalEntries = (
  store: Store,
  { batch, filter, offset, limit }: { batch: string; filter: JournalFilter; offset: number; limit: number },
): JournalEntriesView => {
  const raw = get<Raw>(store, `SELECT ${columns} FROM ${listed} AS b WHERE b.id = ?`, batch)
  if (raw === undefined) throw new Expected('not-found', 'Perubahan ini tidak ada dalam jurnal.')
  const wanted = rowCondition(filter)
  const rows = all<JournalRow>(
    store,
    `SELECT j.id, j.batch, j.tbl, j.key, j.op, j.col, j.old, j.new FROM journal AS j
     WHERE j.id >= ? AND j.id < ? AND ${wanted?.sql ?? '1'} ORDER BY j.id LIMIT ? OFFSET ?`,
    raw.place,
    raw.place + raw.changes,
    ...(wanted?.params ?? []),
    limit + 1,
    offset,
  )
  return {
    batch: batchView(store, raw),
    entries: rows.slice(0, limit).map((row) => entryView(store, row)),
    more: rows.length > limit,
  }
}
