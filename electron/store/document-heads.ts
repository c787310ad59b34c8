/** Documents without their snapshots, which may carry a logo each: for lists and plans over many of them. */
import type { DocumentState } from '../../shared/views.ts'
import type { DocumentRecord } from './documents.ts'
import { all } from './sql.ts'
import type { Store } from './store.ts'

export type DocumentHead = Omit<DocumentRecord, 'snapshot'>

/** In the order they got their numbers, of one year or state or all. */
export const documentHeads = (
  store: Store,
  { year, state }: { year?: number | undefined; state?: DocumentState | undefined } = {},
): DocumentHead[] =>
  all<Omit<DocumentHead, 'signed'> & { signed: 0 | 1 }>(
    store,
    `SELECT id, kind, year, code, unit, subject_key AS subjectKey, subject, score, number,
       snapshot_sha256 AS snapshotSha256, state, file, sha256, signed, reserved_at AS reservedAt,
       issued_at AS issuedAt, replaces, reason
     FROM document WHERE year = coalesce(?, year) AND state = coalesce(?, state) ORDER BY reserved_at, id`,
    year ?? null,
    state ?? null,
  ).map((raw) => Object.assign(raw, { signed: raw.signed === 1 }))
