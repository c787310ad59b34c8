/**
 * Issued documents. The way of one: reserved (it has its number and snapshot, no file yet) -> issued -> replaced or
 * revoked; or reserved -> void, when it will never have a file. Nothing here is ever deleted.
 */
import { Expected } from '../../shared/errors.ts'
import type { DocumentKind } from '../../shared/domain/snapshot.ts'
import type { Hundredths } from '../../shared/domain/types.ts'
import type { DocumentState } from '../../shared/views.ts'
import { violates } from './errors.ts'
import { numberTaken, takeNumber } from './numbers.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

export interface DocumentRecord {
  id: string
  kind: DocumentKind
  year: number
  /** Code of the body, or of the region of a ranking. */
  code: string
  /** Id of the unit, for a unit's certificate. */
  unit: string | null
  /** What there is one valid document of: `certificate:2022:36.74`, `ranking:2022:36:all:shared`. */
  subjectKey: string
  subject: string
  score: Hundredths | null
  number: string
  /** JSON. */
  snapshot: string
  snapshotSha256: string
  state: DocumentState
  file: string | null
  sha256: string | null
  signed: boolean
  reservedAt: string
  issuedAt: string | null
  /** The document this one takes the place of. */
  replaces: string | null
  /** Why it replaces another, or why it was revoked or voided. */
  reason: string | null
}

/** A row a document was built on: its table and primary key. */
export interface SourceRow {
  tbl: 'result' | 'unit' | 'cell' | 'oversight' | 'period' | 'body' | 'setting' | 'signatory' | 'template' | 'picture'
  key: (string | number)[]
}

type Raw = Omit<DocumentRecord, 'signed'> & { signed: 0 | 1 }
const columns = `id, kind, year, code, unit, subject_key AS subjectKey, subject, score, number, snapshot,
  snapshot_sha256 AS snapshotSha256, state, file, sha256, signed, reserved_at AS reservedAt, issued_at AS issuedAt,
  replaces, reason`
const fromRaw = (raw: Raw): DocumentRecord => ({ ...raw, signed: raw.signed === 1 })
const one = (store: Store, where: string, ...params: (string | number)[]): DocumentRecord | null => {
  const raw = get<Raw>(store, `SELECT ${columns} FROM document WHERE ${where}`, ...params)
  return raw === undefined ? null : fromRaw(raw)
}

/** Documents in the order they got their numbers; every condition given must hold. */
export const documents = (
  store: Store,
  filter: {
    year?: number | undefined
    kind?: DocumentKind | undefined
    state?: DocumentState | undefined
    code?: string | undefined
    subjectKey?: string | undefined
  } = {},
): DocumentRecord[] => {
  const wanted = [
    ['year', filter.year],
    ['kind', filter.kind],
    ['state', filter.state],
    ['code', filter.code],
    ['subject_key', filter.subjectKey],
  ] as const
  const given = wanted.flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]))
  const where = given.map(({ column }) => `${column} = ?`).join(' AND ')
  const sql = `SELECT ${columns} FROM document ${where === '' ? '' : `WHERE ${where}`} ORDER BY reserved_at, id`
  return all<Raw>(store, sql, ...given.map(({ value }) => value)).map(fromRaw)
}

export const documentById = (store: Store, id: string): DocumentRecord | null => one(store, 'id = ?', id)
export const documentByNumber = (store: Store, number: string): DocumentRecord | null =>
  one(store, 'number = ?', number)
/** The document whose file has this SHA-256 (hex). */
export const documentBySha = (store: Store, sha256: string): DocumentRecord | null =>
  one(store, 'sha256 = ? ORDER BY issued_at DESC LIMIT 1', sha256)
/** The valid document of a subject: issued, not replaced or revoked. */
export const liveDocument = (store: Store, subjectKey: string): DocumentRecord | null =>
  one(store, `subject_key = ? AND state = 'issued'`, subjectKey)
/** The last document of a subject that was revoked. */
export const revokedDocument = (store: Store, subjectKey: string): DocumentRecord | null =>
  one(store, `subject_key = ? AND state = 'revoked' ORDER BY issued_at DESC LIMIT 1`, subjectKey)
/** The document of a subject that has a number and no file yet. */
export const reservedDocument = (store: Store, subjectKey: string): DocumentRecord | null =>
  one(store, `subject_key = ? AND state = 'reserved'`, subjectKey)
/** The document that took the place of this one, when there is one with a file. */
export const replacementOf = (store: Store, id: string): DocumentRecord | null =>
  one(store, `replaces = ? AND state NOT IN ('reserved', 'void') ORDER BY reserved_at DESC LIMIT 1`, id)

