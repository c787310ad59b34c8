/**
 * Puts a prepared database into place, whole or not at all.
 *
 * Over a database that can be read: SQLite's backup API writes all pages as one transaction. Whoever has the database open
 * goes on with the new content, and a process that dies leaves the old content, as after any transaction.
 *
 * Over a damaged one: it is moved aside, the prepared file takes its name. A note on the disk says what was begun, so that
 * the next start can finish it.
 */
import BetterSqlite from 'better-sqlite3'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Expected } from '../../../../shared/errors.ts'
import { chainHead } from '../../../store/chain.ts'
import { flushFile, flushFolder } from '../../../store/flush.ts'
import { databaseName } from '../../../store/open.ts'
import { verified } from '../../../store/copies/verify.ts'

const headOf = (file: string): string | null => {
  const db = new BetterSqlite(file, { readonly: true, fileMustExist: true })
  try {
    return chainHead({ db })?.hash ?? null
  } finally {
    db.close()
  }
}

/** How long to wait for another process that is in the middle of a write, milliseconds. */
const patience = 10_000

/** Replaces the content of `folder`'s database by that in `home`. Expected('busy') when another process does not let go. */
export const swapInPlace = async (home: string, folder: string): Promise<void> => {
  const from = join(home, databaseName)
  const to = join(folder, databaseName)
  const wanted = verified(from, (db) => chainHead({ db })?.hash ?? null)
  const source = new BetterSqlite(from, { readonly: true, fileMustExist: true })
  try {
    for (let waited = 0; ; waited += 50) {
      await source.backup(to, { progress: () => 0x7fffffff })
      // A step that met another writer copies nothing and does not say so.
      if (headOf(to) === wanted) return
      if (waited >= patience)
        throw new Expected('busy', 'Basis data sedang dipakai proses lain terlalu lama. Tutup yang lain, lalu ulangi.')
      await sleep(50)
    }
  } finally {
    source.close()
  }
}

const noteName = 'pemulihan.json'
interface Note {
  /** The prepared database, below the data folder. */
  ready: string
  /** Where the damaged files go, below the data folder. */
  aside: string
}

const companions = ['-wal', '-shm', '-journal', '']

const finish = (folder: string, { ready, aside }: Note): void => {
  const prepared = join(folder, ready)
  const target = join(folder, databaseName)
  if (existsSync(prepared)) {
    // The log goes first: beside another database it would be played into that.
    for (const end of companions)
      if (existsSync(`${target}${end}`)) renameSync(`${target}${end}`, join(folder, `${aside}${end}`))
    flushFolder(folder)
    renameSync(prepared, target)
    flushFolder(folder)
  }
  rmSync(join(folder, noteName), { force: true })
  flushFolder(folder)
}

/** Moves the damaged database aside and the prepared one into its place. Returns the name the damaged one has now. */
export const swapDamaged = (home: string, folder: string, now: Date): string => {
  const from = join(home, databaseName)
  verified(from, () => undefined)
  const stamp = now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')
  const note: Note = { ready: `siap-${stamp}.sqlite`, aside: join('rusak', `piagam-rusak-${stamp}.sqlite`) }
  mkdirSync(join(folder, 'rusak'), { recursive: true })
  flushFile(from)
  renameSync(from, join(folder, note.ready))
  const part = join(folder, `${noteName}.part`)
  writeFileSync(part, JSON.stringify(note))
  flushFile(part)
  renameSync(part, join(folder, noteName))
  flushFolder(folder)
  finish(folder, note)
  return basename(note.aside)
}

/** Finishes what a process began that died. Before the database is opened. */
export const finishSwap = (folder: string): void => {
  const path = join(folder, noteName)
  if (!existsSync(path)) return
  finish(folder, JSON.parse(readFileSync(path, 'utf8')) as Note)
}
