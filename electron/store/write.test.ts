import BetterSqlite from 'better-sqlite3'
import { userInfo } from 'node:os'
import { expect, test } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { batches, journalOf } from './batches.ts'
import { addUnit, units } from './units.ts'
import { migrations } from './migrations/index.ts'
import { openStore } from './open.ts'
import { result, setResult } from './results.ts'
import { temporaryFolder, temporaryStore } from './testing.ts'
import type { Store } from './store.ts'

const edit = { kind: 'edit', label: 'Ubah nilai', undoable: true }
const score = (store: Store, value: number) => setResult(store, { year: 2022, body: '36.74', score: value })
const leftovers = (store: Store) => store.db.prepare('SELECT count(*) FROM current_batch').pluck().get()

test('a write is one batch that says who, what, why and when', () => {
  using made = temporaryStore({ now: () => new Date('2026-01-02T03:04:05Z') })
  const { store } = made
  const { value, batch } = store.write({ ...edit, reason: 'salah ketik' }, () => score(store, 8883))
  expect(value).toBe(true)
  const [row] = batches(store)
  expect(row).toEqual({
    id: batch,
    device: store.device,
    seq: 1,
    schema: migrations.length,
    person: userInfo().username,
    kind: 'edit',
    label: 'Ubah nilai',
    reason: 'salah ketik',
    at: '2026-01-02T03:04:05.000Z',
    undoable: true,
    undoes: null,
  })
  expect(journalOf(store, batch ?? '').map(({ tbl, op }) => `${tbl} ${op}`)).toEqual(['period insert', 'result insert'])
  expect(leftovers(store)).toBe(0)
})

test('batches are numbered without gap; one that changed nothing is not there', () => {
  using made = temporaryStore()
  const { store } = made
  for (const value of [8000, 8000, 8100, 8100, 8200]) store.write(edit, () => score(store, value))
  const nothing = store.write(edit, () => 'nothing')
  expect(nothing).toEqual({ value: 'nothing', batch: null })
  expect(batches(store).map(({ seq }) => seq)).toEqual([3, 2, 1])
})

test('of a write that throws nothing remains, and the next one works', () => {
  using made = temporaryStore()
  const { store } = made
  const broken = () =>
    store.write(edit, () => {
      score(store, 8883)
      throw new Error('half done')
    })
  expect(broken).toThrow('half done')
  expect(result(store, 2022, '36.74')).toBeUndefined()
  expect(batches(store)).toEqual([])
  expect(leftovers(store)).toBe(0)
  expect(store.write(edit, () => score(store, 1)).batch).not.toBeNull()
})

test('a write inside a write is a bug and takes the outer one with it', () => {
  using made = temporaryStore()
  const { store } = made
  expect(() => store.write(edit, () => (score(store, 1), store.write(edit, () => score(store, 2))))).toThrow('inside')
  expect(result(store, 2022, '36.74')).toBeUndefined()
})

test('a promise is refused and rolled back, also one that fails', () => {
  using made = temporaryStore()
  const { store } = made
  for (const rest of [Promise.resolve(1), Promise.reject(new Error('later'))])
    expect(() => store.write(edit, () => (score(store, 1), rest))).toThrow('nothing may be awaited')
  expect(result(store, 2022, '36.74')).toBeUndefined()
  expect(store.db.inTransaction).toBe(false)
})

test('an undoable batch must not touch the register', () => {
  using made = temporaryStore()
  const { store } = made
  const insert = () =>
    store.db.exec(`INSERT INTO document (id, kind, year, code, subject_key, subject, number, snapshot, snapshot_sha256,
      state, reserved_at) VALUES ('a', 'certificate', 2022, '36.74', 'k', 's', '1', '{}', 'x', 'reserved', 'now')`)
  expect(() => store.write(edit, insert)).toThrow('must not change document')
  expect(store.write({ ...edit, undoable: false }, insert).batch).not.toBeNull()
})

test('a full disk rolls everything back and is said as such', () => {
  using made = temporaryStore()
  const { store } = made
  const pages = store.db.pragma('page_count', { simple: true }) as number
  store.db.pragma(`max_page_count = ${pages + 4}`)
  const fill = () =>
    store.write(edit, () => {
      for (let n = 0; n < 5000; n += 1) addUnit(store, { year: 2022, body: '36.74', name: `Unit ${n}` })
    })
  const caught = (() => {
    try {
      return fill()
    } catch (error) {
      return error
    }
  })()
  expect(caught).toBeInstanceOf(Expected)
  expect((caught as Expected).value.code).toBe('disk')
  expect((caught as Expected).value.message).toContain('penuh')
  expect(units(store, 2022)).toEqual([])
  expect(batches(store)).toEqual([])
  store.db.pragma('max_page_count = 1000000')
  fill()
  expect(units(store, 2022)).toHaveLength(5000)
})

test('a lock of another program that lasts too long is said as such', () => {
  using dir = temporaryFolder()
  const store = openStore(dir.folder, { busyTimeout: 50 })
  const other = new BetterSqlite(store.file)
  other.exec('BEGIN IMMEDIATE')
  try {
    store.write(edit, () => score(store, 1))
    expect.unreachable()
  } catch (error) {
    expect((error as Expected).value.code).toBe('busy')
  }
  other.exec('ROLLBACK')
  other.close()
  expect(store.write(edit, () => score(store, 1)).batch).not.toBeNull()
  store.close()
})

test('50,000 inserts are 50,000 rows of the journal in one batch', () => {
  using made = temporaryStore()
  const { store } = made
  const { batch } = store.write(edit, () => {
    for (let n = 0; n < 50_000; n += 1)
      addUnit(store, { year: 2022, body: '36.74', name: `Unit ${n}`, score: n % 10_001 })
  })
  const count = store.db.prepare(`SELECT count(*) FROM journal WHERE batch = ? AND tbl = 'unit'`).pluck().get(batch)
  expect(count).toBe(50_000)
})
