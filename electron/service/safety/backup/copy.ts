/** An automatic copy in `backups/`: the database by the backup API, the files of documents once each by their hash. */
import BetterSqlite, { type Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CopyView } from '../../../../shared/views.ts'
import { attest } from '../../../store/copies/attest.ts'
import { contentsOf, countsOf, filesOf } from '../../../store/copies/contents.ts'
import type { Manifest } from '../../../store/copies/manifest.ts'
import { backupsFolder, blobPath, freeCopy, notesOf, placeCopy, removePart } from '../../../store/copies/place.ts'
import { notWhole } from '../../../store/copies/verify.ts'
import { storeError } from '../../../store/errors.ts'
import { databaseName } from '../../../store/open.ts'
import { copyWhole, documentPath } from './files.ts'
import { copies, copyView, manifestOf, newestWhole } from './list.ts'
import { expired } from './rotation.ts'

export type Why = 'start' | 'daily' | 'import' | 'merge' | 'restore' | 'manual'

export interface CopyRequest {
  /** The data folder. */
  folder: string
  why: Why
  version: string
  now: Date
}

/** What a PIN is compared with does not leave the laptop; its pages are overwritten. */
const removePins = (db: Database): void => {
  if (db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'person_pin'`).get() === undefined) return
  db.pragma('secure_delete = ON')
  db.exec('DELETE FROM person_pin')
}

/**
 * Copies one state of `file` to `target`, reads the copy through and compares it with that state. Returns its manifest
 * without documents. `leaving`: the copy goes to another place. Other connections read and write meanwhile. Expected('disk') when the copy is not whole.
 */
export const copyDatabase = async (
  file: string,
  target: string,
  about: { why: string; version: string; now: Date; leaving?: boolean },
): Promise<Manifest> => {
  const source = new BetterSqlite(file, { readonly: true, fileMustExist: true })
  let counts: Record<string, number>
  try {
    // An open read keeps the state: what is counted and what is copied are the same.
    source.exec('BEGIN')
    counts = countsOf(source)
    await source.backup(target, { progress: () => 0x7fffffff })
    source.exec('COMMIT')
  } finally {
    source.close()
  }
  return attest(target, counts, {
    ...about,
    name: databaseName,
    prepare: about.leaving === true ? removePins : undefined,
  })
}

/** Files of documents that are not among the copies yet. A file that is not as it was issued is not taken. */
const copyDocuments = (folder: string, copy: string): Manifest['documents'] => {
  const db = new BetterSqlite(copy, { readonly: true })
  const files = filesOf(db)
  db.close()
  const missing: string[] = []
  for (const { number, file, sha256 } of files) {
    const blob = blobPath(folder, sha256)
    if (existsSync(blob)) continue
    const path = documentPath(folder, file)
    if (path === null || !existsSync(path) || !copyWhole(path, blob, sha256)) missing.push(number)
  }
  return { count: files.length - missing.length, missing }
}

/** The head of the newest copy is the head of the database, and so are its documents: another copy would tell nothing new. */
export const isCurrent = (folder: string): boolean => {
  const newest = newestWhole(folder)
  const head = newest?.contents?.last
  if (head === undefined || head === null) return false
  const db = new BetterSqlite(join(folder, databaseName), { readonly: true, fileMustExist: true })
  try {
    const now = contentsOf(db)
    return now.last?.hash === head.hash && now.batches === newest?.contents?.batches
  } finally {
    db.close()
  }
}

const remove = (folder: string, name: string): void => {
  const path = join(backupsFolder(folder), name)
  rmSync(path, { force: true })
  rmSync(notesOf(path), { force: true })
}

/** Deletes what the rotation lets go, only once the new copy stands. */
const rotate = (folder: string, now: Date): void => {
  for (const name of expired(copies(folder), now)) remove(folder, name)
}

/**
 * Makes a copy that has its name only when it is whole, then lets old ones go. Expected('disk') when it cannot be written
 * or is not whole; nothing of it remains then.
 */
export const makeCopy = async (request: CopyRequest): Promise<CopyView> => {
  const { folder } = request
  const home = backupsFolder(folder)
  const target = freeCopy(folder, request.why, request.now)
  // Two copies of the same second must not write one file.
  const part = `${target}.${randomUUID().slice(0, 8)}.part`
  try {
    mkdirSync(home, { recursive: true })
    const manifest = await copyDatabase(join(folder, databaseName), part, request)
    manifest.documents = copyDocuments(folder, part)
    placeCopy(part, target, manifest)
  } catch (error) {
    removePart(part, target)
    throw storeError(error, home)
  }
  rotate(folder, request.now)
  const made = copyView(folder, basename(target))
  if (made === null || manifestOf(target) === null) throw notWhole([target])
  return made
}
