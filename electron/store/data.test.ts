import { expect, test } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { batches, journalOf } from './batches.ts'
import { addBody, bodies, bodyByCode } from './bodies.ts'
import { ensurePeriod, period, periods, savePeriod } from './periods.ts'
import { results, scoredByProvince, setResult } from './results.ts'
import type { Store } from './store.ts'
import { temporaryStore } from './testing.ts'
import { addUnit, findUnit, removeUnit, setUnit, unitById, units } from './units.ts'

const write = <T>(store: Store, run: () => T): T =>
  store.write({ kind: 'edit', label: 'Ubah', undoable: true }, run).value
const changes = (store: Store): string[] =>
  journalOf(store, batches(store, 1)[0]?.id ?? '').map(({ tbl, op, col }) => [tbl, op, col ?? ''].join(' ').trim())

test('a body without a Kemendagri code has a key of its own and is found in its province', () => {
  using made = temporaryStore()
  const { store } = made
  const code = write(store, () => addBody(store, { type: 'polres', name: ' Serang Kota ', province: '36' }))
  expect(code).toMatch(/^x-polres-[0-9a-f-]{36}$/)
  expect(bodyByCode(store, code)).toEqual({ code, type: 'polres', name: 'Serang Kota', province: '36' })
  expect(bodies(store, '36')).toHaveLength(10)
  expect(bodies(store)).toHaveLength(553)
  const again = () => write(store, () => addBody(store, { type: 'polres', name: 'Serang Kota', province: '36' }))
  expect(again).toThrow(Expected)
  write(store, () => addBody(store, { type: 'polres', name: 'Serang Kota', province: '32' }))
})

test('names that are both kabupaten and kota are two bodies', () => {
  using made = temporaryStore()
  const serang = bodies(made.store, '36').filter(({ name }) => name === 'Serang')
  expect(serang.map(({ code, type }) => `${code} ${type}`)).toEqual(['36.04 kabupaten', '36.73 kota'])
})

test('a year is opened with its scheme; a year without an assessment is refused', () => {
  using made = temporaryStore()
  const { store } = made
  expect(period(store, 2022)).toBeNull()
  write(store, () => [2021, 2022, 2022].map((year) => ensurePeriod(store, year)))
  expect(periods(store).map(({ year, scheme, group, ties }) => [year, scheme, group, ties])).toEqual([
    [2022, 'opini-2022', 'all', 'shared'],
    [2021, 'zona-2021', 'all', 'shared'],
  ])
  for (const year of [2020, 1999])
    expect(() => write(store, () => ensurePeriod(store, year))).toThrow(`Tahun ${year} tidak memiliki penilaian`)
})

test('saving a year changes only what is given', () => {
  using made = temporaryStore()
  const { store } = made
  const decision = { number: '333 Tahun 2022', date: '2022-12-22' }
  write(store, () => savePeriod(store, 2022, { decision }))
  write(store, () => savePeriod(store, 2022, { group: 'kabkota', ties: 'consecutive' }))
  expect(changes(store)).toEqual(['period update rank_group', 'period update rank_ties'])
  expect(period(store, 2022)).toEqual({
    year: 2022,
    scheme: 'opini-2022',
    group: 'kabkota',
    ties: 'consecutive',
    decision,
  })
  write(store, () => savePeriod(store, 2022, { decision: null }))
  expect(period(store, 2022)?.decision).toBeNull()
})

test.each<[string, Parameters<typeof setResult>[1][], boolean, { score: number | null; clean: string } | null]>([
  ['first score', [{ year: 2022, body: '36.74', score: 8883 }], true, { score: 8883, clean: 'belum' }],
  [
    'the same again',
    [
      { year: 2022, body: '36.74', score: 8883 },
      { year: 2022, body: '36.74', score: 8883 },
    ],
    false,
    { score: 8883, clean: 'belum' },
  ],
  ['only clean', [{ year: 2022, body: '36.74', clean: 'ya' }], true, { score: null, clean: 'ya' }],
  [
    'clean keeps the score',
    [
      { year: 2022, body: '36.74', score: 1 },
      { year: 2022, body: '36.74', clean: 'tidak' },
    ],
    true,
    { score: 1, clean: 'tidak' },
  ],
  [
    'score keeps clean',
    [
      { year: 2022, body: '36.74', clean: 'ya' },
      { year: 2022, body: '36.74', score: 0 },
    ],
    true,
    { score: 0, clean: 'ya' },
  ],
  [
    'clearing',
    [
      { year: 2022, body: '36.74', score: 1 },
      { year: 2022, body: '36.74', score: null },
    ],
    true,
    { score: null, clean: 'belum' },
  ],
  ['nothing about nobody', [{ year: 2022, body: '36.74', score: null, clean: 'belum' }], false, null],
])('a result: %s', (_, steps, changed, expected) => {
  using made = temporaryStore()
  const { store } = made
  const answers = steps.map((step) => write(store, () => setResult(store, step)))
  expect(answers.at(-1)).toBe(changed)
  expect(results(store, 2022)).toEqual(expected === null ? [] : [{ body: '36.74', ...expected }])
})

