/**
 * Numbers are never given twice and issued documents are never forgotten, also when an older state is restored: what the
 * present register has beyond the copy is carried over into it.
 */
import type { Database } from 'better-sqlite3'
import { all, get, run } from '../../../store/sql.ts'
import type { Store } from '../../../store/store.ts'
import { columnsOf, journaledTables, keyOf } from '../../../store/triggers.ts'

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Documents of the present state that the copy lacks and whose number it has given to another one. */
const collides = `SELECT p.id FROM present.document AS p WHERE p.id NOT IN (SELECT id FROM main.document) AND (
    p.number IN (SELECT number FROM main.document)
    OR EXISTS (SELECT 1 FROM present.number AS pn JOIN main.number AS n USING (scope, running)
      WHERE pn.document = p.id AND n.document <> p.id)
    OR (p.state = 'issued' AND p.subject_key IN (SELECT subject_key FROM main.document WHERE state = 'issued'
      AND id NOT IN (SELECT id FROM present.document)))
    OR (p.state = 'reserved' AND p.subject_key IN (SELECT subject_key FROM main.document WHERE state = 'reserved'
      AND id NOT IN (SELECT id FROM present.document))))`

export interface Carry {
  /** The two registers are one: what both know is brought up to date. */
  register: boolean
  /** Documents that come in. */
  documents: number
  /** Number and recipient of what could not be carried over. */
  lost: string[]
}

const nameOf = ({ number, subject }: { number: string; subject: string }): string => `${number} – ${subject}`

/** `db` is the copy, with the present database attached as `present`. */
export const planCarry = (db: Database, own: boolean): Carry => {
  const store = { db }
  const missing = all<{ id: string; number: string; subject: string }>(
    store,
    `SELECT id, number, subject FROM present.document WHERE id NOT IN (SELECT id FROM main.document) ORDER BY reserved_at`,
  )
  const sample = (schema: string): boolean =>
    get<{ value: string }>(store, `SELECT value FROM ${schema}.setting WHERE key = 'sample'`)?.value === 'true'
  // Documents marked CONTOH do not belong into the register of a real office.
  if (sample('present') && !sample('main')) return { register: false, documents: 0, lost: [] }
  if (!own) return { register: false, documents: 0, lost: missing.map(nameOf) }
  const colliding = new Set(all<{ id: string }>(store, collides).map(({ id }) => id))
  return {
    register: true,
    documents: missing.length - colliding.size,
    lost: missing.filter(({ id }) => colliding.has(id)).map(nameOf),
  }
}

const insertMissing = (store: Store, table: string, where = '1'): number => {
  const columns = columnsOf(store.db, table)
    .map(({ name }) => quote(name))
    .join(', ')
  const key = keyOf(store.db, table)
  const same = key.map((name) => `m.${quote(name)} IS p.${quote(name)}`).join(' AND ')
  return run(
    store,
    `INSERT INTO main.${quote(table)} (${columns}) SELECT ${columns} FROM present.${quote(table)} AS p
     WHERE ${where} AND NOT EXISTS (SELECT 1 FROM main.${quote(table)} AS m WHERE ${same})`,
  )
}

/** What a document that is in both went through since: its state, its file, and what was printed where it was frozen anew. */
const lived = [
  'subject',
  'score',
  'snapshot',
  'snapshot_sha256',
  'state',
  'file',
  'sha256',
  'signed',
  'issued_at',
  'replaces',
  'reason',
]

const updateKnown = (store: Store, states: string): void => {
  const sets = lived.map((name) => `${name} = p.${name}`).join(', ')
  const differs = lived.map((name) => `main.document.${name} IS NOT p.${name}`).join(' OR ')
  run(
    store,
    `UPDATE main.document SET ${sets} FROM present.document AS p
     WHERE p.id = main.document.id AND p.state IN (${states}) AND (${differs})`,
  )
}

/** Tables of numbers and documents that only grow, besides the documents themselves. */
const growing = new Set(['number_block', 'number_hold', 'foreign_document', 'template', 'picture'])

/** What became of the documents. A handover whose year or body the copy lacks stays behind; its documents keep the event. */
const carryEvents = (store: Store, known: string): void => {
  insertMissing(
    store,
    'handover',
    'p.year IN (SELECT year FROM main.period) AND p.body IN (SELECT code FROM main.body)',
  )
  run(
    store,
    `INSERT INTO main.document_event (id, document, event, at, person, sheets, spoiled, copy, handover, note)
     SELECT id, document, event, at, person, sheets, spoiled, copy,
       (SELECT h.id FROM main.handover AS h WHERE h.id = p.handover), note
     FROM present.document_event AS p WHERE ${known} AND p.id NOT IN (SELECT id FROM main.document_event)`,
  )
}

/** Carries over; inside a write of the copy. Returns how many documents came in. */
export const carry = (store: Store): number => {
  store.db.pragma('defer_foreign_keys = ON')
  const free = `p.id NOT IN (${collides})`
  // Out of force first: two valid documents of one subject cannot stand, not even for a moment.
  updateKnown(store, `'replaced', 'revoked', 'void'`)
  const carried = insertMissing(store, 'document', `p.state IN ('replaced', 'revoked', 'void') AND ${free}`)
  updateKnown(store, `'reserved', 'issued'`)
  const live = insertMissing(store, 'document', `p.state IN ('reserved', 'issued') AND ${free}`)
  const known = `p.document IN (SELECT id FROM main.document)`
  insertMissing(store, 'number', known)
  insertMissing(store, 'document_row', known)
  carryEvents(store, known)
  for (const table of journaledTables(store.db)) if (growing.has(table)) insertMissing(store, table)
  return carried + live
}
