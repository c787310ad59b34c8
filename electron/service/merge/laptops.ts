/** For tests: laptops with a database each, what people do on them, and packages carried between them. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { PackageScope } from '../../../shared/ipc.ts'
import type { MergeReport } from '../../../shared/views.ts'
import { runTask } from '../../render/run.ts'
import { databaseName, openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { contents } from '../../store/testing.ts'
import { uuidv7 } from '../../store/uuidv7.ts'
import type { Context, Job } from '../context.ts'
import { exportPackage } from './export.ts'
import { importPackage } from './import.ts'
import { tableNames } from './spec.ts'

const job: Job = { progress: () => undefined, cancelled: () => false }

/** A laptop whose database can be copied aside and put back, as from a backup. */
export interface Laptop extends Context {
  keep(): void
  /** Back to what was kept; nothing when nothing was. */
  restore(): void
}

/** A folder of new laptops; all is gone when it is disposed of. */
export class Room {
  readonly folder = mkdtempSync(join(tmpdir(), 'piagam-laptops-'))
  private readonly template = join(this.folder, 'template')
  private readonly open = new Set<Store>()
  private made = 0

  constructor() {
    openStore(this.template).close()
  }

  /** A laptop with an empty office and a device id of its own. */
  laptop(now: () => Date = () => new Date()): Laptop {
    this.made += 1
    const folder = join(this.folder, `laptop-${this.made}`)
    mkdirSync(folder)
    const file = join(folder, databaseName)
    copyFileSync(join(this.template, databaseName), file)
    const db = new BetterSqlite(file)
    db.prepare(`UPDATE meta SET value = ? WHERE key = 'device'`).run(uuidv7())
    db.close()
    const copy = `${file}.copy`
    const open = (): Store => {
      const store = openStore(folder, { now })
      // What a power cut leaves is tried elsewhere; here thousands of small writes are made.
      store.db.pragma('synchronous = OFF')
      this.open.add(store)
      return store
    }
    const close = (store: Store): void => {
      store.close()
      this.open.delete(store)
    }
    const pool = { width: 1, run: runTask, close: () => Promise.resolve() }
    const laptop: Laptop = {
      store: open(),
      folder,
      render: pool,
      emit: () => undefined,
      job: () => job,
      now,
      version: '0.0.0',
      keep() {
        rmSync(copy, { force: true })
        laptop.store.db.prepare('VACUUM INTO ?').run(copy)
      },
      restore() {
        if (!existsSync(copy)) return
        close(laptop.store)
        for (const rest of ['', '-wal', '-shm']) rmSync(file + rest, { force: true })
        copyFileSync(copy, file)
        laptop.store = open()
      },
    }
    return laptop
  }

  /** Closes the databases of the laptops so far and removes their files. */
  clear(): void {
    for (const store of this.open) {
      store.close()
      rmSync(join(store.file, '..'), { recursive: true, force: true })
    }
    this.open.clear()
  }

  [Symbol.dispose](): void {
    for (const store of this.open) store.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

type Scope = PackageScope['scope']

/** All records, those of the office too. */
export const everything = { region: 'ID' } as const

/** The bytes of an unsigned package. */
export const packageOf = async (from: Context, scope: Scope = everything): Promise<Uint8Array> =>
  (await exportPackage(from, { scope, forHeadOffice: false, held: null })).bytes

export const take = (to: Context, bytes: Uint8Array, dryRun = false): Promise<MergeReport> =>
  importPackage(to, { name: 'paket', bytes }, { dryRun, roots: null, requireSigned: false })

export const carry = async (from: Context, to: Context, scope: Scope = everything): Promise<MergeReport> =>
  take(to, await packageOf(from, scope))

/** Every row of every merged table. */
export const dump = ({ store }: Context): Record<string, unknown[]> => contents(store, tableNames)
