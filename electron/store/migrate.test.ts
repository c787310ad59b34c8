import BetterSqlite from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { bodies } from './bodies.ts'
import { manifestShape } from './copies/manifest.ts'
import { migrations } from './migrations/index.ts'
import { checked, type Migration } from './migrations/migration.ts'
import { openStore } from './open.ts'
import { result, setResult } from './results.ts'
import { digest, makeVersion0, migrateTo, temporaryFolder } from './testing.ts'
import { journaledTables } from './triggers.ts'

const next = migrations.length + 1
const now = () => new Date('2026-03-04T05:06:07Z')
/** A later version that adds a table and rebuilds one, as SQLite wants it done. */
const later: Migration = {
  version: next,
  name: 'later',
  up(db) {
    db.exec(`
      CREATE TABLE later_note (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
      CREATE TABLE period_new (
        year INTEGER PRIMARY KEY, scheme TEXT NOT NULL, rank_group TEXT NOT NULL DEFAULT 'all',
        rank_ties TEXT NOT NULL DEFAULT 'shared', decision_number TEXT, decision_date TEXT, note TEXT) STRICT;
      INSERT INTO period_new (year, scheme, rank_group, rank_ties, decision_number, decision_date)
        SELECT year, scheme, rank_group, rank_ties, decision_number, decision_date FROM period;
      DROP TABLE period;
      ALTER TABLE period_new RENAME TO period;`)
  },
}
const list = [...migrations, later]

/** A folder as the present program leaves it, with one result. */
const makeOld = (folder: string): void => {
  const store = migrateTo(folder, migrations.length)
  store.write({ kind: 'edit', label: 'Nilai', undoable: true }, () =>
    setResult(store, { year: 2022, body: '36.74', score: 8883 }),
  )
  store.close()
}

test('versions are numbered without gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  expect(() => checked([...migrations, { ...later, version: next + 1 }])).toThrow(/must have version/)
  expect(() => checked([later])).toThrow(/must have version 1/)
})

test('every version can be reached from nothing and then from there the newest', () => {
  for (let version = 0; version <= migrations.length; version += 1) {
    using dir = temporaryFolder()
    if (version === 0) makeVersion0(dir.folder)
    else migrateTo(dir.folder, version).close()
    const store = openStore(dir.folder)
    expect(store.db.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(bodies(store)).toHaveLength(552)
    expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
    store.close()
  }
})

test('old data goes through, and a copy from before lies in backups with version and time', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  const store = openStore(dir.folder, { migrations: list, now })
  expect(result(store, 2022, '36.74')).toEqual({ body: '36.74', score: 8883, clean: 'belum' })
  expect(store.db.prepare('SELECT year, note FROM period').get()).toEqual({ year: 2022, note: null })
  store.close()

  const name = `piagam-v${migrations.length}-2026-03-04-050607`
  expect(readdirSync(join(dir.folder, 'backups'))).toEqual([`${name}.json`, `${name}.sqlite`])
  const copy = new BetterSqlite(join(dir.folder, 'backups', `${name}.sqlite`))
  expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.prepare('SELECT score FROM result').pluck().all()).toEqual([8883])
  expect(copy.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(2)
  copy.close()
})

test('the copy has what was only in the write-ahead log', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  const other = migrateTo(dir.folder, migrations.length)
  other.db.pragma('wal_autocheckpoint = 0')
  other.write({ kind: 'edit', label: 'Nilai', undoable: true }, () =>
    setResult(other, { year: 2022, body: '36.71', score: 7000 }),
  )
  const store = openStore(dir.folder, { migrations: list, now })
  const name = readdirSync(join(dir.folder, 'backups')).find((file) => file.endsWith('.sqlite')) ?? ''
  const copy = new BetterSqlite(join(dir.folder, 'backups', name))
  expect(copy.prepare('SELECT body FROM result ORDER BY body').pluck().all()).toEqual(['36.71', '36.74'])
  copy.close()
  store.close()
  other.close()
})

test('two copies of the same second do not overwrite each other', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  const broken: Migration = {
    ...later,
    up: () => {
      throw new Error('broken')
    },
  }
  expect(() => openStore(dir.folder, { migrations: [...migrations, broken], now })).toThrow('broken')
  openStore(dir.folder, { migrations: list, now }).close()
  expect(readdirSync(join(dir.folder, 'backups')).filter((name) => name.endsWith('.sqlite'))).toHaveLength(2)
})

