/** The filter of the journal as SQL conditions. */
import type { Param } from '../../store/sql.ts'

export interface JournalFilter {
  /** Part of label or reason, in any case. */
  text?: string | undefined
  person?: string | undefined
  kind?: string | undefined
  /** Instants, ISO 8601: from the first, up to without the second. */
  from?: string | undefined
  until?: string | undefined
  table?: string | undefined
  /** Code of a body: its results, units, heads, addresses, oversight products and documents. */
  body?: string | undefined
}

export interface Condition {
  sql: string
  params: Param[]
}

const all = (parts: readonly Condition[]): Condition => ({
  sql: parts.length === 0 ? '1' : parts.map(({ sql }) => `(${sql})`).join(' AND '),
  params: parts.flatMap(({ params }) => params),
})
const given = (value: string | undefined, sql: string, ...params: Param[]): Condition[] =>
  value === undefined || value === '' ? [] : [{ sql, params }]

/** Condition on `batch AS b`. */
export const batchCondition = (filter: JournalFilter): Condition => {
  // LIKE knows only the case of ASCII letters, and the rest of what people write here is ASCII.
  const like = `%${(filter.text ?? '').replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`
  return all([
    ...given(filter.text, `b.label LIKE ? ESCAPE '\\' OR coalesce(b.reason, '') LIKE ? ESCAPE '\\'`, like, like),
    ...given(filter.person, 'b.person = ?', filter.person ?? ''),
    ...given(filter.kind, 'b.kind = ?', filter.kind ?? ''),
    ...given(filter.from, 'b.at >= ?', filter.from ?? ''),
    ...given(filter.until, 'b.at < ?', filter.until ?? ''),
  ])
}

/** What is gone is found by the records of its coming and going. */
const unitKeys = `SELECT u.key FROM journal AS u WHERE u.tbl = 'unit' AND u.op IN ('insert', 'delete')
       AND json_extract(coalesce(u.new, u.old), '$.body') = ?1`
const recordOf = (tbl: string, condition: (column: (name: string) => string) => string): string =>
  `SELECT r.key FROM journal AS r WHERE r.tbl = '${tbl}' AND r.op IN ('insert', 'delete')
       AND (${condition((name) => `json_extract(coalesce(r.new, r.old), '$.${name}')`)})`
const ofBody = `(j.tbl = 'body' AND json_extract(j.key, '$[0]') = ?1)
  OR (j.tbl = 'result' AND json_extract(j.key, '$[1]') = ?1)
  OR (j.tbl = 'unit' AND j.key IN (${unitKeys}))
  OR (j.tbl = 'profile' AND (json_extract(j.key, '$[0]') = ?1 OR j.key IN (${unitKeys})))
  OR (j.tbl = 'head' AND j.key IN (${recordOf('head', (column) => `${column('subject')} = ?1 OR json_array(${column('subject')}) IN (${unitKeys})`)}))
  OR (j.tbl = 'oversight' AND j.key IN (${recordOf('oversight', (column) => `${column('body')} = ?1`)}))
  OR (j.tbl IN ('document', 'document_row') AND json_extract(j.key, '$[0]') IN (SELECT id FROM document WHERE code = ?1))
  OR (j.tbl = 'number' AND json_extract(coalesce(j.new, j.old), '$.document') IN (SELECT id FROM document WHERE code = ?1))`

/** Condition on `journal AS j`; null when every row of a batch matches. */
export const rowCondition = ({ table, body }: JournalFilter): Condition | null => {
  const parts = [
    ...given(table, 'j.tbl = ?', table ?? ''),
    ...given(body, ofBody.replaceAll('?1', '?'), ...Array.from(ofBody.matchAll(/\?1/g), () => body ?? '')),
  ]
  return parts.length === 0 ? null : all(parts)
}
