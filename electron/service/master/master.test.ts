import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { batches } from '../../store/batches.ts'
import { result, setResult } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { unitById, units } from '../../store/units.ts'
import { closeYear } from '../../store/work.ts'
import { addBody, addUnit, removeUnit, setClean } from '../assessment/edits.ts'
import { resultsView } from '../assessment/results.ts'
import { writeCells } from '../entry/write.ts'
import { enterBanten, testContext } from '../fixture.ts'
import { journalView } from '../safety/journal.ts'
import { undo } from '../safety/undo.ts'
import { act } from '../work/act.ts'
import { filledUnits } from '../work/fixture.ts'
import { changeHead, changeOversight, copyUnits, dropHead, dropOversight, editBody, editUnit } from './edits.ts'
import { bodyStory } from './story.ts'
import { masterView } from './view.ts'

const made = (): Store => testContext().store
const why = (run: () => unknown): Expected['value'] => {
  try {
    run()
  } catch (error) {
    if (error instanceof Expected) return error.value
    throw error
  }
  throw new Error('was not refused')
}
const lastLabel = (store: Store): string => batches(store, 1)[0]?.label ?? ''
const bodyIn = (store: Store, year: number, code: string) => {
  const found = masterView(store, { year, region: '36' }).rows.find((row) => row.code === code)
  if (found === undefined) throw new Error(`no ${code}`)
  return found
}
const head = { id: null, name: 'dr. Sari, M.Kes.', position: 'Kepala Puskesmas', from: '2021-01-01', until: null }

test('units of the year before are copied with type, address and heads in office, never with scores', () => {
  const store = made()
  enterBanten(store)
  const [first, second] = units(store, 2022, '36.74')
  editUnit(store, { id: first?.id ?? '', type: 'Perizinan', address: 'Jalan Raya 1' })
  changeHead(store, { ...head, subject: first?.id ?? '' })
  changeHead(store, { ...head, subject: second?.id ?? '', until: '2022-06-30' })
  addUnit(store, { year: 2023, body: '36.74', name: 'dinas sosial', type: '', score: null })
  expect(bodyIn(store, 2023, '36.74').lastYear).toBe(5)
  expect(masterView(store, { year: 2023, region: '36' }).before).toBe(2022)
  expect(copyUnits(store, { from: 2022, year: 2023, codes: ['36.74', '36.71'] })).toEqual({ added: 5 })
  expect(lastLabel(store)).toBe('Salin unit tahun 2022 ke 2023')
  const { units: copied, lastYear } = bodyIn(store, 2023, '36.74')
  expect(lastYear).toBe(0)
  expect(copied.find(({ name }) => name === first?.name)).toMatchObject({
    type: 'Perizinan',
    address: 'Jalan Raya 1',
    heads: [{ name: 'dr. Sari, M.Kes.', from: '2021-01-01', until: null }],
  })
  expect(copied.flatMap(({ heads }) => heads)).toHaveLength(1)
  expect(units(store, 2023, '36.74').map(({ score }) => score)).toEqual(Array.from({ length: 6 }, () => null))
  expect(copyUnits(store, { from: 2022, year: 2023, codes: ['36.74'] })).toEqual({ added: 0 })
  undo({ store })
  expect(units(store, 2023, '36.74')).toHaveLength(1)
})

test('two heads are never in office on the same day', () => {
  const store = made()
  changeHead(store, { ...head, subject: '36.74', name: 'Lama', until: '2023-02-28' })
  const add = (from: string, until: string | null = null) =>
    changeHead(store, { ...head, subject: '36.74', name: 'Baru', from, until })
  expect(why(() => add('2023-02-28')).message).toBe(
    'Masa jabatan bertumpang tindih dengan Lama (1 Januari 2021 – 28 Februari 2023). Isi dahulu hari terakhirnya.',
  )
  expect(why(() => add('2020-01-01')).field).toBe('from')
  expect(why(() => add('2023-05-01', '2023-04-01')).field).toBe('until')
  add('2023-03-01')
  expect(why(() => add('2024-01-01')).message).toContain('– sekarang')
  const [now, before] = bodyIn(store, 2023, '36.74').heads
  expect([now?.name, before?.name]).toEqual(['Baru', 'Lama'])
  expect(
    why(() => changeHead(store, { ...head, id: before?.id ?? '', subject: '36.74', name: 'Lama', until: null })).code,
  ).toBe('refused')
  changeHead(store, { ...head, id: before?.id ?? '', subject: '36.74', name: 'Lama, S.H.', until: '2023-01-31' })
  dropHead(store, { id: now?.id ?? '' })
  expect(lastLabel(store)).toBe('Hapus pimpinan Kota Tangerang Selatan: Baru')
  expect(bodyIn(store, 2023, '36.74').heads.map(({ name }) => name)).toEqual(['Lama, S.H.'])
})

