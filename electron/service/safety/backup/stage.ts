/** A copy or an exported file, unpacked into a work folder and checked in every way before anything is done with it. */
import BetterSqlite from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Expected, technical } from '../../../../shared/errors.ts'
import { blobPath } from '../../../store/copies/place.ts'
import { peek } from '../../../store/header.ts'
import { dropTriggers, createTriggers } from '../../../store/triggers.ts'
import { newerDatabase } from '../../../store/migrate.ts'
import { migrations } from '../../../store/migrations/index.ts'
import { databaseName } from '../../../store/open.ts'
import { countsOf } from '../../../store/copies/contents.ts'
import { manifestName } from './export.ts'
import { sha256Of } from '../../../store/copies/files.ts'
import { writeAll } from './files.ts'
import { manifestOf } from './list.ts'
import { type Manifest, manifestShape } from '../../../store/copies/manifest.ts'
import { checkSchema } from './schema-check.ts'
import { isSealed, unseal } from './sealed.ts'
import { workFolder } from './temp.ts'
import { damageOf } from '../../../store/copies/verify.ts'
import { brokenFile, openZip, type ZipPart, type ZipReader } from './zip.ts'
import { makeFolder } from '../../../store/make-folder.ts'

export interface StageRequest {
  /** The data folder; the work folder lies inside it. */
  folder: string
  /** Full path of the copy (`.sqlite`) or exported file (`.piagam`). */
  source: string
  password: string | null
}

export interface Staged {
  name: string
  kind: 'export' | 'copy'
  sealed: boolean
  /** Null for copies that have none: those of migrations by earlier programs, and single databases. */
  manifest: Manifest | null
  /** Folder with the database under its usual name, whole and of a known version. */
  home: string
  /** Puts the file of a document at `target`, checked; false when the copy does not have it. */
  fetch(document: { file: string; sha256: string }, target: string): Promise<boolean>
  [Symbol.dispose](): void
}

const unknownFile = (name: string): Expected =>
  new Expected('input', `Berkas ${name} bukan cadangan Piagam. Pilih berkas .piagam atau salinan basis data .sqlite.`)

const begins = (file: string, bytes: Uint8Array): boolean => {
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(bytes.length)
    return readSync(handle, head, 0, head.length, 0) === head.length && head.equals(bytes)
  } finally {
    closeSync(handle)
  }
}

/** Reads the database through and looks at its shape. */
const checkDatabase = (file: string, manifest: Manifest | null): void => {
  const found = peek(file)
  if (found.kind !== 'sqlite' || !found.ours) throw brokenFile('basis data di dalamnya bukan milik Piagam')
  if (found.version > migrations.length) throw newerDatabase(basename(file), found.version, migrations.length)
  const db = new BetterSqlite(file, { fileMustExist: true })
  try {
    // Nothing of a schema that we did not make may run.
    db.pragma('trusted_schema = OFF')
    db.pragma('journal_mode = DELETE')
    const damage = damageOf(db)
    if (damage.length > 0) throw brokenFile(damage.join('; '))
    checkSchema(db)
    dropTriggers(db)
    createTriggers(db)
    if (manifest !== null && JSON.stringify(countsOf(db)) !== JSON.stringify(manifest.counts))
      throw brokenFile('isi basis data tidak sesuai dengan daftarnya')
  } catch (error) {
    throw error instanceof Expected ? error : brokenFile(technical(error))
  } finally {
    db.close()
  }
}

const drain = async (zip: ZipReader, part: ZipPart, use: (bytes: Uint8Array) => void): Promise<string> => {
  const hash = createHash('sha256')
  for await (const bytes of zip.read(part)) {
    hash.update(bytes)
    use(bytes)
  }
  return hash.digest('hex')
}

const extract = async (zip: ZipReader, part: ZipPart, target: string): Promise<string> => {
  mkdirSync(dirname(target), { recursive: true })
  const handle = openSync(target, 'w')
  try {
    return await drain(zip, part, (bytes) => writeAll(handle, bytes))
  } finally {
    closeSync(handle)
  }
}

/** Larger lists are not made by us. */
const largestManifest = 256 * 2 ** 20

