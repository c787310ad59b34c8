/** What restoring a copy would change: the present data against the staged copy, both at the newest schema. */
import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import type { CopyContents, RestoreChanges } from '../../../../shared/views.ts'
import { databaseName } from '../../../store/open.ts'
import { contentsOf } from '../../../store/copies/contents.ts'

interface Both {
  present: CopyContents
  copy: CopyContents
  changes: RestoreChanges
}

/** Read only on both sides. */
export const compare = (folder: string, home: string): Both => {
  const db = new BetterSqlite(join(folder, databaseName), { readonly: true, fileMustExist: true })
  const other = new BetterSqlite(join(home, databaseName), { readonly: true, fileMustExist: true })
  try {
    db.prepare('ATTACH ? AS copy').run(join(home, databaseName))
    const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0
    const present = contentsOf(db)
    const copy = contentsOf(other)
    const hash = copy.last?.hash ?? null
    const known =
      hash === null ? undefined : db.prepare<[string], number>('SELECT seq FROM batch WHERE hash = ?').pluck().get(hash)
    return {
      present,
      copy,
      changes: {
        // The newest change of the copy is among ours: it is an earlier state of this data.
        earlier: known !== undefined || copy.last === null,
        changesLost: count('SELECT count(*) FROM main.batch WHERE id NOT IN (SELECT id FROM copy.batch)'),
        changesGained: count('SELECT count(*) FROM copy.batch WHERE id NOT IN (SELECT id FROM main.batch)'),
        scores: {
          added: count(
            `SELECT count(*) FROM copy.result AS c LEFT JOIN main.result AS m USING (year, body) WHERE m.body IS NULL`,
          ),
          removed: count(
            `SELECT count(*) FROM main.result AS m LEFT JOIN copy.result AS c USING (year, body) WHERE c.body IS NULL`,
          ),
          changed: count(`SELECT count(*) FROM main.result AS m JOIN copy.result AS c USING (year, body)
            WHERE m.score IS NOT c.score OR m.clean <> c.clean`),
        },
        units: {
          added: count('SELECT count(*) FROM copy.unit WHERE id NOT IN (SELECT id FROM main.unit)'),
          removed: count('SELECT count(*) FROM main.unit WHERE id NOT IN (SELECT id FROM copy.unit)'),
          changed: count(`SELECT count(*) FROM main.unit AS m JOIN copy.unit AS c USING (id)
            WHERE m.score IS NOT c.score OR m.clean <> c.clean OR m.name <> c.name OR m.type <> c.type`),
        },
        settings: count(
          `SELECT count(*) FROM (SELECT key, value FROM main.setting EXCEPT SELECT key, value FROM copy.setting)`,
        ),
        documentsOnlyHere: count('SELECT count(*) FROM main.document WHERE id NOT IN (SELECT id FROM copy.document)'),
        documentsOnlyThere: count('SELECT count(*) FROM copy.document WHERE id NOT IN (SELECT id FROM main.document)'),
      },
    }
  } finally {
    db.close()
    other.close()
  }
}