test('a new head ends the term of the one before in the same batch, and undo takes both back', () => {
  const store = made()
  changeHead(store, { ...head, subject: '36.74', name: 'Lama' })
  const terms = () => bodyIn(store, 2023, '36.74').heads.map(({ name, from, until }) => [name, from, until])
  const before = terms()
  changeHead(store, { ...head, subject: '36.74', name: 'Baru', from: '2023-03-01', endsPrevious: true })
  expect(terms()).toEqual([
    ['Baru', '2023-03-01', null],
    ['Lama', '2021-01-01', '2023-02-28'],
  ])
  undo({ store })
  expect(terms()).toEqual(before)
  const same = { ...head, subject: '36.74', name: 'Baru', from: head.from, endsPrevious: true }
  expect(why(() => changeHead(store, same)).message).toContain('bertumpang tindih')
  expect(terms()).toEqual(before)
})

test.each([
  { products: [true], clean: 'tidak' },
  { products: [false], clean: 'ya' },
  { products: [false, true], clean: 'tidak' },
  { products: [false, false], clean: 'ya' },
  { products: [], clean: 'ya' },
] as const)('oversight products (open: $products) decide clean and clear: $clean', ({ products, clean }) => {
  for (const unit of [false, true]) {
    const store = made()
    enterBanten(store, { clean: 'ya' })
    const id = unit ? (units(store, 2022, '36.74')[0]?.id ?? '') : null
    for (const open of products)
      changeOversight(store, {
        id: null,
        year: 2022,
        body: '36.74',
        unit: id,
        kind: 'LAHP',
        number: '1',
        note: '',
        open,
      })
    const found = id === null ? result(store, 2022, '36.74')?.clean : unitById(store, id)?.clean
    expect(found).toBe(clean)
  }
})

test('closing the last open product clears, removing it leaves the question open, and undo takes both back', () => {
  const store = made()
  enterBanten(store, { year: 2023 })
  const product = { year: 2023, body: '36.74', unit: null, kind: 'Rekomendasi', number: 'R-1', note: 'Izin' }
  changeOversight(store, { ...product, id: null, open: true })
  expect(lastLabel(store)).toBe('Produk pengawasan Kota Tangerang Selatan 2023: Rekomendasi, terbuka')
  const awardOf = () => resultsView(store, { year: 2023, region: '36' }).rows.find(({ code }) => code === '36.74')
  expect(awardOf()).toMatchObject({ clean: 'tidak', award: { due: false } })
  const target = { body: '36.74', unit: null }
  expect(why(() => setClean(store, { year: 2023, targets: [target], clean: 'ya' })).message).toContain(
    'produk pengawasan',
  )
  setClean(store, { year: 2023, targets: [target], clean: 'tidak' })
  const id = bodyIn(store, 2023, '36.74').oversight[0]?.id ?? ''
  changeOversight(store, { ...product, id, open: false })
  expect(awardOf()).toMatchObject({ clean: 'ya', award: { due: true } })
  undo({ store })
  expect(awardOf()?.clean).toBe('tidak')
  dropOversight(store, { id })
  expect(awardOf()?.clean).toBe('belum')
  undo({ store })
  expect(awardOf()?.clean).toBe('tidak')
  expect(bodyIn(store, 2023, '36.74').oversight).toHaveLength(1)
})

test('the journal of a body tells of its heads, addresses and oversight products, and of those of its units', () => {
  const store = made()
  enterBanten(store)
  const unit = units(store, 2022, '36.74')[0]?.id ?? ''
  const product = { id: null, year: 2022, unit: null, kind: 'LAHP', number: '', note: '', open: true }
  changeHead(store, { ...head, subject: '36.74', name: 'Wali' })
  changeHead(store, { ...head, subject: unit, name: 'Kepala' })
  editBody(store, { code: '36.74', address: 'Jalan Maruga 1' })
  editUnit(store, { id: unit, address: 'Jalan Raya 1' })
  changeOversight(store, { ...product, body: '36.74' })
  changeHead(store, { ...head, subject: '36.71', name: 'Lain' })
  editBody(store, { code: '36.71', address: 'Jalan Lain' })
  changeOversight(store, { ...product, body: '36.71' })
  const told = journalView(store, { filter: { body: '36.74' }, limit: 20 }).batches.map(({ label }) => label)
  expect(told.slice(0, 5)).toEqual([
    'Produk pengawasan Kota Tangerang Selatan 2022: LAHP, terbuka',
    expect.stringMatching(/^Data unit/),
    'Data Kota Tangerang Selatan',
    expect.stringMatching(/: Kepala$/),
    'Pimpinan Kota Tangerang Selatan: Wali',
  ])
  expect(told.slice(5).some((label) => label.includes('Lain'))).toBe(false)
})

