/** A database that is only looked at: nothing is created, migrated or written, also not by mistake. */
import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import { storeError } from './errors.ts'
import { databaseName } from './open.ts'
import { get } from './sql.ts'
import type { Store } from './store.ts'

/** Opens `folder`'s database read-only. Expected('disk' | 'busy') when it cannot be read. */
export const openReader = (folder: string, now: () => Date = () => new Date()): Store => {
  const file = join(folder, databaseName)
  try {
    const db = new BetterSqlite(file, { readonly: true, fileMustExist: true, timeout: 10_000 })
    return {
      db,
      file,
      device: get<{ value: string }>({ db }, `SELECT value FROM meta WHERE key = 'device'`)?.value ?? '',
      created: false,
      now,
      actAs: () => undefined,
      author: () => '',
      keepAuthor: (run) => run(),
      write: () => {
        throw new Error('this database is only read')
      },
      changedByOthers: () => false,
      close: () => void db.close(),
    }
  } catch (error) {
    throw storeError(error, file)
  }
}
