/** The whole office in one file: a ZIP of manifest, database and documents, sealed when there is a password. */
import { closeSync, createReadStream, fsyncSync, openSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { Expected } from '../../../../shared/errors.ts'
import { storeError } from '../../../store/errors.ts'
import { flushFolder } from '../../../store/flush.ts'
import { databaseName } from '../../../store/open.ts'
import { filesOf } from '../../../store/copies/contents.ts'
import { copyDatabase } from './copy.ts'
import { eachPart, removeRest, sha256Of } from '../../../store/copies/files.ts'
import { documentPath, writeAll } from './files.ts'
import type { Manifest } from '../../../store/copies/manifest.ts'
import { checkPassword, createSeal } from './sealed.ts'
import { workFolder } from './temp.ts'
import { createZip } from './zip.ts'

export const manifestName = 'manifest.json'

export interface ExportRequest {
  folder: string
  /** Full path of the file to be written; an older one of that name is replaced only when the new one is whole. */
  target: string
  password: string | null
  version: string
  now: Date
}

export interface Exported {
  name: string
  size: number
  manifest: Manifest
}

type Found = NonNullable<Manifest['documents']['files']>[number] & { path: string }

/** Files of documents as they were issued; those that are not are named by number. */
const findDocuments = (folder: string, copy: string): { found: Found[]; missing: string[] } => {
  const db = new BetterSqlite(copy, { readonly: true })
  const files = filesOf(db)
  db.close()
  const found: Found[] = []
  const missing: string[] = []
  for (const { number, file, sha256 } of files) {
    const path = documentPath(folder, file)
    const size = path === null ? undefined : statSync(path, { throwIfNoEntry: false })?.size
    if (path === null || size === undefined || sha256Of(path) !== sha256) missing.push(number)
    else found.push({ file: file.replaceAll('\\', '/'), path, size, sha256 })
  }
  return { found, missing }
}

const unwritable = (target: string, error: unknown): unknown => {
  const known = storeError(error)
  if (!(known instanceof Expected) || known.value.code !== 'disk') return known
  return new Expected(
    'disk',
    'Cadangan tidak dapat ditulis ke sana. Periksa ruang dan izinnya, atau pilih folder lain.',
    { details: [target, ...(known.value.details ?? [])] },
  )
}

/**
 * Writes `target`. It has its name only when it is complete and on the disk. Expected('input') for a short password,
 * ('disk') when the place cannot be written.
 */
export const exportTo = async ({ folder, target, password, version, now }: ExportRequest): Promise<Exported> => {
  if (password !== null) checkPassword(password)
  const part = `${target}.part`
  using work = workFolder(folder)
  try {
    const copy = join(work.path, databaseName)
    const manifest = await copyDatabase(join(folder, databaseName), copy, {
      why: 'manual',
      version,
      now,
      leaving: true,
    })
    const { found, missing } = findDocuments(folder, copy)
    manifest.documents = {
      count: found.length,
      missing,
      files: found.map(({ file, size, sha256 }) => ({ file, size, sha256 })),
    }
    const zip = password === null ? part : join(work.path, 'zip')
    await writeZip(zip, manifest, copy, found)
    if (password !== null) seal(zip, part, password)
    renameSync(part, target)
    flushFolder(dirname(target))
    return { name: basename(target), size: statSync(target).size, manifest }
  } catch (error) {
    removeRest(part)
    throw unwritable(target, error)
  }
}

const writeZip = async (file: string, manifest: Manifest, copy: string, documents: readonly Found[]): Promise<void> => {
  const handle = openSync(file, 'w')
  try {
    const zip = createZip((bytes) => writeAll(handle, bytes))
    await zip.add(manifestName, [Buffer.from(JSON.stringify(manifest, null, 1))], true)
    await zip.add(databaseName, createReadStream(copy, { highWaterMark: 1 << 20 }), true)
    // PDF is packed already.
    for (const { file: name, path } of documents) await zip.add(name, createReadStream(path), false)
    zip.end()
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const seal = (zip: string, target: string, password: string): void => {
  const handle = openSync(target, 'w')
  try {
    const sealing = createSeal(handle, password, statSync(zip).size)
    eachPart(zip, sealing.sink)
    sealing.end()
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
