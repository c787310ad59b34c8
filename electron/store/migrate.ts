/** Brings a database to the newest schema: a copy first, then all pending migrations in one transaction. */
import type { Database } from 'better-sqlite3'
import { Expected } from '../../shared/errors.ts'
import { copyBeforeMigration } from './copies/before-migration.ts'
import { applicationId } from './header.ts'
import type { Migration } from './migrations/migration.ts'
import { createTriggers, dropTriggers } from './triggers.ts'

export const versionOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number

/** Sentence for a database written by a newer program. */
export const newerDatabase = (file: string, version: number, known: number): Expected =>
  new Expected(
    'refused',
    'Basis data ini dibuat oleh versi Piagam yang lebih baru. Pasang versi terbaru, lalu buka lagi. Basis data tidak diubah.',
    { details: [file, `versi basis data ${version}, program mengenal sampai ${known}`] },
  )

/**
 * Applies what is pending. Nothing remains of a migration that fails. Returns the copy made before, or null when the
 * database was new or already up to date. `version`: of the program. `db` must not be in a transaction.
 */
export const migrate = (
  db: Database,
  list: readonly Migration[],
  { now, version: program }: { now: Date; version: string },
): string | null => {
  const latest = list.length
  if (versionOf(db) === latest) return null
  // Rebuilt tables need it off, and it can only be switched outside a transaction; checked before the commit instead.
  db.pragma('foreign_keys = OFF')
  try {
    db.exec('BEGIN IMMEDIATE')
    // Another process may have been faster.
    const version = versionOf(db)
    if (version > latest) throw newerDatabase(db.name, version, latest)
    const copy =
      version > 0 && version < latest ? copyBeforeMigration(db, { from: version, version: program, now }) : null
    dropTriggers(db)
    for (const migration of list.slice(version)) migration.up(db)
    createTriggers(db)
    const orphans = db.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) throw new Error(`migration leaves ${orphans.length} rows without their parent`)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${latest}`)
    db.exec('COMMIT')
    return copy
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
