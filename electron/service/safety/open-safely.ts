/** Opening the data as a program should: after a crash it is looked at first, and damage leads to the copies. */
import BetterSqlite from 'better-sqlite3'
import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { Expected } from '../../../shared/errors.ts'
import type { DamagedView } from '../../../shared/views.ts'
import { peek } from '../../store/header.ts'
import { databaseName, openStore, type OpenOptions } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { copies } from './backup/list.ts'
import { finishSwap } from './backup/swap.ts'
import { sweep } from './backup/temp.ts'
import { damageOf, damageText } from '../../store/copies/verify.ts'
import { placeProblems, placeText } from './places.ts'
import { deadNotes, noteRunning, removeNotes } from './running.ts'
import { makeFolder } from '../../store/make-folder.ts'

/** Sentences on where the data folder lies; empty for an ordinary folder of this laptop. */
export const placeWarnings = (folder: string): string[] => {
  let fileSystem: number | null = null
  try {
    fileSystem = statfsSync(folder).type
  } catch {
    // A folder that is not there has no file system yet.
  }
  return placeProblems({ platform: process.platform, path: folder, env: process.env, fileSystem }).map(placeText)
}

/** What is wrong with the database, technical; empty when nothing is found any more. Only reads. Expected('busy'). */
export const lookForDamage = (folder: string): string[] => {
  if (isGone(folder)) return [goneText]
  try {
    const db = new BetterSqlite(join(folder, databaseName), { readonly: true, fileMustExist: true })
    try {
      return damageOf(db)
    } finally {
      db.close()
    }
  } catch (error) {
    // Held by another process: said as that, the copies are not offered for it.
    if (error instanceof Expected) throw error
    return [damageText(error instanceof Error ? error.message : String(error))]
  }
}

/** What the window offers when the data cannot be used. */
export const damagedView = (folder: string, reason: string[]): DamagedView => {
  const known = copies(folder)
  return {
    file: join(folder, databaseName),
    reason,
    copies: known,
    newest: known.find(({ verified }) => verified) ?? known[0] ?? null,
  }
}

const damaged = (folder: string, reason: string[]): Expected => {
  const { file, newest, copies: known } = damagedView(folder, reason)
  const what =
    newest === null
      ? 'Tidak ada salinan di folder "backups"; pulihkan dari berkas .piagam.'
      : 'Pulihkan salinan terbaru dari folder "backups".'
  return new Expected('damaged', `Basis data rusak dan tidak dipakai. Tidak ada yang dihapus. ${what}`, {
    details: [file, ...reason, ...known.slice(0, 10).map(({ name, at }) => `salinan ${at}: ${name}`)],
  })
}

const goneText = 'berkas basis data kosong, hilang, atau bukan basis data lagi'

/** The file is gone, emptied, or no database any more, though copies say that there was one. */
const isGone = (folder: string): boolean =>
  peek(join(folder, databaseName)).kind !== 'sqlite' && copies(folder).some(({ verified }) => verified)

const open = (folder: string, options: OpenOptions): Store => {
  try {
    return openStore(folder, options)
  } catch (error) {
    const codes = error instanceof Expected ? (error.value.details ?? []) : []
    const broken = codes.some((code) => /^SQLITE_(CORRUPT|NOTADB)/.test(code))
    throw broken ? damaged(folder, codes) : error
  }
}

/**
 * Opens the data folder, created when missing. Expected('damaged') with the copies in its details when the database is
 * damaged (looked for after a process that died with it open) or gone, ('refused') on a network or synchronised folder,
 * and as `openStore`.
 */
export const openSafely = (folder: string, options: OpenOptions = {}): Store => {
  const [place] = placeWarnings(folder)
  if (place !== undefined) throw new Expected('refused', place, { details: [folder] })
  try {
    makeFolder(folder)
    finishSwap(folder)
    sweep(folder, new Date())
  } catch {
    // A folder that cannot be written is reported by opening.
  }
  if (isGone(folder)) throw damaged(folder, [goneText])
  const dead = deadNotes(folder)
  const store = open(folder, options)
  if (dead.length > 0)
    try {
      const found = damageOf(store.db)
      if (found.length > 0) throw damaged(folder, found)
      removeNotes(folder, dead)
    } catch (error) {
      // Windows moves no file aside that is still open.
      store.close()
      throw error
    }
  const forget = noteRunning(folder)
  return {
    ...store,
    close() {
      store.close()
      forget()
    },
  }
}
