/** The register of other laptops: documents and numbers that were given there. Nothing here is ever issued or changed by us. */
import type { DocumentKind } from '../../shared/domain/snapshot.ts'
import type { Hundredths } from '../../shared/domain/types.ts'
import type { DocumentState } from '../../shared/views.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

export interface ForeignDocument {
  id: string
  device: string
  /** Scope and running number, as the register of that laptop counts. */
  scope: string
  running: number
  kind: DocumentKind
  year: number
  code: string
  unit: string | null
  subjectKey: string
  subject: string
  score: Hundredths | null
  number: string
  state: DocumentState
  sha256: string | null
  signed: boolean
  reservedAt: string
  issuedAt: string | null
  replaces: string | null
  reason: string | null
}

type Raw = Omit<ForeignDocument, 'signed'> & { signed: 0 | 1 }
const columns = `id, device, scope, running, kind, year, code, unit, subject_key AS subjectKey, subject, score, number, state,
  sha256, signed, reserved_at AS reservedAt, issued_at AS issuedAt, replaces, reason`
const fromRaw = (raw: Raw): ForeignDocument => ({ ...raw, signed: raw.signed === 1 })

/** Documents of other laptops, of one year or all, in the order they got their numbers. */
export const foreignDocuments = (store: Store, year?: number): ForeignDocument[] =>
  all<Raw>(
    store,
    `SELECT ${columns} FROM foreign_document WHERE year = coalesce(?, year) ORDER BY reserved_at, id`,
    year ?? null,
  ).map(fromRaw)

/** Our own register in the same form, for a package. */
export const ownRegister = (store: Store): ForeignDocument[] =>
  all<Raw>(
    store,
    `SELECT d.id, ? AS device, n.scope, n.running, d.kind, d.year, d.code, d.unit, d.subject_key AS subjectKey, d.subject,
       d.score, d.number, d.state, d.sha256, d.signed, d.reserved_at AS reservedAt, d.issued_at AS issuedAt, d.replaces, d.reason
     FROM document AS d JOIN number AS n ON n.document = d.id ORDER BY d.reserved_at, d.id`,
    store.device,
  ).map(fromRaw)

/** How far a document is: it only ever goes on. */
const stages: Readonly<Record<DocumentState, number>> = { reserved: 0, issued: 1, void: 2, replaced: 2, revoked: 3 }

/** Takes over what another laptop says of its document, when it is news. Returns whether it was. Inside a write. */
export const takeForeign = (store: Store, document: ForeignDocument): boolean => {
  if (get(store, 'SELECT 1 FROM document WHERE id = ?', document.id) !== undefined) return false
  const known = get<{ state: DocumentState }>(store, 'SELECT state FROM foreign_document WHERE id = ?', document.id)
  if (known !== undefined && stages[known.state] >= stages[document.state]) return false
  const { device, scope, running, kind, year, code, unit, subjectKey, subject, score, number, state, sha256 } = document
  const { signed, reservedAt, issuedAt, replaces, reason } = document
  if (known === undefined)
    run(
      store,
      `INSERT INTO foreign_document (id, device, scope, running, kind, year, code, unit, subject_key, subject, score, number,
         state, sha256, signed, reserved_at, issued_at, replaces, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      document.id,
      device,
      scope,
      running,
      kind,
      year,
      code,
      unit,
      subjectKey,
      subject,
      score,
      number,
      state,
      sha256,
      signed ? 1 : 0,
      reservedAt,
      issuedAt,
      replaces,
      reason,
    )
  else
    run(
      store,
      `UPDATE foreign_document SET subject = ?, score = ?, state = ?, sha256 = ?, signed = ?, issued_at = ?, reason = ? WHERE id = ?`,
      subject,
      score,
      state,
      sha256,
      signed ? 1 : 0,
      issuedAt,
      reason,
      document.id,
    )
  return true
}

/** Whether another laptop gave this number, as it is printed. */
export const isForeignNumber = (store: Store, number: string): boolean =>
  get(store, 'SELECT 1 FROM foreign_document WHERE number = ? LIMIT 1', number) !== undefined

/** The document of another laptop whose file has this SHA-256 (hex). */
export const foreignBySha = (store: Store, sha256: string): ForeignDocument | null => {
  const raw = get<Raw>(store, `SELECT ${columns} FROM foreign_document WHERE sha256 = ? LIMIT 1`, sha256)
  return raw === undefined ? null : fromRaw(raw)
}

/** Numbers that two laptops gave to different documents. */
export const doubledNumbers = (store: Store): { number: string; own: string; foreign: string; device: string }[] =>
  all(
    store,
    `SELECT f.number, d.subject AS own, f.subject AS "foreign", f.device FROM foreign_document AS f
       JOIN document AS d ON d.number = f.number AND d.id <> f.id ORDER BY f.number`,
  )
