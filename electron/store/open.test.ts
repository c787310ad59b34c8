import BetterSqlite from 'better-sqlite3'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { bodies } from './bodies.ts'
import { applicationId } from './header.ts'
import { migrations } from './migrations/index.ts'
import { databaseName, openStore } from './open.ts'
import { asOrdinaryUser, digest, makeVersion0, temporaryFolder, temporaryStore } from './testing.ts'

const refusal = (run: () => unknown): Expected['value'] => {
  try {
    run()
  } catch (error) {
    if (error instanceof Expected) return error.value
    throw error
  }
  throw new Error('nothing was refused')
}

/** A database as a later program would leave it. */
const makeNewer = (folder: string): string => {
  openStore(folder).close()
  const file = join(folder, databaseName)
  const db = new BetterSqlite(file)
  db.pragma(`user_version = ${migrations.length + 1}`)
  db.close()
  return file
}

test('the folder and the database are created, with the settings that keep data safe', () => {
  using dir = temporaryFolder()
  const folder = join(dir.folder, 'a', 'b')
  const store = openStore(folder)
  expect(store.created).toBe(true)
  expect(store.file).toBe(join(folder, 'piagam.sqlite'))
  const pragma = (name: string) => store.db.pragma(name, { simple: true })
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('busy_timeout')).toBe(10_000)
  expect(pragma('user_version')).toBe(migrations.length)
  expect(pragma('application_id')).toBe(applicationId)
  store.close()
})

test('opening again finds the same device and is not a creation', () => {
  using dir = temporaryFolder()
  const first = openStore(dir.folder)
  const { device } = first
  first.close()
  const second = openStore(dir.folder)
  expect(second.device).toBe(device)
  expect(second.created).toBe(false)
  second.close()
  expect(existsSync(join(dir.folder, 'backups'))).toBe(false)
})

test('all 552 regions are there from the first migration on, and nothing of it is in the journal', () => {
  using made = temporaryStore()
  expect(bodies(made.store)).toHaveLength(552)
  expect(bodies(made.store, '36').map(({ code }) => code)).toEqual([
    '36',
    '36.01',
    '36.02',
    '36.03',
    '36.04',
    '36.71',
    '36.72',
    '36.73',
    '36.74',
  ])
  expect(bodies(made.store, '36.74')).toEqual([
    { code: '36.74', type: 'kota', name: 'Tangerang Selatan', province: '36' },
  ])
  expect(made.store.db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(0)
})

test('a file of zero bytes and a database before the first migration become a database', () => {
  for (const make of [(folder: string) => writeFileSync(join(folder, databaseName), ''), makeVersion0]) {
    using dir = temporaryFolder()
    make(dir.folder)
    const store = openStore(dir.folder)
    expect(bodies(store)).toHaveLength(552)
    store.close()
    expect(existsSync(join(dir.folder, 'backups'))).toBe(false)
  }
})

test('a newer database is refused in plain words and stays as it is, byte for byte', () => {
  using dir = temporaryFolder()
  const file = makeNewer(dir.folder)
  const before = { digest: digest(file), files: readdirSync(dir.folder) }
  const { code, message } = refusal(() => openStore(dir.folder))
  expect(code).toBe('refused')
  expect(message).toContain('versi Piagam yang lebih baru')
  expect({ digest: digest(file), files: readdirSync(dir.folder) }).toEqual(before)
})

test('a newer database whose version is still in the write-ahead log is refused and stays as it is', () => {
  using dir = temporaryFolder()
  const crashed = join(dir.folder, 'crashed')
  mkdirSync(crashed)
  const source = openStore(join(dir.folder, 'source'))
  source.db.pragma('wal_checkpoint(TRUNCATE)')
  source.db.pragma(`user_version = ${migrations.length + 1}`)
  const file = join(crashed, databaseName)
  copyFileSync(source.file, file)
  copyFileSync(`${source.file}-wal`, `${file}-wal`)
  source.close()
  const before = [digest(file), digest(`${file}-wal`)]
  expect(refusal(() => openStore(crashed)).message).toContain('versi Piagam yang lebih baru')
  expect([digest(file), digest(`${file}-wal`)]).toEqual(before)
})

test.each([
  ['text', 'bukan basis data, hanya sebuah catatan '.repeat(10)],
  ['a short file', 'x'],
  ['a header and then rubbish', `SQLite format 3\0${'\xff'.repeat(4000)}`],
])('a file that is no database (%s) is refused and not deleted', (_, text) => {
  using dir = temporaryFolder()
  const file = join(dir.folder, databaseName)
  writeFileSync(file, text, 'latin1')
  const { code, message } = refusal(() => openStore(dir.folder))
  expect(code).toBe('refused')
  expect(message).toContain('bukan basis data Piagam')
  expect(readFileSync(file, 'latin1')).toBe(text)
})

test('the database of another program is refused', () => {
  for (const version of [0, 1]) {
    using dir = temporaryFolder()
    const file = join(dir.folder, databaseName)
    const db = new BetterSqlite(file)
    db.exec(`CREATE TABLE theirs (a); PRAGMA user_version = ${version}`)
    db.close()
    const before = digest(file)
    expect(refusal(() => openStore(dir.folder)).message).toContain('bukan basis data Piagam')
    expect(digest(file)).toBe(before)
  }
})

test('a damaged database is refused as damaged, with the way to the backups', () => {
  using dir = temporaryFolder()
  openStore(dir.folder).close()
  const file = join(dir.folder, databaseName)
  const bytes = readFileSync(file)
  bytes.fill(0xff, 100, 4096)
  writeFileSync(file, bytes)
  const { code, message } = refusal(() => openStore(dir.folder))
  expect(code).toBe('damaged')
  expect(message).toContain('backups')
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

// Windows has no folder that its owner cannot write.
test.skipIf(process.platform === 'win32')('a folder that cannot be written is reported with what to do', () => {
  using dir = temporaryFolder()
  chmodSync(dir.folder, 0o755)
  const empty = join(dir.folder, 'empty')
  const full = join(dir.folder, 'full')
  mkdirSync(empty)
  openStore(full).close()
  chmodSync(join(full, databaseName), 0o444)
  for (const folder of [empty, full]) chmodSync(folder, 0o555)
  for (const folder of [empty, full, join(empty, 'below')]) {
    const { code, message } = refusal(() => asOrdinaryUser(() => openStore(folder)))
    expect(code).toBe('disk')
    expect(message).toContain('tidak dapat ditulisi')
  }
  for (const folder of [empty, full]) chmodSync(folder, 0o755)
})

test('a file where the folder should be is reported', () => {
  using dir = temporaryFolder()
  const file = join(dir.folder, 'file')
  writeFileSync(file, '')
  expect(refusal(() => openStore(file)).code).toBe('disk')
  expect(refusal(() => openStore(join(file, 'below'))).code).toBe('disk')
})

test('the writes of another process are noticed once, our own are not', () => {
  using dir = temporaryFolder()
  const ours = openStore(dir.folder)
  const theirs = openStore(dir.folder)
  const touch = (store: typeof ours, name: string) =>
    store.write({ kind: 'edit', label: name, undoable: true }, () =>
      store.db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)').run(name, '1'),
    )
  ours.changedByOthers()
  touch(ours, 'a')
  expect(ours.changedByOthers()).toBe(false)
  touch(theirs, 'b')
  expect(ours.changedByOthers()).toBe(true)
  expect(ours.changedByOthers()).toBe(false)
  ours.close()
  theirs.close()
})
