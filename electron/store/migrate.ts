/** Brings a database to the newest schema: a copy first, then all pending migrations in one transaction. */
import BetterSqlite, { type Database } from 'better-sqlite3'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Expected } from '../../shared/errors.ts'
import { flushFile, flushFolder } from './flush.ts'
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

const stamp = (at: Date): string => at.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')

/**
 * Copies the committed state into `backups/`. VACUUM INTO through a second connection and not the backup API: opening
 * is synchronous, the backup API is not, and it would start again with every page the other side changes. A reader sees
 * one state in any journal mode, so the copy is exact while our own transaction already keeps all other writers out.
 */
const copyBefore = (file: string, version: number, at: Date): string => {
  const folder = join(dirname(file), 'backups')
  mkdirSync(folder, { recursive: true })
  const base = join(folder, `piagam-v${version}-${stamp(at)}`)
  let target = `${base}.sqlite`
  for (let n = 2; existsSync(target); n += 1) target = `${base}-${n}.sqlite`
  const part = `${target}.part`
  rmSync(part, { force: true })
  try {
    const reader = new BetterSqlite(file, { readonly: true, fileMustExist: true })
    try {
      reader.prepare('VACUUM INTO ?').run(part)
    } finally {
      reader.close()
    }
    flushFile(part)
    renameSync(part, target)
    flushFolder(folder)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  return target
}

/**
 * Applies what is pending. Nothing remains of a migration that fails. Returns the copy made before, or null when the
 * database was new or already up to date. `db` must not be in a transaction.
 */
export const migrate = (db: Database, list: readonly Migration[], at: Date): string | null => {
  const latest = list.length
  if (versionOf(db) === latest) return null
  // Rebuilt tables need it off, and it can only be switched outside a transaction; checked before the commit instead.
  db.pragma('foreign_keys = OFF')
  try {
    db.exec('BEGIN IMMEDIATE')
    // Another process may have been faster.
    const version = versionOf(db)
    if (version > latest) throw newerDatabase(db.name, version, latest)
    const copy = version > 0 && version < latest ? copyBefore(db.name, version, at) : null
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
