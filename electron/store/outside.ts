/** Numbers that another system gave (SRIKANDI), for one subject or for the next document of a kind in their order. */
import { Expected } from '../../shared/errors.ts'
import type { DocumentKind } from '../../shared/domain/snapshot.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

export interface OutsideRecord {
  id: string
  year: number
  kind: DocumentKind
  number: string
  subjectKey: string | null
  place: number
  source: string
  /** The document that has it. */
  document: string | null
}

const columns = `o.id, o.year, o.kind, o.number, o.subject_key AS subjectKey, o.place, o.source, n.document
  FROM outside_number AS o LEFT JOIN number AS n ON n.number = o.number`

/** In the order they are used. */
export const outsideNumbers = (store: Store, year?: number): OutsideRecord[] =>
  all<OutsideRecord>(
    store,
    `SELECT ${columns} WHERE o.year = coalesce(?, o.year) ORDER BY o.year, o.kind, o.place, o.id`,
    year ?? null,
  )

/** Those that wait for a document of this subject or kind, in the order they are used: its own before any other. */
export const waitingOutside = (
  store: Store,
  { year, kind, subjectKey }: { year: number; kind: DocumentKind; subjectKey: string },
): OutsideRecord[] =>
  all<OutsideRecord>(
    store,
    `SELECT ${columns} WHERE n.document IS NULL AND o.year = ? AND o.kind = ?
       AND (o.subject_key IS NULL OR o.subject_key = ?)
       AND NOT EXISTS (SELECT 1 FROM foreign_document AS f WHERE f.number = o.number)
     ORDER BY o.subject_key IS NULL, o.place, o.id`,
    year,
    kind,
    subjectKey,
  )

/** Whether another system gave this number, for whatever document. */
export const isOutsideNumber = (store: Store, number: string): boolean =>
  get(store, 'SELECT 1 FROM outside_number WHERE number = ?', number) !== undefined

/** Why a number cannot be entered: known here, or given already; null when it can. */
export const outsideRefusal = (store: Store, number: string): string | null => {
  if (get(store, 'SELECT 1 FROM outside_number WHERE number = ?', number) !== undefined)
    return 'Nomor ini sudah ada dalam daftar.'
  const given = get<{ subject: string }>(
    store,
    `SELECT d.subject FROM number AS n JOIN document AS d ON d.id = n.document WHERE n.number = ?
     UNION ALL SELECT subject FROM foreign_document WHERE number = ? LIMIT 1`,
    number,
    number,
  )
  return given === undefined ? null : `Nomor ini sudah dipakai untuk ${given.subject}.`
}

/** Adds a number behind the others of its kind. Inside a write. */
export const addOutside = (store: Store, entry: Omit<OutsideRecord, 'id' | 'place' | 'document'>): void => {
  run(
    store,
    `INSERT INTO outside_number (id, year, kind, number, subject_key, place, source)
     VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(place), 0) + 1 FROM outside_number WHERE year = ? AND kind = ?), ?)`,
    uuidv7(store.now().getTime()),
    entry.year,
    entry.kind,
    entry.number,
    entry.subjectKey,
    entry.year,
    entry.kind,
    entry.source,
  )
}

/** Expected('not-found'), or ('refused') once a document has it. Inside a write. */
export const removeOutside = (store: Store, id: string): void => {
  const found = get<{ number: string; document: string | null }>(
    store,
    `SELECT o.number, n.document FROM outside_number AS o LEFT JOIN number AS n ON n.number = o.number WHERE o.id = ?`,
    id,
  )
  if (found === undefined) throw new Expected('not-found', 'Nomor ini sudah tidak ada. Muat ulang daftarnya.')
  if (found.document !== null)
    throw new Expected('refused', `Nomor ${found.number} sudah dipakai sebuah dokumen dan tetap dalam daftar.`)
  run(store, 'DELETE FROM outside_number WHERE id = ?', id)
}
