/** Writing of issued files: whole or not at all under their final name. */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Expected } from '../../../shared/errors.ts'
import { documentById } from '../../store/documents.ts'
import type { Context } from '../context.ts'
import { freeName } from './file-names.ts'

/**
 * Writes `bytes` beside `path`, forces them to the disk, then gives them their name. A crash leaves at most the draft,
 * which the next attempt for the same `id` writes anew.
 */
export async function writeWhole(path: string, bytes: Uint8Array, id: string): Promise<void> {
  const draft = join(dirname(path), `.${id}.piagam-tmp`)
  try {
    const handle = await open(draft, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

/** On Windows a virus scanner may hold a new file for a moment; elsewhere the first answer is the last. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let left = process.platform === 'win32' ? 10 : 0; ; left -= 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const held = error instanceof Error && 'code' in error && /^(EPERM|EACCES|EBUSY)$/.test(String(error.code))
      if (!held || left <= 0) throw error
      await sleep(50)
    }
  }
}

/** Makes a folder and those above it. Throws `disk`. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw diskTrouble(error, folder) ?? error
  }
}

/** Forces the names in a folder to the disk, where the system can (Windows cannot and need not). */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Puts a copy into the user's folder and gives back its path. A file that is there already is never overwritten,
 * unless an unfinished run of the same document left it (`since`: when its number was reserved).
 */
export async function placeCopy(
  folder: string,
  document: { id: string; name: string; bytes: Uint8Array; sha256: string; since: Date | null; ending?: string },
): Promise<string> {
  const refused = new Set<string>()
  for (;;) {
    const name = freeName(document.name, (file) => refused.has(file), '', document.ending)
    const path = join(folder, name)
    const there = await stat(path).catch(() => null)
    if (!there || (document.since && there.mtime.getTime() >= document.since.getTime() - clockSlack)) {
      await writeWhole(path, document.bytes, document.id)
      return path
    }
    if (there.isFile() && (await sha256Of(path)) === document.sha256) return path
    refused.add(name)
  }
}
/** File systems keep times as coarsely as two seconds (FAT). */
const clockSlack = 2000

const sha256Of = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

/** What a failed write means for the user, or null when it is no trouble of the disk. */
export function diskTrouble(error: unknown, folder: string): Expected | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = sentences[code] ?? (code.startsWith('SQLITE_IOERR') ? sentences.EIO : undefined)
  return sentence === undefined
    ? null
    : new Expected('disk', sentence.replaceAll('%', folder), { details: [code, folder] })
}

const full = 'Penyimpanan penuh: %. Kosongkan ruang, lalu ulangi; yang sudah terbit tetap sah dan nomor tidak hilang.'
const denied = 'Folder tidak boleh ditulisi: %. Pilih folder lain atau perbaiki izinnya, lalu ulangi.'
const gone = 'Folder tidak dapat dijangkau: %. Sambungkan kembali penyimpanannya, lalu ulangi.'
const sentences: Record<string, string> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  SQLITE_FULL: full,
  EACCES: denied,
  EPERM: denied,
  EROFS: denied,
  SQLITE_READONLY: denied,
  EEXIST: denied,
  EISDIR: denied,
  ENOTEMPTY: denied,
  ENAMETOOLONG: denied,
  ENOTDIR: denied,
  ENOENT: gone,
  ENODEV: gone,
  EIO: gone,
  EBUSY: 'Berkas sedang dipakai program lain di %. Tutup program itu, lalu ulangi.',
}

/** Full path of an issued document's own file. Throws `not-found` when it never had one. */
export function documentFile(ctx: Context, { id }: { id: string }): string {
  const record = documentById(ctx.store, id)
  if (!record?.file) throw new Expected('not-found', 'Dokumen ini belum memiliki berkas.')
  return join(ctx.folder, record.file)
}