test('results are listed by region, also of bodies of our own', () => {
  using made = temporaryStore()
  const { store } = made
  write(store, () => {
    const own = addBody(store, { type: 'kantah', name: 'Kota Serang', province: '36' })
    for (const body of ['36.74', '36', '32.73', own]) setResult(store, { year: 2022, body, score: 9000 })
    setResult(store, { year: 2021, body: '36.71', score: 9000 })
    setResult(store, { year: 2022, body: '36.72', clean: 'ya' })
  })
  expect(results(store, 2022).map(({ body }) => body.slice(0, 8))).toEqual([
    '32.73',
    '36',
    '36.72',
    '36.74',
    'x-kantah',
  ])
  expect(results(store, 2022, '36')).toHaveLength(4)
  expect(results(store, 2022, '36.74')).toHaveLength(1)
  expect(results(store, 2022, '11')).toEqual([])
  expect(scoredByProvince(store, 2022)).toEqual([
    { province: '32', scored: 1 },
    { province: '36', scored: 3 },
  ])
})

test.each([-1, 10_001])('the database itself refuses a score of %i', (score) => {
  using made = temporaryStore()
  expect(() => write(made.store, () => setResult(made.store, { year: 2022, body: '36.74', score }))).toThrow('CHECK')
})

test('the database itself refuses half a point of a hundredth', () => {
  using made = temporaryStore()
  expect(() => write(made.store, () => setResult(made.store, { year: 2022, body: '36.74', score: 88.83 }))).toThrow(
    'INTEGER',
  )
})

test('an unknown code is refused by name', () => {
  using made = temporaryStore()
  const { store } = made
  expect(() => write(store, () => setResult(store, { year: 2022, body: '36.99', score: 1 }))).toThrow('36.99')
  expect(() => write(store, () => addUnit(store, { year: 2022, body: '36.99', name: 'x' }))).toThrow('36.99')
  expect(periods(store)).toEqual([])
})

test('a unit is found however its name is written, and has no twin', () => {
  using made = temporaryStore()
  const { store } = made
  const base = { year: 2022, body: '36.74' }
  const id = write(store, () => addUnit(store, { ...base, name: ' Dinas Kesehatan ', type: 'dinas', score: 8883 }))
  const unit = { id, ...base, name: 'Dinas Kesehatan', type: 'dinas', score: 8883, clean: 'belum' }
  expect(units(store, 2022)).toEqual([unit])
  expect(findUnit(store, 2022, '36.74', 'DINAS  KESEHATAN')).toEqual(unit)
  expect(findUnit(store, 2021, '36.74', 'Dinas Kesehatan')).toBeUndefined()
  expect(() => write(store, () => addUnit(store, { ...base, name: 'dinas kesehatan' }))).toThrow('sudah ada')
  const other = write(store, () => addUnit(store, { ...base, name: 'Dinas Sosial' }))
  expect(() => write(store, () => setUnit(store, other, { name: 'DINAS KESEHATAN' }))).toThrow('sudah ada')
  write(store, () => addUnit(store, { ...base, body: '36.71', name: 'Dinas Kesehatan' }))
  expect(units(store, 2022, '36.74').map(({ name }) => name)).toEqual(['Dinas Kesehatan', 'Dinas Sosial'])
  expect(units(store, 2022, '36')).toHaveLength(3)
})

test('a unit is changed in part and removed', () => {
  using made = temporaryStore()
  const { store } = made
  const id = write(store, () => addUnit(store, { year: 2022, body: '36.74', name: 'Dinas A', score: 1 }))
  expect(write(store, () => setUnit(store, id, { score: 1, name: 'Dinas A' }))).toBe(false)
  expect(write(store, () => setUnit(store, id, { score: null, clean: 'ya' }))).toBe(true)
  expect(changes(store)).toEqual(['unit update score', 'unit update clean'])
  write(store, () => setUnit(store, id, { name: 'Dinas B' }))
  expect(changes(store)).toEqual(['unit update name', 'unit update folded'])
  expect(unitById(store, id)).toMatchObject({ name: 'Dinas B', score: null, clean: 'ya' })
  write(store, () => removeUnit(store, id))
  expect(unitById(store, id)).toBeUndefined()
  expect(() => write(store, () => removeUnit(store, id))).toThrow('sudah tidak ada')
  expect(() => write(store, () => setUnit(store, id, { score: 1 }))).toThrow('sudah tidak ada')
})
