/** Opens the database of a data folder: created or migrated when needed, refused untouched when it is not ours. */
import { AsyncLocalStorage } from 'node:async_hooks'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { Expected } from '../../shared/errors.ts'
import { storeError } from './errors.ts'
import { applicationId, peek } from './header.ts'
import { migrate, newerDatabase, versionOf } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'
import { write } from './write.ts'
import { makeFolder } from './make-folder.ts'

export const databaseName = 'piagam.sqlite'

export interface OpenOptions {
  now?: () => Date
  /** Of the program, for the manifest of the copy before a migration; empty where nobody knows it. */
  version?: string
  /** How long to wait for another process, milliseconds. */
  busyTimeout?: number
  /** Other than the program's own: only for tests of migrations. */
  migrations?: readonly Migration[]
}

const foreignFile = (file: string): Expected =>
  new Expected(
    'refused',
    'Berkas piagam.sqlite di folder data bukan basis data Piagam. Pindahkan berkas itu atau pilih folder data lain. Tidak ada yang diubah.',
    { details: [file] },
  )

/** Refuses what must not be opened, reading as little as possible. */
const inspect = (file: string, latest: number): void => {
  const found = peek(file)
  if (found.kind === 'foreign') throw foreignFile(file)
  if (found.kind !== 'sqlite') return
  if (!found.ours && found.version > 0) throw foreignFile(file)
  if (found.version > latest) throw newerDatabase(file, found.version, latest)
  // What the log may hold, or tables of somebody else in a file without version: a reader changes nothing in the file.
  const reader = new BetterSqlite(file, { readonly: true, fileMustExist: true })
  try {
    const version = versionOf(reader)
    const ours = reader.pragma('application_id', { simple: true }) === applicationId
    const empty = reader.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
    if (!ours && !(version === 0 && empty)) throw foreignFile(file)
    if (version > latest) throw newerDatabase(file, version, latest)
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB' ? foreignFile(file) : error
  } finally {
    reader.close()
  }
}

/** Two processes that create the same file at once meet here: SQLite answers BUSY at once, without waiting. */
const useWal = (db: Database, timeout: number): void => {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; ; waited += 20) {
    try {
      if (db.pragma('journal_mode', { simple: true }) !== 'wal') db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
      if (!busy || waited >= timeout) throw error
      Atomics.wait(pause, 0, 0, 20)
    }
  }
}

const person = (): string => {
  try {
    return userInfo().username
  } catch {
    return '' // an account without a name in the system
  }
}

const deviceOf = (db: Database, now: Date): string => {
  const read = () => db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'device'`).pluck().get()
  const known = read()
  if (known !== undefined) return known
  db.prepare(`INSERT INTO meta (key, value) VALUES ('device', ?) ON CONFLICT (key) DO NOTHING`).run(
    uuidv7(now.getTime()),
  )
  return read() ?? ''
}

const connect = (file: string, created: boolean, options: OpenOptions): Store => {
  const { now = () => new Date(), busyTimeout = 10_000, migrations: list = migrations, version = '' } = options
  const db = new BetterSqlite(file, { timeout: busyTimeout })
  try {
    useWal(db, busyTimeout)
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    // Every statement that fires triggers keeps a statement journal; as a temporary file it would cost more than the row.
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -16000')
    migrate(db, list, { now: now(), version })
    const device = deviceOf(db, now())
    const account = person()
    const author = { device, person: account, schema: list.length, now }
    const kept = new AsyncLocalStorage<string>()
    const look = () => db.pragma('data_version', { simple: true })
    let seen = look()
    return {
      db,
      file,
      device,
      created,
      now,
      actAs(name) {
        author.person = name ?? account
      },
      author: () => kept.getStore() ?? author.person,
      keepAuthor: (run) => kept.run(author.person, run),
      write: (info, run) => write(db, { ...author, person: kept.getStore() ?? author.person }, info, run),
      changedByOthers() {
        const before = seen
        seen = look()
        return seen !== before
      },
      close: () => void db.close(),
    }
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Opens `folder/piagam.sqlite`; the folder is created when missing. Expected('refused') for a newer or foreign file,
 * ('busy') when another process holds it too long, ('disk') when it cannot be written or is damaged.
 */
export const openStore = (folder: string, options: OpenOptions = {}): Store => {
  const file = join(folder, databaseName)
  try {
    makeFolder(folder)
    inspect(file, (options.migrations ?? migrations).length)
    const { kind } = peek(file)
    return connect(file, kind === 'missing' || kind === 'empty', options)
  } catch (error) {
    throw storeError(error, file)
  }
}
