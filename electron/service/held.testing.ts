/** For tests: other programs that hold the database, as scanners and copying programs do; run by `spawnFunction`. */
import BetterSqlite from 'better-sqlite3'
import { writeSync } from 'node:fs'
import { join } from 'node:path'

const hold = (folder: string, ...statements: string[]): void => {
  const db = new BetterSqlite(join(folder, 'piagam.sqlite'))
  for (const statement of statements) db.exec(statement)
  writeSync(1, 'held\n')
  // Closed with the process; until then nobody collects it.
  setInterval(() => db.open, 1000)
}

/** Nobody else reads or writes. */
export const holdAll = (folder: string): void => {
  hold(folder, 'PRAGMA locking_mode = EXCLUSIVE', 'BEGIN EXCLUSIVE')
}
/** Others read, nobody else writes. */
export const holdWriting = (folder: string): void => {
  hold(folder, 'BEGIN IMMEDIATE')
}
