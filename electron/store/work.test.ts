import { expect, test } from 'vitest'
import { batches, journalOf } from './batches.ts'
import { savePeriod } from './periods.ts'
import { setResult } from './results.ts'
import type { Store } from './store.ts'
import { temporaryStore } from './testing.ts'
import { addUnit, removeUnit, setUnit, unitById } from './units.ts'
import { addStep, closeYear, isClosed, lockOf, openYear, stepsOf, workStates } from './work.ts'

const write = <T>(store: Store, run: () => T): T =>
  store.write({ kind: 'work', label: 'Ubah', undoable: false }, run).value

const withUnit = (store: Store): string =>
  write(store, () => addUnit(store, { year: 2022, body: '36.74', name: 'Dinas Sosial', type: 'Dinas' }))
const unitOf = (store: Store, id: string) => unitById(store, id) ?? { id, year: 0 }

test('a unit is a draft until a step leads on; the step says who and when, and its cells are locked', () => {
  using made = temporaryStore({ now: () => new Date('2022-10-05T08:00:00Z') })
  const { store } = made
  const id = withUnit(store)
  expect(workStates(store, 2022).get(id)).toBeUndefined()
  expect(lockOf(store, unitOf(store, id))).toBeNull()
  store.actAs('Rina Asisten')
  write(store, () => addStep(store, { unit: id, action: 'submit', after: 'diajukan', reason: null }))
  expect(workStates(store, 2022).get(id)).toBe('diajukan')
  expect(workStates(store, 2023).size).toBe(0)
  expect(lockOf(store, unitOf(store, id))).toBe('Sudah diajukan oleh Rina Asisten.')
  expect(stepsOf(store, id)).toEqual([
    {
      id: expect.any(String) as string,
      unit: id,
      action: 'submit',
      before: 'draf',
      after: 'diajukan',
      person: 'Rina Asisten',
      at: '2022-10-05T08:00:00.000Z',
      reason: null,
    },
  ])
  write(store, () => addStep(store, { unit: id, action: 'return', after: 'draf', reason: 'Lengkapi' }))
  expect(lockOf(store, unitOf(store, id))).toBeNull()
})

test('a unit that is no draft keeps its type and cannot be removed; its name and scores can be corrected', () => {
  using made = temporaryStore()
  const { store } = made
  const id = withUnit(store)
  write(store, () => addStep(store, { unit: id, action: 'submit', after: 'diajukan', reason: null }))
  expect(() => write(store, () => setUnit(store, id, { type: 'Puskesmas' }))).toThrow('terkunci')
  expect(() => write(store, () => removeUnit(store, id))).toThrow('Unit Dinas Sosial terkunci. Sudah diajukan')
  write(store, () => setUnit(store, id, { name: 'Dinas Sosial Kota', score: 8000, clean: 'ya' }))
  expect(unitById(store, id)).toMatchObject({ name: 'Dinas Sosial Kota', score: 8000, clean: 'ya' })
})

test('nothing of a closed year changes until it is opened again; saying the same again is no change', () => {
  using made = temporaryStore()
  const { store } = made
  const id = withUnit(store)
  const decision = { number: '333 Tahun 2022', date: '2022-12-22' }
  write(store, () => {
    setResult(store, { year: 2022, body: '36.74', score: 8883 })
    savePeriod(store, 2022, { decision })
    closeYear(store, 2022)
  })
  expect(isClosed(store, 2022)).toBe(true)
  expect(isClosed(store, 2023)).toBe(false)
  const changes: (() => unknown)[] = [
    () => setResult(store, { year: 2022, body: '36.74', score: 8884 }),
    () => setResult(store, { year: 2022, body: '36.71', score: 8847 }),
    () => setUnit(store, id, { name: 'Lain' }),
    () => addUnit(store, { year: 2022, body: '36.74', name: 'Baru' }),
    () => removeUnit(store, id),
    () => savePeriod(store, 2022, { decision: null }),
    () => savePeriod(store, 2022, { ties: 'consecutive' }),
  ]
  for (const change of changes) expect(() => write(store, change)).toThrow('Tahun 2022 sudah ditutup')
  expect(lockOf(store, unitOf(store, id))).toContain('Tahun 2022 sudah ditutup')
  write(store, () => {
    setResult(store, { year: 2022, body: '36.74', score: 8883 })
    savePeriod(store, 2022, { decision })
    addUnit(store, { year: 2023, body: '36.74', name: 'Baru' })
  })
  write(store, () => openYear(store, 2022))
  for (const change of changes) write(store, change)
})

test('what belongs to a unit goes with it, children first, in one batch', () => {
  using made = temporaryStore()
  const { store } = made
  const id = withUnit(store)
  write(store, () => {
    addStep(store, { unit: id, action: 'submit', after: 'diajukan', reason: null })
    addStep(store, { unit: id, action: 'return', after: 'draf', reason: 'Lengkapi' })
    const { db } = store
    db.prepare(`INSERT INTO cell (unit, indicator, value) VALUES (?, 'IN-01', 200)`).run(id)
    db.prepare(`INSERT INTO excuse (unit, rule, reason, person) VALUES (?, 'r', 'a', 'p')`).run(id)
    db.prepare(`INSERT INTO remark (id, unit, text, person, at) VALUES ('r', ?, 't', 'p', '')`).run(id)
    db.prepare(
      `INSERT INTO oversight (id, year, body, unit, kind, open) VALUES ('o', 2022, '36.74', ?, 'LAHP', 1)`,
    ).run(id)
    db.prepare(
      `INSERT INTO head (id, subject, name, position, valid_from) VALUES ('h', ?, 'N', 'P', '2022-01-01')`,
    ).run(id)
    db.prepare(`INSERT INTO profile (subject, address) VALUES (?, 'Jalan')`).run(id)
    db.exec(`INSERT INTO reentry (id, year, title, person, at) VALUES ('e', 2022, 't', 'p', '')`)
    db.prepare(`INSERT INTO reentry_unit (reentry, unit) VALUES ('e', ?)`).run(id)
    db.prepare(`INSERT INTO reentry_cell (reentry, unit, indicator, value) VALUES ('e', ?, 'IN-01', 100)`).run(id)
  })
  write(store, () => removeUnit(store, id))
  const removed = journalOf(store, batches(store, 1)[0]?.id ?? '').map(({ tbl, op }) => `${op} ${tbl}`)
  expect(new Set(removed.map((row) => row.split(' ')[0]))).toEqual(new Set(['delete']))
  expect(removed.at(-1)).toBe('delete unit')
  expect(removed.map((row) => row.slice(7)).toSorted()).toEqual(
    ['cell', 'excuse', 'head', 'oversight', 'profile', 'reentry_cell', 'reentry_unit', 'remark', 'unit', 'work']
      .concat(['work_step', 'work_step'])
      .toSorted(),
  )
})
