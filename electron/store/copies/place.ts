/** Where copies lie, what they are called, and how one gets its name. */
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { flushFile, flushFolder } from '../flush.ts'
import { removeRest } from './files.ts'
import type { Manifest } from './manifest.ts'

export const backupsFolder = (folder: string): string => join(folder, 'backups')

/** Where the file of a document lies among the copies. */
export const blobPath = (folder: string, sha256: string): string =>
  join(backupsFolder(folder), 'documents', sha256.slice(0, 2), `${sha256}.pdf`)

/** The manifest beside a copy. */
export const notesOf = (copy: string): string => copy.replace(/\.sqlite$/, '.json')

const stamp = (at: Date): string => at.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')

/** A path for a new copy that nothing has yet: `piagam-LABEL-TIME.sqlite`. */
export const freeCopy = (folder: string, label: string, at: Date): string => {
  const base = join(backupsFolder(folder), `piagam-${label}-${stamp(at)}`)
  let path = `${base}.sqlite`
  for (let n = 2; existsSync(path); n += 1) path = `${base}-${n}.sqlite`
  return path
}

/** Gives a checked copy its name, and its manifest beside it. */
export const placeCopy = (part: string, target: string, manifest: Manifest): void => {
  const notes = notesOf(target)
  writeFileSync(
    `${notes}.part`,
    JSON.stringify({ ...manifest, database: { ...manifest.database, name: basename(target) } }, null, 1),
  )
  flushFile(`${notes}.part`)
  renameSync(part, target)
  renameSync(`${notes}.part`, notes)
  flushFolder(dirname(target))
}

/** Removes what an unfinished copy left. */
export const removePart = (part: string, target: string): void => {
  removeRest(part, `${part}-journal`, `${part}-wal`, `${part}-shm`, `${notesOf(target)}.part`)
}
