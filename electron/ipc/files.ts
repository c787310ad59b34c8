/** Files and folders the user chose in a dialog. Pages hold tokens for them and never see or name a path. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Expected } from '../../shared/errors.ts'

/** More than any workbook, PDF or key we can use. */
export const fileLimit = 64 * 2 ** 20
/** Tokens of one session that stay valid; older ones are forgotten. */
const kept = 200

interface Picked {
  pick: string
  name: string
  size: number
}
export interface Files {
  /** A token for a chosen file. @throws Expected when it is larger than 64 MB or not a file */
  addFile(path: string): Promise<Picked>
  /** A token for a file that is never read into memory here, of any size. @throws Expected when it is not a file */
  addLarge(path: string): Promise<Picked>
  addFolder(path: string): Picked
  /** A token for dropped bytes, kept in a file until the next ones come or `forget`. @throws Expected above 64 MB */
  keep(name: string, bytes: Uint8Array): Picked
  /** Removes the kept file; at the end of the program. */
  forget(): void
  /** The bytes of a chosen file, read now. */
  read(pick: string): Promise<{ name: string; bytes: Uint8Array }>
  /** The path of a chosen file, for what reads it in parts. */
  file(pick: string): string
  /** The path of a chosen folder. */
  folder(pick: string): string
}

export function createFiles(): Files {
  const chosen = new Map<string, { path: string; folder: boolean }>()
  const add = (path: string, folder: boolean): string => {
    const pick = randomUUID()
    chosen.set(pick, { path, folder })
    for (const old of chosen.keys()) {
      if (chosen.size <= kept) break
      chosen.delete(old)
    }
    return pick
  }
  const find = (pick: string, folder: boolean): string => {
    const found = chosen.get(pick)
    if (found?.folder !== folder)
      throw new Expected('input', 'Pilihan berkas ini sudah tidak berlaku. Pilih berkasnya sekali lagi.')
    return found.path
  }
  let home: string | null = null
  const forget = (): void => {
    if (home !== null) rmSync(home, { recursive: true, force: true })
    home = null
  }
  return {
    async addFile(path) {
      const size = await sizeOf(path)
      return { pick: add(path, false), name: basename(path), size }
    },
    async addLarge(path) {
      const found = await stat(path).catch(() => null)
      if (found?.isFile() !== true) throw unreadable(path)
      return { pick: add(path, false), name: basename(path), size: found.size }
    },
    addFolder: (path) => ({ pick: add(path, true), name: basename(path) || path, size: 0 }),
    keep(name, bytes) {
      checkSize(name, bytes.byteLength)
      forget()
      home = mkdtempSync(join(tmpdir(), 'piagam-'))
      // The name is shown; nothing in it may lead elsewhere.
      const safe = plainName(name)
      const path = join(home, safe)
      writeFileSync(path, bytes)
      return { pick: add(path, false), name: safe, size: bytes.byteLength }
    },
    forget,
    async read(pick) {
      const path = find(pick, false)
      await sizeOf(path)
      return { name: basename(path), bytes: await readFile(path) }
    },
    file: (pick) => find(pick, false),
    folder: (pick) => find(pick, true),
  }
}

/** Signs no file system takes, names Windows keeps for devices, ends it drops; from the end, which holds the type. */
const plainName = (name: string): string =>
  name
    .toWellFormed()
    .slice(-80)
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFD\\/:*?"<>|]/gu, '_')
    .replace(/[. ]+$/u, '_')
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu, '_$1')

const unreadable = (path: string): Expected =>
  new Expected('not-found', `Berkas "${basename(path)}" tidak dapat dibuka. Pilih berkas lain.`)

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw unreadable(path)
  checkSize(basename(path), found.size)
  return found.size
}

/** @throws Expected above 64 MB. */
export function checkSize(name: string, size: number): void {
  if (size > fileLimit)
    throw new Expected(
      'input',
      `Berkas "${name}" lebih besar dari 64 MB. Bagi menjadi beberapa berkas yang lebih kecil.`,
    )
}
