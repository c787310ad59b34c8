/** What stands in the way of taking a batch back: later batches on the same rows, documents built on them, locks. */
import { type JournalRow, takenBack } from '../../store/batches.ts'
import { all } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { locked } from './locked.ts'
import { rowName } from './names.ts'

const id = (tbl: string, key: string): string => `${tbl} ${key}`

/** Opened here since: nothing of the closing is left that could be built on. What packages told of it still counts. */
const openedAgain = `j.tbl = 'closing' AND b.kind = 'work'
  AND NOT EXISTS (SELECT 1 FROM closing AS c WHERE c.year = json_extract(j.key, '$[0]'))`

/** Later batches that still stand and changed one of the rows. Undo and redo only move batches in and out of force. */
const laterBatches = (store: Store, rows: ReadonlySet<string>, after: number): string[] => {
  const found = new Map<string, string>()
  const later = all<{ tbl: string; key: string; label: string }>(
    store,
    // What a package told of a row is built on it too, also where nothing had to be changed.
    `SELECT DISTINCT iif(j.tbl = 'merge_event', json_extract(coalesce(j.new, j.old), '$.tbl'), j.tbl) AS tbl,
       iif(j.tbl = 'merge_event', json_extract(coalesce(j.new, j.old), '$.key'), j.key) AS key, b.label
     FROM journal AS j JOIN batch AS b ON b.id = j.batch
     WHERE j.id > ? AND b.kind NOT IN ('undo', 'redo')
       AND NOT ${takenBack('b.id')} AND NOT (${openedAgain})`,
    after,
  )
  for (const { tbl, key, label } of later) {
    const row = id(tbl, key)
    if (rows.has(row) && !found.has(row)) found.set(row, `${rowName(store, tbl, key)}: diubah oleh "${label}"`)
  }
  return [...found.values()]
}

/** Documents in force that were built on one of the rows after the batch: when reserved, or when frozen anew. */
const laterDocuments = (store: Store, rows: ReadonlySet<string>, after: number): string[] => {
  const built = all<{ tbl: string; key: string; subject: string; number: string }>(
    store,
    `SELECT r.tbl, r.key, d.subject, d.number FROM journal AS j
       JOIN document_row AS r ON r.document = json_extract(j.key, '$[0]') AND r.tbl = json_extract(j.key, '$[1]')
         AND r.key = json_extract(j.key, '$[2]')
       JOIN document AS d ON d.id = r.document
     WHERE j.id > ? AND j.tbl = 'document_row' AND j.op = 'insert' AND d.state IN ('reserved', 'issued')
     ORDER BY j.id`,
    after,
  )
  const found = built.filter(({ tbl, key }) => rows.has(id(tbl, key)))
  return [...new Set(found.map(({ subject, number }) => `${subject}: sudah terbit dengan nomor ${number}`))]
}

/** The row a journal entry speaks of, and for something learned from another laptop the record that it is about. */
const rowsOf = ({ tbl, key, op, old, new: after }: JournalRow): string[] => {
  if (tbl !== 'merge_event' || op === 'update') return [id(tbl, key)]
  const event = JSON.parse(after ?? old ?? '{}') as { tbl?: string; key?: string }
  return [id(tbl, key), id(event.tbl ?? '', event.key ?? '')]
}

/** Sentences in Indonesian, one a row or document; empty when the batch with this journal can be taken back. */
export const blockers = (store: Store, journal: readonly JournalRow[]): string[] => {
  const last = journal.at(-1)?.id ?? 0
  const rows = new Set(journal.flatMap(rowsOf))
  return [...laterDocuments(store, rows, last), ...locked(store, journal), ...laterBatches(store, rows, last)]
}
