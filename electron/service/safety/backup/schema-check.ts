/** Whether a database has exactly the tables of the program: a file from elsewhere may carry triggers and views of its own. */
import BetterSqlite, { type Database } from 'better-sqlite3'
import { Expected } from '../../../../shared/errors.ts'
import { migrations } from '../../../store/migrations/index.ts'

const schemaOf = (db: Database): string[] =>
  db
    .prepare<[], string>(
      `SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema
       WHERE NOT (type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\') AND name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'
       ORDER BY 1`,
    )
    .pluck()
    .all()

const known = new Map<number, string[]>()
const expected = (version: number): string[] => {
  let found = known.get(version)
  if (found === undefined) {
    const db = new BetterSqlite(':memory:')
    for (const migration of migrations.slice(0, version)) migration.up(db)
    found = schemaOf(db)
    db.close()
    known.set(version, found)
  }
  return found
}

/** Our own triggers are left out: they are dropped and made again. Expected('input') when anything else differs. */
export const checkSchema = (db: Database): void => {
  const found = schemaOf(db)
  const wanted = expected(db.pragma('user_version', { simple: true }) as number)
  const strange = found.filter((line) => !wanted.includes(line))
  const missing = wanted.filter((line) => !found.includes(line))
  if (strange.length + missing.length > 0)
    throw new Expected(
      'input',
      'Basis data di dalam cadangan ini bukan seperti yang dibuat Piagam dan tidak dipakai.',
      {
        details: [...strange, ...missing].slice(0, 10).map((line) => line.slice(0, 120)),
      },
    )
}
