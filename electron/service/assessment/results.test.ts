import { expect, test } from 'vitest'
import { addBody } from '../../store/bodies.ts'
import { savePeriod } from '../../store/periods.ts'
import { setResult } from '../../store/results.ts'
import { setUnit, units } from '../../store/units.ts'
import { enterBanten, testContext } from '../fixture.ts'
import { resultsView } from './results.ts'

const write = { kind: 'edit', label: 'Uji', undoable: true }
const rowOf = (view: ReturnType<typeof resultsView>, code: string) => {
  const row = view.rows.find((one) => one.code === code)
  if (!row) throw new Error(`no row ${code}`)
  return row
}

test('Kota Tangerang Selatan 2022 is first of Banten with 88,83, green, A, and its computed mean beside it', () => {
  const { store } = testContext()
  enterBanten(store)
  const view = resultsView(store, { year: 2022, region: '36' })
  expect(view).toMatchObject({ regionName: 'Provinsi Banten', group: 'all', ties: 'shared', cleanRequired: false })
  expect(view.rows).toHaveLength(9)
  expect(rowOf(view, '36.74')).toMatchObject({
    name: 'Kota Tangerang Selatan',
    score: 8883,
    computed: 8884,
    differs: false,
    rank: 1,
    zone: 'hijau',
    category: 'A',
    opinion: 'Kualitas Tertinggi',
    award: { due: true, reason: null },
    change: null,
  })
  expect(rowOf(view, '36.74').units).toHaveLength(6)
  expect(rowOf(view, '36.72').award).toEqual({ due: false, reason: 'Bukan zona hijau (zona kuning, kategori C)' })
})

test('a computed mean more than 0,01 away is marked, and the official score stays', () => {
  const { store } = testContext()
  enterBanten(store)
  const [unit] = units(store, 2022, '36.74')
  store.write(write, () => setUnit(store, unit?.id ?? '', { score: 9000 }))
  expect(rowOf(resultsView(store, { year: 2022, region: '36' }), '36.74')).toMatchObject({ score: 8883, differs: true })
})

test('bodies without a score are listed without rank, verdict or award', () => {
  const { store } = testContext()
  const row = rowOf(resultsView(store, { year: 2022, region: '36' }), '36.74')
  expect(row).toMatchObject({ score: null, rank: null, zone: null, category: null, opinion: '', computed: null })
  expect(row.award.due).toBe(false)
})

test.each([
  { year: 2023, change: 8883 - 8000, why: '2022 and 2023 share a scheme' },
  { year: 2022, change: null, why: '2021 was judged by other rules' },
])('the change from the year before $year is $change: $why', ({ year, change }) => {
  const { store } = testContext()
  enterBanten(store, { year })
  store.write(write, () => setResult(store, { year: year - 1, body: '36.74', score: 8000 }))
  expect(rowOf(resultsView(store, { year, region: '36' }), '36.74').change).toBe(change)
})

test('ranks follow the scope and tie rule of the year', () => {
  const { store } = testContext()
  enterBanten(store)
  store.write(write, () => {
    setResult(store, { year: 2022, body: '36.71', score: 8883 })
    savePeriod(store, 2022, { group: 'kota', ties: 'consecutive' })
  })
  const ranks = resultsView(store, { year: 2022, region: '36' }).rows.map(({ code, rank }) => [code, rank])
  expect(Object.fromEntries(ranks)).toMatchObject({ '36.71': 1, '36.74': 2, '36.73': 3, '36.03': null, '36': null })
})

test('from 2023 on an award waits until clean and clear is filled in, for body and unit apart', () => {
  const { store } = testContext()
  enterBanten(store, { year: 2023 })
  const [unit] = units(store, 2023, '36.74')
  store.write(write, () => setUnit(store, unit?.id ?? '', { clean: 'ya' }))
  const row = rowOf(resultsView(store, { year: 2023, region: '36' }), '36.74')
  expect(row.award).toEqual({ due: false, reason: 'Clean and clear belum diisi' })
  expect(row.units.filter(({ award }) => award.due).map(({ id }) => id)).toEqual([unit?.id])
})

test('vertical bodies stand in the list and never in the ranking', () => {
  const { store } = testContext()
  enterBanten(store)
  const { value: code } = store.write(write, () => {
    const key = addBody(store, { type: 'polres', name: 'Cilegon', province: '36' })
    setResult(store, { year: 2022, body: key, score: 9900 })
    return key
  })
  const view = resultsView(store, { year: 2022, region: '36' })
  expect(rowOf(view, code)).toMatchObject({ name: 'Polres Cilegon', rank: null, zone: 'hijau' })
  expect(rowOf(view, '36.74').rank).toBe(1)
})

test('a year without an assessment is refused by name', () => {
  const { store } = testContext()
  expect(() => resultsView(store, { year: 2020, region: '36' })).toThrow('2020')
})