/** The rows a document was built on. */
export const documentRows = (store: Store, id: string): SourceRow[] =>
  all<{ tbl: SourceRow['tbl']; key: string }>(
    store,
    'SELECT tbl, key FROM document_row WHERE document = ? ORDER BY tbl, key',
    id,
  ).map(({ tbl, key }) => ({ tbl, key: JSON.parse(key) as SourceRow['key'] }))

export type Reservation = Pick<
  DocumentRecord,
  | 'id'
  | 'kind'
  | 'year'
  | 'code'
  | 'unit'
  | 'subjectKey'
  | 'subject'
  | 'score'
  | 'number'
  | 'snapshot'
  | 'snapshotSha256'
> & {
  /** From `numberScope` and `nextRunning`, read in the same write. */
  scope: string
  running: number
  /** The document this one will replace once its file is there, and why. */
  replaces?: string | undefined
  reason?: string | undefined
  rows: readonly SourceRow[]
}

/**
 * Gives a document its number: document, number and source rows in one write, before any file is made. Expected
 * ('refused') when the number was given before or another run already reserved the same subject. Inside a write.
 */
export const reserve = (store: Store, wanted: Reservation): DocumentRecord => {
  try {
    run(
      store,
      `INSERT INTO document (id, kind, year, code, unit, subject_key, subject, score, number, snapshot, snapshot_sha256,
         state, reserved_at, replaces, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'reserved', ?, ?, ?)`,
      wanted.id,
      wanted.kind,
      wanted.year,
      wanted.code,
      wanted.unit,
      wanted.subjectKey,
      wanted.subject,
      wanted.score,
      wanted.number,
      wanted.snapshot,
      wanted.snapshotSha256,
      store.now().toISOString(),
      wanted.replaces ?? null,
      wanted.reason ?? null,
    )
  } catch (error) {
    if (!violates(error, 'UNIQUE') || !(error instanceof Error)) throw error
    if (error.message.includes('document.number')) throw numberTaken(wanted.number)
    throw new Expected('refused', `Dokumen untuk ${wanted.subject} sedang diterbitkan oleh proses lain.`)
  }
  takeNumber(store, { scope: wanted.scope, running: wanted.running, number: wanted.number, document: wanted.id })
  for (const { tbl, key } of wanted.rows)
    run(
      store,
      'INSERT INTO document_row (document, tbl, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      wanted.id,
      tbl,
      JSON.stringify(key),
    )
  return mustBe(store, wanted.id, 'reserved')
}

const mustBe = (store: Store, id: string, state: DocumentState): DocumentRecord => {
  const found = documentById(store, id)
  if (found === null) throw new Expected('not-found', 'Dokumen ini tidak ada dalam register.')
  if (found.state !== state)
    throw new Expected('refused', `Dokumen nomor ${found.number} sudah berubah. Muat ulang daftar dokumen.`, {
      details: [`${found.state}, bukan ${state}`],
    })
  return found
}

/**
 * The file is safely on disk: reserved -> issued, and the document it replaces -> replaced, in the same write.
 * Expected('refused') when another valid document of the subject stands that this one does not replace. Inside a write.
 */
export const finish = (
  store: Store,
  id: string,
  made: { file: string; sha256: string; signed: boolean },
): DocumentRecord => {
  const document = mustBe(store, id, 'reserved')
  if (document.replaces !== null)
    run(store, `UPDATE document SET state = 'replaced' WHERE id = ? AND state = 'issued'`, document.replaces)
  try {
    run(
      store,
      `UPDATE document SET state = 'issued', file = ?, sha256 = ?, signed = ?, issued_at = ? WHERE id = ?`,
      made.file,
      made.sha256,
      made.signed ? 1 : 0,
      store.now().toISOString(),
      id,
    )
  } catch (error) {
    if (!violates(error, 'UNIQUE')) throw error
    throw new Expected(
      'refused',
      `Untuk ${document.subject} sudah ada dokumen yang berlaku. Ganti dokumen itu dengan alasan.`,
    )
  }
  return mustBe(store, id, 'issued')
}

/** A number that will never have a file: reserved -> void; it stays taken. Expected('refused'). Inside a write. */
export const voidDocument = (store: Store, id: string, reason: string): DocumentRecord => {
  mustBe(store, id, 'reserved')
  run(store, `UPDATE document SET state = 'void', reason = ? WHERE id = ?`, reason, id)
  return mustBe(store, id, 'void')
}

/** Takes an issued document out of force without another in its place. Expected('refused'). Inside a write. */
export const revoke = (store: Store, id: string, reason: string): DocumentRecord => {
  mustBe(store, id, 'issued')
  run(store, `UPDATE document SET state = 'revoked', reason = ? WHERE id = ?`, reason, id)
  return mustBe(store, id, 'revoked')
}
