/** What issue runs did, item by item. A journal itself, so that the journal under the tables does not keep it a second time. */
import type { ItemOutcome, RunOutcome } from '../../shared/printing-views.ts'
import { storeError } from './errors.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

export interface RunRecord {
  id: string
  at: string
  person: string
  year: number
  label: string
  /** Null while it runs, and for ever when the program died in it. */
  ended: string | null
  outcome: RunOutcome | null
}
export interface ItemRecord {
  /** From 1. */
  place: number
  item: string
  subject: string
  number: string | null
  document: string | null
  outcome: ItemOutcome
  message: string
  at: string
}

/** Outside `store.write`: these tables are no data of the office. All or nothing. Expected('busy' | 'disk'). */
const kept = (store: Store, change: () => void): void => {
  try {
    store.db.transaction(change).immediate()
  } catch (error) {
    throw storeError(error, store.file)
  }
}

export const endRun = (store: Store, id: string, outcome: RunOutcome): void => {
  const at = store.now().toISOString()
  kept(store, () => run(store, 'UPDATE issue_run SET ended = ?, outcome = ? WHERE id = ?', at, outcome, id))
}

/** Adds items behind those the run has, all or none. */
export const noteItems = (store: Store, id: string, items: readonly Omit<ItemRecord, 'place' | 'at'>[]): void => {
  if (items.length === 0) return
  const at = store.now().toISOString()
  kept(store, () => {
    const last =
      get<{ last: number }>(store, 'SELECT coalesce(max(place), 0) AS last FROM issue_item WHERE run = ?', id)?.last ??
      0
    for (const [index, { item, subject, number, document, outcome, message }] of items.entries())
      run(
        store,
        `INSERT INTO issue_item (run, place, item, subject, number, document, outcome, message, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        last + 1 + index,
        item,
        subject,
        number,
        document,
        outcome,
        message,
        at,
      )
  })
}

const notedLate = {
  outcome: 'issued' as const,
  message: 'Dicatat kemudian: program berhenti sebelum mencatatnya.',
}
const notDrawn = { outcome: 'failed' as const, message: 'Program berhenti; nomornya disimpan dan dipakai lagi.' }

/** What a run had made when its process died, and had no time to note. */
const noteUnnoted = (store: Store, { id, at }: Pick<RunRecord, 'id' | 'at'>): void => {
  const found = all<Pick<ItemRecord, 'item' | 'subject' | 'number' | 'document'> & { finished: 0 | 1 }>(
    store,
    `SELECT kind || ':' || code || coalesce(':' || unit, '') AS item, subject, number, id AS document,
       file IS NOT NULL AS finished
     FROM document AS d
     WHERE (reserved_at >= ? OR issued_at >= ?) AND (file IS NOT NULL OR state = 'reserved')
       AND NOT EXISTS (SELECT 1 FROM issue_item WHERE document = d.id AND (run = ? OR outcome IN ('issued', 'differs')))
     ORDER BY reserved_at, d.id`,
    at,
    at,
    id,
  )
  noteItems(
    store,
    id,
    found.map(({ finished, item, subject, number, document }) =>
      Object.assign({ item, subject, number, document }, finished === 1 ? notedLate : notDrawn),
    ),
  )
}

/** Only one run goes on at a time (lease `issue`): whoever has it closes those that died. */
export const closeDeadRuns = (store: Store): void => {
  const dead = all<RunRecord>(store, 'SELECT id, at FROM issue_run WHERE ended IS NULL')
  if (dead.length === 0) return
  kept(store, () => {
    for (const one of dead) {
      noteUnnoted(store, one)
      endRun(store, one.id, 'failed')
    }
  })
}

/** Its id. */
export const beginRun = (store: Store, { year, label }: Pick<RunRecord, 'year' | 'label'>): string => {
  const now = store.now()
  const id = uuidv7(now.getTime())
  kept(store, () => {
    run(
      store,
      'INSERT INTO issue_run (id, at, person, year, label) VALUES (?, ?, ?, ?, ?)',
      id,
      now.toISOString(),
      store.author(),
      year,
      label,
    )
  })
  return id
}

/** A document whose finished file does not say what it should. */
export const markDifference = (store: Store, id: string, document: string, message: string): void => {
  const sql = `UPDATE issue_item SET outcome = 'differs', message = ? WHERE run = ? AND document = ?`
  kept(store, () => run(store, sql, message, id, document))
}

/** The newest first, at most 200. */
export const runs = (store: Store): RunRecord[] =>
  all<RunRecord>(
    store,
    'SELECT id, at, person, year, label, ended, outcome FROM issue_run ORDER BY at DESC, id DESC LIMIT 200',
  )

export const runById = (store: Store, id: string): RunRecord | undefined =>
  get<RunRecord>(store, 'SELECT id, at, person, year, label, ended, outcome FROM issue_run WHERE id = ?', id)

export const itemsOf = (store: Store, id: string): ItemRecord[] =>
  all<ItemRecord>(
    store,
    `SELECT place, item, subject, number, document, outcome, message, at FROM issue_item
     WHERE run = ? ORDER BY place`,
    id,
  )

/** How many items of each run came to what. */
export const outcomeCounts = (store: Store): { run: string; outcome: ItemOutcome; count: number }[] =>
  all(store, 'SELECT run, outcome, count(*) AS count FROM issue_item GROUP BY run, outcome')
