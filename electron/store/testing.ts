/** Real files for tests: folders that go away, databases of any version, processes that run a function of a module. */
import BetterSqlite from 'better-sqlite3'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from './migrations/index.ts'
import { databaseName, openStore, type OpenOptions } from './open.ts'
import type { Store } from './store.ts'

/** A new folder and how to remove it. */
export const temporaryFolder = (): { folder: string; [Symbol.dispose](): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-store-'))
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A store in a new folder, closed and removed at the end of the block (`using`). */
export const temporaryStore = (
  options: OpenOptions = {},
): { store: Store; folder: string; [Symbol.dispose](): void } => {
  const { folder, [Symbol.dispose]: remove } = temporaryFolder()
  const store = openStore(folder, options)
  return {
    store,
    folder,
    [Symbol.dispose]() {
      store.close()
      remove()
    },
  }
}

/** A database file of ours from before the first migration: the file is there, the schema is not. */
export const makeVersion0 = (folder: string): string => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, databaseName)
  const db = new BetterSqlite(file)
  db.exec('CREATE TABLE passing (a); DROP TABLE passing; PRAGMA user_version = 0')
  db.close()
  return file
}

/** Opens a folder with the program as it was at that version of the schema: what old data is made with. */
export const migrateTo = (folder: string, version: number): Store =>
  openStore(folder, { migrations: migrations.slice(0, version) })

/** SHA-256 of a file's bytes. */
export const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Everything in all tables but the journal's own, to compare states. */
export const contents = (store: Store, tables: readonly string[]): Record<string, unknown[]> =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      store.db
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    ]),
  )

/** Runs an exported function of a module in a process of its own, straight from source. */
export const spawnFunction = (module: URL, name: string, ...args: readonly (string | number)[]): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { ${name} } from ${JSON.stringify(module.href)}; await ${name}(...${JSON.stringify(args)})`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )

/** Runs `run` without the rights of the administrator, so that a read-only folder is one. */
export const asOrdinaryUser = <T>(run: () => T): T => {
  const root = process.geteuid?.() === 0
  if (root) process.seteuid?.(65_534)
  try {
    return run()
  } finally {
    if (root) process.seteuid?.(0)
  }
}
