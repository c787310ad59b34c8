/** One-click backup: a copy of the database in a folder the user chose, checked before it gets its name. */
import BetterSqlite, { type Database } from 'better-sqlite3'
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Expected } from '../../../shared/errors.ts'
import { storeError } from '../../store/errors.ts'
import { flushFile, flushFolder } from '../../store/flush.ts'
import { journaledTables } from '../../store/triggers.ts'
import type { Context } from '../context.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** `piagam-YYYY-MM-DD-HHMM`, local time. */
const stem = (at: Date): string =>
  `piagam-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}`

const freeName = (folder: string, at: Date): string => {
  const base = join(folder, stem(at))
  let file = `${base}.sqlite`
  for (let n = 2; existsSync(file); n += 1) file = `${base}-${n}.sqlite`
  return file
}

const counts = (db: Database): string =>
  [...journaledTables(db), 'batch', 'journal']
    .map((table) => `${table}:${String(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())}`)
    .join(' ')

/** Makes the copy one self-contained file and reads all of it. Returns its counts; throws when it is not whole. */
const check = (file: string): string => {
  const copy = new BetterSqlite(file, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
    const answer = copy.pragma('integrity_check', { simple: true })
    const orphans = copy.pragma('foreign_key_check') as unknown[]
    if (answer !== 'ok' || orphans.length > 0)
      throw new Expected('disk', 'Salinan cadangan tidak utuh dan dihapus. Coba lagi ke folder lain.', {
        details: [String(answer)],
      })
    return counts(copy)
  } finally {
    copy.close()
  }
}

const removeRest = (part: string): void => {
  for (const rest of [part, `${part}-journal`, `${part}-wal`, `${part}-shm`])
    try {
      rmSync(rest, { force: true })
    } catch {
      // The folder itself is gone or cannot be written: that is what is being reported.
    }
}

const unwritable = (folder: string, reason: string): Expected =>
  new Expected(
    'disk',
    'Cadangan tidak dapat ditulis ke folder itu. Periksa ruang dan izinnya, atau pilih folder lain.',
    { details: [folder, reason] },
  )

/** Copies, checks, names. */
const copyChecked = async (store: Context['store'], part: string, target: string): Promise<void> => {
  const before = counts(store.db)
  // All pages in one step, so that the copy shows one state and nothing is written in between.
  await store.db.backup(part, { progress: () => 0x7fffffff })
  const after = counts(store.db)
  const copied = check(part)
  // Another process may have written meanwhile; then the copy is one of the two states.
  if (copied !== before && copied !== after)
    throw new Expected('disk', 'Salinan cadangan tidak sama dengan basis data dan dihapus. Coba lagi.', {
      details: [before, copied],
    })
  flushFile(part)
  renameSync(part, target)
}

/**
 * Writes a verified copy `piagam-YYYY-MM-DD-HHMM.sqlite` into `folder` while the program goes on. Returns its name and
 * size in bytes. Expected('disk') when the folder cannot be written or the copy is not whole; no partial file remains.
 */
export const backupTo = async (
  { store, now }: Pick<Context, 'store' | 'now'>,
  folder: string,
): Promise<{ name: string; size: number }> => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw unwritable(folder, 'bukan folder')
  const target = freeName(folder, now())
  const part = `${target}.part`
  try {
    await copyChecked(store, part, target)
    flushFolder(folder)
    return { name: basename(target), size: statSync(target).size }
  } catch (error) {
    removeRest(part)
    if (error instanceof Expected) throw error
    const known = storeError(error)
    throw known instanceof Expected && known.value.code === 'disk'
      ? unwritable(folder, known.value.details?.[0] ?? '')
      : known
  }
}