test('a vertical body is scored on its own; its name can be corrected, that of a region cannot', () => {
  const store = made()
  enterBanten(store)
  const { code } = addBody(store, { type: 'polres', name: 'Tangerang Selatn', province: '36' })
  store.write({ kind: 'edit', label: 'Nilai', undoable: true }, () =>
    setResult(store, { year: 2022, body: code, score: 1 }),
  )
  editBody(store, { code, name: 'Tangerang Selatan', address: 'Jalan Promoter 1' })
  expect(lastLabel(store)).toBe('Data Polres Tangerang Selatan')
  expect(bodyIn(store, 2022, code)).toMatchObject({ name: 'Polres Tangerang Selatan', address: 'Jalan Promoter 1' })
  const rows = resultsView(store, { year: 2022, region: '36' }).rows
  expect(rows.find((row) => row.code === '36.74')).toMatchObject({ score: 8883, computed: 8884 })
  expect(rows.find((row) => row.code === code)).toMatchObject({ score: 1, rank: null })
  expect(why(() => editBody(store, { code: '36.74', name: 'Tangsel' })).message).toContain('Kemendagri')
  addBody(store, { type: 'polres', name: 'Cilegon', province: '36' })
  expect(why(() => editBody(store, { code, name: 'Cilegon' })).message).toContain('sudah ada')
})

test('nothing of a closed year changes; heads and addresses of bodies are of no year', () => {
  const store = made()
  enterBanten(store)
  const id = units(store, 2022, '36.74')[0]?.id ?? ''
  const product = { id: null, year: 2022, body: '36.74', unit: null, kind: 'LAHP', number: '', note: '', open: true }
  store.write({ kind: 'work', label: 'Tutup', undoable: false }, () => closeYear(store, 2022))
  for (const change of [
    () => editUnit(store, { id, address: 'Jalan' }),
    () => editUnit(store, { id, name: 'Lain' }),
    () => changeHead(store, { ...head, subject: id }),
    () => changeOversight(store, product),
    () => copyUnits(store, { from: 2021, year: 2022, codes: ['36.74'] }),
    () => removeUnit(store, { id }),
  ])
    expect(why(change).message).toContain('Tahun 2022 sudah ditutup')
  editBody(store, { code: '36.74', address: 'Jalan Maruga 1' })
  changeHead(store, { ...head, subject: '36.74' })
  expect(masterView(store, { year: 2022, region: '36' }).closed).toBe(true)
})

test('a removed unit comes back by undo with cells, remarks, heads and oversight products', () => {
  const store = made()
  const [id = ''] = filledUnits(store, ['Dinas Sosial'])
  changeHead(store, { ...head, subject: id })
  editUnit(store, { id, address: 'Jalan 1' })
  changeOversight(store, {
    id: null,
    year: 2023,
    body: '36.03',
    unit: id,
    kind: 'LAHP',
    number: '',
    note: '',
    open: true,
  })
  const all = (): string =>
    JSON.stringify([bodyIn(store, 2023, '36.03'), bodyStory(store, { year: 2023, code: '36.03' })])
  const before = all()
  removeUnit(store, { id })
  expect(bodyIn(store, 2023, '36.03').units).toEqual([])
  undo({ store })
  expect(all()).toBe(before)
})

test('the story of a body: dimensions and units of the year, scores and ranks over the years with changes of scheme', () => {
  const store = made()
  const [one = '', two = ''] = filledUnits(store, ['A', 'B'], { body: '36.74' })
  writeCells(store, { year: 2023, how: 'edit', cells: [{ unit: two, indicator: 'IN-01', text: '0' }] })
  for (const year of [2021, 2022, 2023]) enterBanten(store, { year })
  const story = bodyStory(store, { year: 2023, code: '36.74' })
  expect(story).toMatchObject({ name: 'Kota Tangerang Selatan', type: 'kota' })
  expect(story.dimensions).toMatchObject([
    { code: 'IN', weight: 6000, reached: 7500 },
    { code: 'OUT', weight: 4000, reached: 9525 },
  ])
  expect(story.units.find(({ id }) => id === one)?.computed).toBeGreaterThan(9000)
  expect(
    story.trend.map(({ year, newScheme, rank, of, scopeText }) => ({ year, newScheme, rank, of, scopeText })),
  ).toEqual(
    [2021, 2022, 2023].map((year) => ({
      year,
      newScheme: year === 2022,
      rank: 1,
      of: 9,
      scopeText: 'se-Provinsi Banten',
    })),
  )
  expect(act(store, 'anyone', { units: [one], action: 'submit' }).done).toBe(1)
})
