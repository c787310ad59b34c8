/** The copy before a migration: checked and listed as the other automatic copies, but made while the data is being opened. */
import BetterSqlite, { type Database } from 'better-sqlite3'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { attest } from './attest.ts'
import { countsOf, filesOf } from './contents.ts'
import type { Manifest } from './manifest.ts'
import { backupsFolder, blobPath, freeCopy, placeCopy, removePart } from './place.ts'

/**
 * A migration touches no file of a document and waits for none: earlier copies may have them already. What they do not
 * have is said to be missing.
 */
const documentsThere = (folder: string, db: Database): Manifest['documents'] => {
  const files = filesOf(db)
  const missing = files.filter(({ sha256 }) => !existsSync(blobPath(folder, sha256))).map(({ number }) => number)
  return { count: files.length - missing.length, missing }
}

/**
 * Copies the committed state into `backups/`; returns the path. VACUUM INTO through a second connection and not the backup
 * API: opening is synchronous, the backup API is not, and it would start again with every page the other side changes. A
 * reader sees one state in any journal mode, so the copy is exact while the transaction of `db`, which must have changed
 * nothing yet, keeps all other writers out. Expected('disk') when the copy is not whole; nothing of it remains then.
 */
export const copyBeforeMigration = (db: Database, about: { from: number; version: string; now: Date }): string => {
  const folder = dirname(db.name)
  mkdirSync(backupsFolder(folder), { recursive: true })
  const target = freeCopy(folder, `v${about.from}`, about.now)
  const part = `${target}.part`
  removePart(part, target)
  try {
    const reader = new BetterSqlite(db.name, { readonly: true, fileMustExist: true })
    try {
      reader.prepare('VACUUM INTO ?').run(part)
    } finally {
      reader.close()
    }
    const manifest = attest(part, countsOf(db), { ...about, name: basename(target), why: 'migration' })
    manifest.documents = documentsThere(folder, db)
    placeCopy(part, target, manifest)
  } catch (error) {
    removePart(part, target)
    throw error
  }
  return target
}
