/** An automatic copy in `backups/`: the database by the backup API, the files of documents once each by their hash. */
import BetterSqlite, { type Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CopyView } from '../../../../shared/views.ts'
import { storeError } from '../../../store/errors.ts'
import { flushFile, flushFolder } from '../../../store/flush.ts'
import { databaseName } from '../../../store/open.ts'
import { contentsOf, countsOf, filesOf } from './contents.ts'
import { copyWhole, documentPath, removeRest, sha256Of } from './files.ts'
import { backupsFolder, copies, copyView, manifestOf } from './list.ts'
import type { Manifest } from './manifest.ts'
import { expired } from './rotation.ts'
import { notWhole, verified } from './verify.ts'

export type Why = 'start' | 'daily' | 'import' | 'merge' | 'restore' | 'manual'

export interface CopyRequest {
  /** The data folder. */
  folder: string
  why: Why
  version: string
  now: Date
}

const stamp = (at: Date): string => at.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')

/** Where the file of a document lies among the copies. */
export const blobPath = (folder: string, sha256: string): string =>
  join(backupsFolder(folder), 'documents', sha256.slice(0, 2), `${sha256}.pdf`)

const deviceOf = (db: Database): string =>
  db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'device'`).pluck().get() ?? ''

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
  const manifest = verified(target, (db): Manifest => {
    if (about.leaving === true) removePins(db)
    const copied = countsOf(db)
    if (JSON.stringify(copied) !== JSON.stringify(counts))
      throw notWhole([JSON.stringify(counts), JSON.stringify(copied)])
    return {
      format: 1,
      program: about.version,
      schema: db.pragma('user_version', { simple: true }) as number,
      why: about.why,
      at: about.now.toISOString(),
      device: deviceOf(db),
      contents: contentsOf(db),
      counts: copied,
      database: { name: databaseName, size: 0, sha256: '' },
      documents: { count: 0, missing: [] },
    }
  })
  flushFile(target)
  manifest.database.size = statSync(target).size
  manifest.database.sha256 = sha256Of(target)
  return manifest
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
  const newest = copies(folder).find(({ verified: whole }) => whole)
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
  rmSync(path.replace(/\.sqlite$/, '.json'), { force: true })
}

/** Deletes what the rotation lets go, only once the new copy stands. */
const rotate = (folder: string, now: Date): void => {
  for (const name of expired(copies(folder), now)) remove(folder, name)
}

const freeName = (home: string, request: CopyRequest): string => {
  const base = `piagam-${request.why}-${stamp(request.now)}`
  let name = `${base}.sqlite`
  for (let n = 2; existsSync(join(home, name)); n += 1) name = `${base}-${n}.sqlite`
  return name
}

/**
 * Makes a copy that has its name only when it is whole, then lets old ones go. Expected('disk') when it cannot be written
 * or is not whole; nothing of it remains then.
 */
export const makeCopy = async (request: CopyRequest): Promise<CopyView> => {
  const { folder } = request
  const home = backupsFolder(folder)
  const name = freeName(home, request)
  const target = join(home, name)
  // Two copies of the same second must not write one file.
  const part = `${target}.${randomUUID().slice(0, 8)}.part`
  const notes = target.replace(/\.sqlite$/, '.json')
  try {
    mkdirSync(home, { recursive: true })
    const manifest = await copyDatabase(join(folder, databaseName), part, request)
    manifest.database.name = name
    manifest.documents = copyDocuments(folder, part)
    writeFileSync(`${notes}.part`, JSON.stringify(manifest, null, 1))
    flushFile(`${notes}.part`)
    renameSync(part, target)
    renameSync(`${notes}.part`, notes)
    flushFolder(home)
  } catch (error) {
    removeRest(part, `${part}-journal`, `${part}-wal`, `${part}-shm`, `${notes}.part`)
    throw storeError(error, home)
  }
  rotate(folder, request.now)
  const made = copyView(folder, name)
  if (made === null || manifestOf(target) === null) throw notWhole([target])
  return made
}
