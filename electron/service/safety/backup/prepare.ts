/** Makes the staged copy what the data will be: at the newest schema, of this laptop, with the register carried over. */
import BetterSqlite from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { leftHashes } from '../journal-check.ts'
import { databaseName, openStore } from '../../../store/open.ts'
import { all, get, run } from '../../../store/sql.ts'
import type { Store } from '../../../store/store.ts'
import { uuidv7 } from '../../../store/uuidv7.ts'
import { carry, planCarry } from './carry.ts'

export interface Preparation {
  /** Folder of the staged database. */
  home: string
  /** File of the present database, or null when there is none that can be read. */
  present: string | null
  name: string
  /** When the copy was made, as far as known. */
  madeAt: string
  /** Name of the copy of the present state. */
  kept: string | null
  now: () => Date
}

const meta = (db: Pick<Store, 'db'>, schema: string, key: string): string | null =>
  get<{ value: string }>(db, `SELECT value FROM ${schema}.meta WHERE key = ?`, key)?.value ?? null
const setMeta = (db: Pick<Store, 'db'>, key: string, value: string): void => {
  run(
    db,
    'INSERT INTO main.meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value,
  )
}

const hasPins = (db: BetterSqlite.Database, schema: string): boolean =>
  db.prepare(`SELECT 1 FROM ${schema}.sqlite_schema WHERE name = 'person_pin'`).get() !== undefined

/** Attaches the present database read-only enough: nothing here writes to it. */
const attach = (db: BetterSqlite.Database, present: string): void => {
  db.prepare('ATTACH ? AS present').run(present)
}

/** Hashes that the present history knows and the copy does not. */
const hashesLeft = (store: Pick<Store, 'db'>): string[] => {
  const here = all<{ hash: string }>(
    store,
    'SELECT hash FROM present.batch WHERE hash IS NOT NULL AND hash NOT IN (SELECT hash FROM main.batch WHERE hash IS NOT NULL)',
  ).map(({ hash }) => hash)
  const before = all<{ hashes: string }>(store, 'SELECT left_hashes AS hashes FROM present.restoration').flatMap(
    ({ hashes }) => JSON.parse(hashes) as string[],
  )
  const known = leftHashes(store)
  return [...new Set([...here, ...before])].filter((hash) => !known.has(hash))
}

/**
 * What restoring would carry over and lose, without writing. `home` holds a staged database at the newest schema.
 * `own`: the copy was made on the laptop whose data is here.
 */
export const previewCarry = (home: string, present: string) => {
  const db = new BetterSqlite(join(home, databaseName))
  try {
    attach(db, present)
    const own = meta({ db }, 'main', 'device') === meta({ db }, 'present', 'device')
    return { own, ...planCarry(db, own) }
  } finally {
    db.close()
  }
}

/** The device a database was made on. */
export const deviceOf = (file: string): string => {
  const db = new BetterSqlite(file, { readonly: true, fileMustExist: true })
  try {
    return meta({ db }, 'main', 'device') ?? ''
  } finally {
    db.close()
  }
}

/** Writes the restoration into the staged database as one batch; returns what was carried over. */
export const prepare = ({
  home,
  present: named,
  name,
  madeAt,
  kept,
  now,
}: Preparation): { carried: number; lost: string[] } => {
  const file = join(home, databaseName)
  // Attaching a file that is not there would make it.
  const present = named !== null && existsSync(named) ? named : null
  openStore(home).close()
  const db = new BetterSqlite(file)
  let own = true
  try {
    if (present !== null) {
      attach(db, present)
      const device = meta({ db }, 'present', 'device') ?? ''
      own = meta({ db }, 'main', 'device') === device
      // The data belongs to the laptop it is put on: two laptops with one identity would give numbers twice.
      setMeta({ db }, 'device', device)
      const last = db
        .prepare<[string], number>('SELECT max(seq) FROM present.batch WHERE device = ?')
        .pluck()
        .get(device)
      const floor = Math.max(last ?? 0, Number(meta({ db }, 'present', 'seq') ?? 0))
      setMeta({ db }, 'seq', String(floor))
    }
    db.exec('DELETE FROM main.lease')
    // What a PIN is compared with never travels: it stays as it is on this laptop.
    if (present !== null && hasPins(db, 'present')) {
      db.exec('DELETE FROM main.person_pin; INSERT INTO main.person_pin SELECT * FROM present.person_pin')
    }
  } finally {
    db.close()
  }
  const store = openStore(home, { now })
  try {
    if (present !== null) attach(store.db, present)
    const plan = present === null ? { documents: 0, lost: [], register: false } : planCarry(store.db, own)
    const left = present === null ? [] : hashesLeft(store)
    const { value: carried } = store.write(
      { kind: 'restore', label: `Pulihkan cadangan ${name}`, undoable: false },
      () => {
        const documents = present !== null && own && plan.register ? carry(store) : 0
        run(
          store,
          `INSERT INTO main.restoration (id, source, made_at, kept, left_seq, left_hashes, carried)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
          uuidv7(now().getTime()),
          name,
          madeAt,
          kept,
          Number(meta(store, 'main', 'seq') ?? 0),
          JSON.stringify(left),
          documents,
        )
        return documents
      },
    )
    return { carried, lost: plan.lost }
  } finally {
    store.close()
  }
}