test('of a migration that fails nothing remains: the old program opens the folder as before', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  const half: Migration = {
    version: next + 1,
    name: 'half',
    up(db) {
      db.exec('DELETE FROM result; CREATE TABLE rest (id TEXT PRIMARY KEY) STRICT')
      throw new Error('half done')
    },
  }
  expect(() => openStore(dir.folder, { migrations: [...list, half], now })).toThrow('half done')
  const store = openStore(dir.folder)
  expect(result(store, 2022, '36.74')?.score).toBe(8883)
  expect(journaledTables(store.db)).not.toContain('rest')
  expect(() => store.db.exec('UPDATE result SET score = 1')).toThrow(/journal.batch/)
  store.close()
})

test('the copy says what it is, what it holds and what its bytes are', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  openStore(dir.folder, { migrations: list, now, version: '7.8.9' }).close()
  const path = join(dir.folder, 'backups', `piagam-v${migrations.length}-2026-03-04-050607.sqlite`)
  const manifest = manifestShape.parse(JSON.parse(readFileSync(path.replace('.sqlite', '.json'), 'utf8')))
  expect(manifest).toMatchObject({
    program: '7.8.9',
    schema: migrations.length,
    why: 'migration',
    at: '2026-03-04T05:06:07.000Z',
    counts: { result: 1, batch: 1, journal: 2 },
    contents: { batches: 1, years: [{ year: 2022, bodies: 1 }] },
    database: { name: basename(path), size: statSync(path).size, sha256: digest(path) },
  })
})

test('a copy that is not whole is not kept, and nothing is migrated', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  const spoiled = migrateTo(dir.folder, migrations.length)
  spoiled.db.pragma('foreign_keys = OFF')
  spoiled.write({ kind: 'edit', label: 'Uji', undoable: true }, () => spoiled.db.exec('DELETE FROM period'))
  spoiled.close()
  let migrated = false
  const watched: Migration = { ...later, up: () => void (migrated = true) }
  expect(() => openStore(dir.folder, { migrations: [...migrations, watched], now })).toThrow('tidak utuh')
  expect(migrated).toBe(false)
  expect(readdirSync(join(dir.folder, 'backups'))).toEqual([])
})

test('without a copy there is no migration', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  writeFileSync(join(dir.folder, 'backups'), 'a file where the folder should be')
  expect(() => openStore(dir.folder, { migrations: list, now })).toThrow('tidak dapat dibaca atau ditulisi')
  const store = openStore(dir.folder)
  expect(store.db.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(result(store, 2022, '36.74')?.score).toBe(8883)
  store.close()
})

test('a migration that leaves rows without their parent is refused', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  const orphan: Migration = { version: next, name: 'orphan', up: (db) => void db.exec('DELETE FROM period') }
  expect(() => openStore(dir.folder, { migrations: [...migrations, orphan], now })).toThrow(/without their parent/)
})

test('after a migration new and rebuilt tables are journaled', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  const store = openStore(dir.folder, { migrations: list, now })
  store.write({ kind: 'edit', label: 'Catatan', undoable: true }, () => {
    store.db.exec(`INSERT INTO later_note (id, text) VALUES ('1', 'x'); UPDATE period SET note = 'y'`)
  })
  const rows = store.db.prepare('SELECT tbl, op, col, new FROM journal ORDER BY id DESC LIMIT 2').all()
  expect(rows).toEqual([
    { tbl: 'period', op: 'update', col: 'note', new: '"y"' },
    { tbl: 'later_note', op: 'insert', col: null, new: '{"id":"1","text":"x"}' },
  ])
  store.close()
})

test('instruments of before stay as they were, and a number may be given twice from then on', () => {
  using dir = temporaryFolder()
  const old = migrateTo(dir.folder, 4)
  const write = (store: typeof old, id: string): void => {
    store.write({ kind: 'edit', label: 'Uji', undoable: true }, () => {
      store.db
        .prepare(`INSERT INTO instrument (id, scheme, version, title, content) VALUES (?, 's', 2, 'Uji', '{}')`)
        .run(id)
    })
  }
  write(old, 'a')
  expect(() => {
    write(old, 'b')
  }).toThrow('UNIQUE')
  old.close()
  const store = openStore(dir.folder)
  write(store, 'b')
  expect(store.db.prepare('SELECT id, version, title FROM instrument ORDER BY id').all()).toEqual([
    { id: 'a', version: 2, title: 'Uji' },
    { id: 'b', version: 2, title: 'Uji' },
  ])
  store.close()
})

test('a database that is up to date is not copied', () => {
  using dir = temporaryFolder()
  makeOld(dir.folder)
  openStore(dir.folder).close()
  expect(existsSync(join(dir.folder, 'backups'))).toBe(false)
})
