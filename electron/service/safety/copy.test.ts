import BetterSqlite, { type Database } from 'better-sqlite3'
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { openStore } from '../../store/open.ts'
import { result, setResult } from '../../store/results.ts'
import { contents, temporaryStore } from '../../store/testing.ts'
import { journaledTables } from '../../store/triggers.ts'
import { backupTo } from './copy.ts'

const now = () => new Date(2026, 0, 2, 3, 4, 5)
const filled = () => {
  const made = temporaryStore()
  made.store.write({ kind: 'edit', label: 'Nilai', undoable: true }, () =>
    setResult(made.store, { year: 2022, body: '36.74', score: 8883 }),
  )
  const target = join(made.folder, 'stick')
  mkdirSync(target)
  return { ...made, target }
}

test('the copy is one file that opens as a database and has everything', async () => {
  using made = filled()
  const { store, target } = made
  const { name, size } = await backupTo({ store, now }, target)
  expect(name).toBe('piagam-2026-01-02-0304.sqlite')
  expect(readdirSync(target)).toEqual([name])
  expect(size).toBeGreaterThan(100_000)

  const home = join(made.folder, 'elsewhere')
  mkdirSync(home)
  const bytes = new BetterSqlite(join(target, name), { readonly: true })
  expect(bytes.pragma('journal_mode', { simple: true })).toBe('delete')
  bytes.exec(`VACUUM INTO '${join(home, 'piagam.sqlite')}'`)
  bytes.close()
  const copy = openStore(home)
  const tables = [...journaledTables(store.db), 'batch', 'journal', 'meta']
  expect(contents(copy, tables)).toEqual(contents(store, tables))
  copy.close()
})

test('a second copy in the same minute gets a name of its own', async () => {
  using made = filled()
  const { store, target } = made
  await backupTo({ store, now }, target)
  const { name } = await backupTo({ store, now }, target)
  expect(name).toBe('piagam-2026-01-02-0304-2.sqlite')
  expect(readdirSync(target)).toHaveLength(2)
})

test('the program goes on with its database afterwards', async () => {
  using made = filled()
  const { store, target } = made
  await backupTo({ store, now }, target)
  store.write({ kind: 'edit', label: 'Nilai', undoable: true }, () =>
    setResult(store, { year: 2022, body: '36.74', score: 1 }),
  )
  expect(result(store, 2022, '36.74')?.score).toBe(1)
  expect(store.db.pragma('journal_mode', { simple: true })).toBe('wal')
})

test('a damaged page is found before the copy gets its name, and no file remains', async () => {
  using made = filled()
  const { store, target } = made
  store.db.pragma('ignore_check_constraints = ON')
  store.write({ kind: 'edit', label: 'x', undoable: true }, () => store.db.exec('UPDATE result SET score = 77777'))
  await expect(backupTo({ store, now }, target)).rejects.toMatchObject({ value: { code: 'disk' } })
  expect(readdirSync(target)).toEqual([])
})

test('a copy that has not what the database has gets no name', async () => {
  using made = filled()
  using other = temporaryStore()
  const { store, target } = made
  // A backup that reads the wrong database stands for one that missed something.
  const db = Object.create(store.db, { backup: { value: other.store.db.backup.bind(other.store.db) } }) as Database
  db.prepare = store.db.prepare.bind(store.db)
  await expect(backupTo({ store: { ...store, db }, now }, target)).rejects.toThrow('tidak sama')
  expect(readdirSync(target)).toEqual([])
})

const readOnly: [string, (target: string) => string] = [
  'cannot be written',
  (target) => {
    chmodSync(target, 0o555)
    return target
  },
]

test.each<[string, (target: string) => string]>([
  ['is not there', (target) => join(target, 'gone')],
  [
    'is a file',
    (target) => {
      writeFileSync(join(target, 'file'), '')
      return join(target, 'file')
    },
  ],
  ...(process.platform === 'win32' ? [] : [readOnly]),
])('a folder that %s is reported with what to do', async (_, make) => {
  using made = filled()
  chmodSync(made.folder, 0o755)
  const folder = make(made.target)
  const before = readdirSync(made.target)
  const root = process.geteuid?.() === 0
  if (root) process.seteuid?.(65_534)
  const caught: unknown = await backupTo({ store: made.store, now }, folder).catch((error: unknown) => error)
  if (root) process.seteuid?.(0)
  expect(caught).toBeInstanceOf(Expected)
  const { code, message } = (caught as Expected).value
  expect(code).toBe('disk')
  expect(message).toContain('pilih folder lain')
  expect(readdirSync(made.target)).toEqual(before)
})