const readManifest = async (zip: ZipReader): Promise<Manifest> => {
  const part = zip.parts.get(manifestName)
  if (part === undefined || part.unpacked > largestManifest) throw brokenFile('tanpa daftar isi cadangan')
  const chunks: Uint8Array[] = []
  for await (const bytes of zip.read(part)) chunks.push(bytes)
  let json: unknown
  try {
    json = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw brokenFile('daftar isi cadangan tidak terbaca')
  }
  if (
    typeof json === 'object' &&
    json !== null &&
    'format' in json &&
    typeof json.format === 'number' &&
    json.format > 1
  )
    throw new Expected(
      'refused',
      'Cadangan ini dibuat oleh versi Piagam yang lebih baru. Pasang versi terbaru, lalu buka lagi.',
    )
  const parsed = manifestShape.safeParse(json)
  if (!parsed.success) throw brokenFile('daftar isi cadangan tidak dikenal')
  return parsed.data
}

/** Everything that is listed is there and as listed, and nothing else is there. */
const checkParts = async (zip: ZipReader, manifest: Manifest, home: string): Promise<void> => {
  const files = new Map((manifest.documents.files ?? []).map((file) => [file.file, file]))
  const allowed = new Set([manifestName, databaseName, ...files.keys()])
  for (const name of zip.parts.keys()) if (!allowed.has(name)) throw brokenFile(`isi yang tidak dikenal: ${name}`)
  const database = zip.parts.get(databaseName)
  if (database === undefined) throw brokenFile('tanpa basis data')
  if ((await extract(zip, database, join(home, databaseName))) !== manifest.database.sha256)
    throw brokenFile('basis data tidak cocok dengan sidiknya')
  for (const { file, sha256 } of files.values()) {
    const part = zip.parts.get(file)
    if (part === undefined || !file.startsWith('documents/')) throw brokenFile(`tanpa berkas ${file}`)
    if ((await drain(zip, part, () => undefined)) !== sha256)
      throw brokenFile(`${file}: isi tidak cocok dengan sidiknya`)
  }
}

const stageZip = async (
  file: string,
  home: string,
): Promise<Pick<Staged, 'manifest' | 'fetch'> & { close: () => void }> => {
  const zip = openZip(file)
  try {
    const manifest = await readManifest(zip)
    await checkParts(zip, manifest, home)
    return {
      manifest,
      fetch: async ({ file: name, sha256 }, target) => {
        const part = zip.parts.get(name.replaceAll('\\', '/'))
        return part !== undefined && (await extract(zip, part, target)) === sha256
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

const stageCopy = (folder: string, source: string, home: string): Pick<Staged, 'manifest' | 'fetch'> => {
  const manifest = manifestOf(source)
  const target = join(home, databaseName)
  copyFileSync(source, target)
  if (manifest !== null && sha256Of(target) !== manifest.database.sha256)
    throw brokenFile('basis data tidak cocok dengan sidiknya')
  const fetch: Staged['fetch'] = ({ sha256 }, to) => {
    const blob = blobPath(folder, sha256)
    if (!existsSync(blob)) return Promise.resolve(false)
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(blob, to)
    return Promise.resolve(sha256Of(to) === sha256)
  }
  return { manifest, fetch }
}

/**
 * Unpacks and checks. Expected('not-found') when the file is gone, ('key') for a wrong or missing password, ('input') when it
 * is no copy or damaged, ('refused') when it comes from a newer program. Nothing outside the work folder is changed.
 */
export const stage = async ({ folder, source, password }: StageRequest): Promise<Staged> => {
  const name = basename(source)
  if (statSync(source, { throwIfNoEntry: false })?.isFile() !== true)
    throw new Expected('not-found', `Berkas cadangan ${name} tidak ada. Periksa nama dan tempatnya.`)
  makeFolder(folder)
  const work = workFolder(folder)
  try {
    const home = join(work.path, 'isi')
    mkdirSync(home)
    const sealed = isSealed(source)
    const zipFile = sealed ? join(work.path, 'zip') : source
    if (sealed) unseal(source, zipFile, password)
    if (begins(zipFile, Buffer.from('PK\u0003\u0004'))) {
      const { manifest, fetch, close } = await stageZip(zipFile, home)
      const dispose = () => {
        close()
        work[Symbol.dispose]()
      }
      try {
        checkDatabase(join(home, databaseName), manifest)
      } catch (error) {
        dispose()
        throw error
      }
      return { name, kind: 'export', sealed, manifest, home, fetch, [Symbol.dispose]: dispose }
    }
    if (!begins(zipFile, Buffer.from('SQLite format 3\0'))) throw unknownFile(name)
    const { manifest, fetch } = stageCopy(folder, source, home)
    checkDatabase(join(home, databaseName), manifest)
    return { name, kind: 'copy', sealed, manifest, home, fetch, [Symbol.dispose]: work[Symbol.dispose] }
  } catch (error) {
    work[Symbol.dispose]()
    throw error
  }
}
