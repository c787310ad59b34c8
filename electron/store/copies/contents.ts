/** What a database holds, in figures: for manifests, and to tell whether a copy has everything. */
import type { Database } from 'better-sqlite3'
import { journaledTables } from '../triggers.ts'
import type { CopyContents } from '../../../shared/views.ts'

/** Rows by table, the journal's own included. */
export const countsOf = (db: Database): Record<string, number> =>
  Object.fromEntries(
    [...journaledTables(db), 'batch', 'journal'].map((table) => [
      table,
      db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
    ]),
  )

interface Last {
  seq: number
  at: string
  label: string
  person: string
  hash: string | null
}

const hasColumn = (db: Database, table: string, column: string): boolean =>
  db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined

/** Years, bodies, documents and the last change; works on databases of every version. */
export const contentsOf = (db: Database): CopyContents => {
  const setting = (key: string): unknown => {
    const value = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key)
    return value === undefined ? null : JSON.parse(value)
  }
  const office = setting('office') as { name?: string } | null
  const hash = hasColumn(db, 'batch', 'hash') ? 'hash' : 'NULL AS hash'
  const last = db
    .prepare<[], Last>(`SELECT seq, at, label, person, ${hash} FROM batch ORDER BY journal_from DESC LIMIT 1`)
    .get()
  return {
    office: office?.name ?? '',
    sample: setting('sample') === true,
    years: db
      .prepare<[], CopyContents['years'][number]>(
        `SELECT p.year,
           (SELECT count(*) FROM result AS r WHERE r.year = p.year AND r.score IS NOT NULL) AS bodies,
           (SELECT count(*) FROM unit AS u WHERE u.year = p.year) AS units,
           (SELECT count(*) FROM document AS d WHERE d.year = p.year AND d.state = 'issued') AS documents
         FROM period AS p ORDER BY p.year`,
      )
      .all(),
    documents: db.prepare<[], number>('SELECT count(*) FROM document').pluck().get() ?? 0,
    batches: db.prepare<[], number>('SELECT count(*) FROM batch').pluck().get() ?? 0,
    last: last ?? null,
  }
}

/** Documents of the register that have a file. */
export const filesOf = (db: Database): { number: string; file: string; sha256: string }[] =>
  db
    .prepare<[], { number: string; file: string; sha256: string }>(
      'SELECT number, file, sha256 FROM document WHERE file IS NOT NULL AND sha256 IS NOT NULL ORDER BY file',
    )
    .all()
