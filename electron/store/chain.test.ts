/** The chain against a file that another SQLite connection altered in every way we could think of. */
import BetterSqlite, { type Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { batches } from './batches.ts'
import { chainHead } from './chain.ts'
import { checkChain, type ChainFault } from './chain-check.ts'
import { databaseName, openStore } from './open.ts'
import { checkReplay } from './replay.ts'
import { setResult } from './results.ts'
import { migrateTo, temporaryFolder } from './testing.ts'
import { dropTriggers } from './triggers.ts'
import { addUnit, removeUnit } from './units.ts'
import type { Store } from './store.ts'
import { join } from 'node:path'

const fill = (store: Store): void => {
  const write = (label: string, run: () => void) => store.write({ kind: 'edit', label, undoable: true }, run)
  for (const body of ['36.74', '36.71', '36.03'])
    write(`Nilai ${body}`, () => {
      setResult(store, { year: 2022, body, score: 8000 })
      setResult(store, { year: 2022, body, clean: 'ya' })
    })
  let id = ''
  write('Unit', () => (id = addUnit(store, { year: 2022, body: '36.74', name: 'Dinas', score: 5000 })))
  write('Hapus unit', () => removeUnit(store, id))
}

/** A folder with five batches, then altered through a plain connection without our triggers. */
const altered = (change: (db: Database) => void): ReturnType<typeof checkChain> & { replay: number } => {
  using dir = temporaryFolder()
  const store = openStore(dir.folder)
  fill(store)
  store.close()
  const other = new BetterSqlite(join(dir.folder, databaseName))
  other.pragma('foreign_keys = OFF')
  dropTriggers(other)
  change(other)
  const result = { ...checkChain(other), replay: checkReplay(other).length }
  other.close()
  return result
}
const kinds = (faults: readonly ChainFault[]) => faults.map(({ fault, seq }) => `${fault} ${seq}`)

test('an untouched journal has no faults, and its tables are what it tells', () => {
  const { faults, replay, batches: count, entries, head } = altered(() => undefined)
  expect(faults).toEqual([])
  expect(replay).toBe(0)
  expect({ count, seq: head?.seq }).toEqual({ count: 5, seq: 5 })
  expect(entries).toBe(9)
})

const sql =
  (...statements: string[]) =>
  (db: Database) =>
    db.exec(statements.join(';'))
const second = `(SELECT id FROM batch WHERE seq = 2)`

test.each<[string, (db: Database) => void, string[]]>([
  ['a new value altered', sql(`UPDATE journal SET new = '"tidak"' WHERE id = 5`), ['altered 2']],
  ['an old value altered', sql(`UPDATE journal SET old = '"ya"' WHERE id = 5`), ['altered 2']],
  ['a key altered', sql(`UPDATE journal SET key = '[2022,"36.01"]' WHERE id = 5`), ['altered 2']],
  ['a table altered', sql(`UPDATE journal SET tbl = 'unit' WHERE id = 5`), ['altered 2']],
  ['an operation altered', sql(`UPDATE journal SET op = 'delete' WHERE id = 4`), ['altered 2']],
  ['a column altered', sql(`UPDATE journal SET col = 'score' WHERE id = 5`), ['altered 2']],
  ['a value made null', sql(`UPDATE journal SET old = NULL WHERE id = 5`), ['altered 2']],
  ['a row removed', sql(`DELETE FROM journal WHERE id = 5`), ['removed 2']],
  ['the first row removed', sql(`DELETE FROM journal WHERE id = 1`), ['removed 1']],
  ['the last row removed', sql(`DELETE FROM journal WHERE id = 9`), ['removed 5']],
  ['all rows of a batch removed', sql(`DELETE FROM journal WHERE batch = ${second}`), ['removed 2']],
  ['a row moved to another batch', sql(`UPDATE journal SET batch = ${second} WHERE id = 6`), ['inserted 3']],
  [
    'two rows exchanged',
    sql(
      'UPDATE journal SET id = 99 WHERE id = 4',
      'UPDATE journal SET id = 4 WHERE id = 5',
      'UPDATE journal SET id = 5 WHERE id = 99',
    ),
    ['altered 2'],
  ],
  [
    'a row appended',
    sql(
      `INSERT INTO journal (batch, tbl, key, op, new) SELECT id, 'result', '[1]', 'insert', '{}' FROM batch WHERE seq = 5`,
    ),
    ['inserted 5'],
  ],
  [
    'a row appended to an old batch',
    sql(
      `INSERT INTO journal (batch, tbl, key, op, new) SELECT id, 'result', '[1]', 'insert', '{}' FROM batch WHERE seq = 2`,
    ),
    ['inserted 5'],
  ],
  [
    'a row put before all',
    sql(
      `INSERT INTO journal (id, batch, tbl, key, op, new) SELECT 0, id, 'result', '[1]', 'insert', '{}' FROM batch WHERE seq = 1`,
    ),
    ['inserted 0'],
  ],
  ['a person altered', sql(`UPDATE batch SET person = 'x' WHERE seq = 3`), ['altered 3']],
  ['a time altered', sql(`UPDATE batch SET at = '2020-01-01T00:00:00Z' WHERE seq = 3`), ['altered 3']],
  ['a reason altered', sql(`UPDATE batch SET reason = 'x' WHERE seq = 3`), ['altered 3']],
  ['a label altered', sql(`UPDATE batch SET label = 'x' WHERE seq = 1`), ['altered 1']],
  ['whether it can be undone altered', sql(`UPDATE batch SET undoable = 0 WHERE seq = 5`), ['altered 5']],
  ['a hash altered', sql(`UPDATE batch SET hash = '${'a'.repeat(64)}' WHERE seq = 3`), ['altered 3', 'altered 4']],
  ['a hash taken away', sql(`UPDATE batch SET hash = NULL WHERE seq = 3`), ['inserted 3']],
  [
    'a batch removed with its rows',
    sql(`DELETE FROM journal WHERE batch = ${second}`, 'DELETE FROM batch WHERE seq = 2'),
    ['removed 2'],
  ],
  ['a batch removed, its rows left', sql('DELETE FROM batch WHERE seq = 2'), ['inserted 1', 'removed 2']],
  [
    'the first batch removed',
    sql('DELETE FROM journal WHERE id < 4', 'DELETE FROM batch WHERE seq = 1'),
    ['removed 1'],
  ],
  [
    'the last batch removed',
    sql('DELETE FROM journal WHERE id >= 9', 'DELETE FROM batch WHERE seq = 5'),
    ['removed 5'],
  ],
  ['the last two removed', sql('DELETE FROM journal WHERE id >= 8', 'DELETE FROM batch WHERE seq >= 4'), ['removed 5']],
  ['everything removed', sql('DELETE FROM journal', 'DELETE FROM batch'), ['removed 5']],
  ['the note of the head removed', sql(`DELETE FROM meta WHERE key = 'chain'`), ['altered 5']],
  [
    'a batch inserted at the end',
    sql(
      `INSERT INTO batch SELECT 'z', device, 6, schema, person, kind, label, reason, at, undoable, undoes, 10, hash FROM batch WHERE seq = 5`,
      `INSERT INTO journal (batch, tbl, key, op, new) VALUES ('z', 'result', '[1]', 'insert', '{}')`,
    ),
    ['altered 6'],
  ],
  [
    'a batch inserted without a hash',
    sql(
      `INSERT INTO batch SELECT 'z', device, 6, schema, person, kind, label, reason, at, undoable, undoes, 10, NULL FROM batch WHERE seq = 5`,
      `INSERT INTO journal (batch, tbl, key, op, new) VALUES ('z', 'result', '[1]', 'insert', '{}')`,
    ),
    ['inserted 6'],
  ],
])('%s is found', (_, change, expected) => {
  expect(kinds(altered(change).faults)).toEqual(expected)
})

test.each<[string, string]>([
  ['a score changed past the journal', `UPDATE result SET score = 9999 WHERE body = '36.74'`],
  ['a row put in past the journal', `INSERT INTO result (year, body, score) VALUES (2022, '36.01', 1)`],
  ['a row taken out past the journal', `DELETE FROM result WHERE body = '36.74'`],
  ['a body renamed past the journal', `UPDATE body SET name = 'X' WHERE code = '36.74'`],
])('%s leaves the chain whole and is found in the tables', (_, statement) => {
  const { faults, replay } = altered(sql(statement))
  expect(faults).toEqual([])
  expect(replay).toBe(1)
})

test('what was written before there was a chain is chained by the migration, and goes on', () => {
  using dir = temporaryFolder()
  const old = migrateTo(dir.folder, 1)
  // As the program of that time wrote it: it knew none of the later tables.
  for (const statement of [
    `INSERT INTO period (year, scheme) VALUES (2022, 'opini-2022')`,
    ...['36.74', '36.71', '36.03'].map(
      (body) => `INSERT INTO result (year, body, score) VALUES (2022, '${body}', 8000)`,
    ),
    `DELETE FROM result WHERE body = '36.03'`,
  ])
    old.write({ kind: 'edit', label: 'Nilai', undoable: true }, () => void old.db.exec(statement))
  old.close()
  const store = openStore(dir.folder)
  expect(checkChain(store.db)).toMatchObject({ faults: [], batches: 5 })
  const before = chainHead(store)
  store.write({ kind: 'edit', label: 'Lagi', undoable: true }, () =>
    setResult(store, { year: 2022, body: '36.01', score: 1 }),
  )
  const after = checkChain(store.db)
  expect(after).toMatchObject({ faults: [], batches: 6, head: { seq: 6, hash: chainHead(store)?.hash } })
  expect(after.hashes.get(before?.hash ?? '')).toEqual({ device: store.device, seq: 5 })
  store.close()
})

test('a closed batch cannot be changed by a connection that keeps the triggers', () => {
  using dir = temporaryFolder()
  const store = openStore(dir.folder)
  fill(store)
  expect(() => store.db.exec(`UPDATE batch SET person = 'x'`)).toThrow('never changed')
  expect(() => store.db.exec('DELETE FROM batch WHERE seq = 5')).toThrow('never changed')
  expect(batches(store)).toHaveLength(5)
  store.close()
})
