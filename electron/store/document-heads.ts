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

const templateKey = '"template":"'

/** Name and version of the design of every document ("klasik@1"), of a year or of all, by id. Not read as JSON: a snapshot may carry a logo. */
export const templatesOf = (store: Store, year?: number): Map<string, string> =>
  new Map(
    all<{ id: string; rest: string }>(
      store,
      `SELECT id, substr(snapshot, instr(snapshot, ?) + ?, 100) AS rest FROM document
       WHERE year = coalesce(?, year) AND instr(snapshot, ?) > 0`,
      templateKey,
      templateKey.length,
      year ?? null,
      templateKey,
    ).map(({ id, rest }) => [id, rest.split('"')[0] ?? '']),
  )
