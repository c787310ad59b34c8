/** Writes what the user saves under another name: all of it, or an error and the old file. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Expected } from '../../shared/errors.ts'

/** @throws Expected 'disk' when the place cannot be written. Returns the full path as the name to show. */
export async function saveFile(path: string, content: Uint8Array | string): Promise<{ name: string }> {
  const fresh = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`)
  try {
    const handle = await open(fresh, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined)
    throw diskFault(error, path)
  }
  return { name: path }
}

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'Ruang penyimpanan penuh. Kosongkan sebagian, lalu simpan sekali lagi.',
  EDQUOT: 'Ruang penyimpanan penuh. Kosongkan sebagian, lalu simpan sekali lagi.',
  EACCES: 'Folder ini tidak boleh ditulisi. Pilih folder lain.',
  EPERM:
    'Folder ini tidak boleh ditulisi, atau berkasnya sedang dibuka program lain. Tutup berkasnya atau pilih nama lain.',
  EBUSY: 'Berkas ini sedang dibuka program lain. Tutup dahulu, lalu simpan sekali lagi.',
  EROFS: 'Media ini hanya dapat dibaca. Pilih folder lain.',
  ENOENT: 'Folder tujuan sudah tidak ada. Pilih folder lain.',
  EISDIR: 'Nama ini milik sebuah folder. Pilih nama lain.',
}
function diskFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = sentences[code]
  return sentence === undefined ? error : new Expected('disk', sentence, { details: [path, code] })
}
