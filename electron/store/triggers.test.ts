import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from './migrations/index.ts'
import { openStore } from './open.ts'
import { temporaryFolder, temporaryStore } from './testing.ts'
import { columnsOf, createTriggers, dropTriggers, journaledTables, keyOf } from './triggers.ts'

const triggers = (db: Database): unknown[] =>
  db.prepare(`SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`).all()

/** What the triggers should be, made afresh from the tables of the database. */
const expected = (db: Database): unknown[] => {
  db.exec('SAVEPOINT afresh')
  dropTriggers(db)
  createTriggers(db)
  const made = triggers(db)
  db.exec('ROLLBACK TO afresh; RELEASE afresh')
  return made
}

test('the triggers are those that the tables ask for', () => {
  using made = temporaryStore()
  const { db } = made.store
  expect(triggers(db)).toEqual(expected(db))
  const watched = db
    .prepare<[], string>(
      `SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name NOT LIKE 'journal_guard%'`,
    )
    .pluck()
    .all()
  expect(watched.toSorted()).toEqual(journaledTables(db))
  expect(journaledTables(db)).toEqual([
    'assignment',
    'body',
    'cell',
    'closing',
    'conflict',
    'document',
    'document_event',
    'document_row',
    'excuse',
    'foreign_document',
    'handover',
    'head',
    'instrument',
    'instrument_use',
    'merge_alias',
    'merge_batch',
    'merge_event',
    'number',
    'number_block',
    'number_hold',
    'outside_number',
    'oversight',
    'period',
    'person',
    'picture',
    'print_offset',
    'profile',
    'reentry',
    'reentry_cell',
    'reentry_unit',
    'remark',
    'restoration',
    'result',
    'setting',
    'signatory',
    'template',
    'unit',
    'work',
    'work_step',
  ])
})

test('a table, or a column, that came in without its triggers is found by that comparison', () => {
  using made = temporaryStore()
  const { db } = made.store
  db.exec('CREATE TABLE forgotten (id TEXT PRIMARY KEY, value TEXT) STRICT')
  expect(triggers(db)).not.toEqual(expected(db))
  db.exec('DROP TABLE forgotten; ALTER TABLE unit ADD COLUMN remark TEXT')
  expect(triggers(db)).not.toEqual(expected(db))
})

test('a table without a primary key cannot be journaled and stops the migration', () => {
  using dir = temporaryFolder()
  const keyless = {
    version: migrations.length + 1,
    name: 'keyless',
    up: (db: Database) => void db.exec('CREATE TABLE keyless (a TEXT) STRICT'),
  }
  expect(() => openStore(dir.folder, { migrations: [...migrations, keyless] })).toThrow('no primary key')
})

test('all tables are STRICT and hold only whole numbers and text, which JSON keeps exactly', () => {
  using made = temporaryStore()
  const { db } = made.store
  const tables = db.prepare<[], { name: string; strict: number }>(
    `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`,
  )
  for (const { name, strict } of tables.all()) {
    expect([name, strict]).toEqual([name, 1])
    // What a PIN is compared with is the one exception: it is never journaled.
    for (const column of name === 'person_pin' ? [] : columnsOf(db, name))
      expect(['INTEGER', 'TEXT']).toContain(column.type)
  }
})

const values = (db: Database, table: string): Record<string, string | number> =>
  Object.fromEntries(columnsOf(db, table).map(({ name, type }) => [name, type === 'TEXT' ? 'x' : 1]))

test('no table takes a change outside a batch', () => {
  using made = temporaryStore()
  const { db } = made.store
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  for (const table of journaledTables(db)) {
    const row = values(db, table)
    const names = Object.keys(row)
    const insert = db.prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    )
    expect(() => insert.run(row), table).toThrow('NOT NULL constraint failed: journal.batch')
    made.store.write({ kind: 'edit', label: 'x', undoable: false }, () => insert.run(row))
    const column = names.find((name) => !keyOf(db, table).includes(name))
    if (column !== undefined)
      expect(() => db.exec(`UPDATE ${table} SET ${column} = '7'`), table).toThrow('journal.batch')
    expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow('journal.batch')
  }
})

test('insert and delete are one row with the record, an update is one row a changed column', () => {
  using made = temporaryStore()
  const { db } = made.store
  const { batch } = made.store.write({ kind: 'edit', label: 'x', undoable: true }, () => {
    db.exec(`
      INSERT INTO signatory (id, name, position, valid_from) VALUES ('a', 'Nama "Ω" 1', '12', '2022-01-01');
      UPDATE signatory SET name = 'B', position = '12', valid_until = '2023-01-01';
      UPDATE signatory SET name = name;
      UPDATE signatory SET valid_until = NULL;
      DELETE FROM signatory`)
  })
  const rows = db.prepare('SELECT tbl, key, op, col, old, new FROM journal WHERE batch = ? ORDER BY id').all(batch)
  const same = { tbl: 'signatory', key: '["a"]' }
  expect(rows).toEqual([
    {
      ...same,
      op: 'insert',
      col: null,
      old: null,
      new: '{"id":"a","name":"Nama \\"Ω\\" 1","position":"12","valid_from":"2022-01-01","valid_until":null}',
    },
    { ...same, op: 'update', col: 'name', old: '"Nama \\"Ω\\" 1"', new: '"B"' },
    { ...same, op: 'update', col: 'valid_until', old: 'null', new: '"2023-01-01"' },
    { ...same, op: 'update', col: 'valid_until', old: '"2023-01-01"', new: 'null' },
    {
      ...same,
      op: 'delete',
      col: null,
      old: '{"id":"a","name":"B","position":"12","valid_from":"2022-01-01","valid_until":null}',
      new: null,
    },
  ])
})

test('a primary key cannot be changed, nor the journal', () => {
  using made = temporaryStore()
  const { db } = made.store
  const edit = (sql: string) => () =>
    made.store.write({ kind: 'edit', label: 'x', undoable: false }, () => void db.exec(sql))
  edit(`INSERT INTO setting (key, value) VALUES ('a', '1')`)()
  expect(edit(`UPDATE setting SET key = 'b'`)).toThrow('must not change')
  expect(edit(`UPDATE journal SET old = '2'`)).toThrow('never changed')
  expect(edit('DELETE FROM journal')).toThrow('never changed')
})

/** A source without its comments, which may name what the code must not do. */
const code = (file: string) => readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

test('no statement of the program replaces rows behind the triggers', () => {
  const root = join(import.meta.dirname, '../..')
  const sources = ['electron', 'shared', 'build']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
    )
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  expect(sources.length).toBeGreaterThan(10)
  const replacing = /\b(INSERT\s+OR|UPDATE\s+OR|REPLACE\s+INTO|ON\s+CONFLICT\s+REPLACE)\b/i
  expect(replacing.test('insert or replace into body')).toBe(true)
  expect(sources.filter((file) => replacing.test(code(file)))).toEqual([])
})
