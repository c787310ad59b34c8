import { expect, test } from 'vitest'
import { runTask } from '../../render/run.ts'
import { setCell } from '../../store/cells.ts'
import type { Store } from '../../store/store.ts'
import { addUnit, findUnit } from '../../store/units.ts'
import { enterBanten, testContext } from '../fixture.ts'
import { begin } from '../office/begin.ts'
import { explainBody, explainUnit } from './explain.ts'

const sampleYear = async (): Promise<Store> => {
  const context = testContext({ render: { width: 1, run: runTask, close: () => Promise.resolve() } })
  await begin(context, { choice: 'sample' })
  return context.store
}
const explain = (store: Store, name: string) =>
  explainUnit(store, { unit: findUnit(store, 2022, '36.74', name)?.id ?? '' })
const number = (text: string | null) => Number((text ?? '').replace(',', '.'))
const total = (parts: readonly { points: string }[]) => parts.reduce((all, { points }) => all + number(points), 0)

test('a score is told from the whole down to the cell, and the parts make the whole', async () => {
  const store = await sampleYear()
  const told = explain(store, 'DPMPTSP')
  expect(told).toMatchObject({
    year: 2022,
    bodyName: 'Kota Tangerang Selatan',
    unitName: 'DPMPTSP',
    instrument: { id: 'contoh-opini-2022', version: 1, sample: true },
    computed: { score: 9118, zone: 'hijau', category: 'A', complete: true },
    official: 9118,
    differs: false,
  })
  expect(total(told.dimensions)).toBeCloseTo(number(told.exact), 5)
  for (const dimension of told.dimensions) expect(total(dimension.indicators)).toBeCloseTo(number(dimension.points), 4)
  expect(told.dimensions.map(({ name, weight }) => [name, weight])).toEqual([
    ['Input', '21,85'],
    ['Proses', '32,37'],
    ['Output', '24,24'],
    ['Pengaduan', '21,54'],
  ])
  expect(told.dimensions[0]?.indicators).toHaveLength(15)
  const na = told.dimensions[0]?.indicators.find(({ code }) => code === 'IN-09')
  expect(na).toMatchObject({ na: true, value: null, share: '6,27', effective: '0,00', points: '0,000000' })
  // 12,22 of the 93,73 that are left
  expect(told.dimensions[0]?.indicators[0]).toMatchObject({ share: '12,22', effective: '13,04', value: 200, max: 300 })
})

test('the sentences say every step in Indonesian', async () => {
  const store = await sampleYear()
  const { sentences, exact } = explain(store, 'DPMPTSP')
  const all = sentences.join('\n')
  expect(sentences[0]).toBe('Nilai hitung DPMPTSP tahun 2022 adalah 91,18.')
  expect(all).toContain(`Jumlahnya ${exact ?? ''}, dibulatkan satu kali menjadi 91,18.`)
  expect(all).toContain(
    'Pada dimensi Input, IN-09 tidak berlaku; bobot indikator lainnya disesuaikan sehingga tetap 100\u00A0%.',
  )
  expect(all).toContain('91,18 berada di antara 88,00 dan 100,00: zona hijau, kategori A, Kualitas Tertinggi.')
  expect(all).toContain('Nilai resmi 91,18 sama dengan nilai hitung.')
  expect(all).toContain(
    'Kehilangan poin terbesar: PG-05 Pencatatan pengaduan (−1,03); PR-01 Dasar hukum pelayanan (−0,98); ',
  )
})

test('a better category and what is missing to it are named; a difference from the official score too', async () => {
  const store = await sampleYear()
  const told = explain(store, 'Dinas Pendidikan dan Kebudayaan')
  expect(told).toMatchObject({ computed: { score: 8342, category: 'B' }, official: 8317, differs: true })
  expect(told.sentences.join('\n')).toContain(
    '83,42 berada di antara 78,00 dan 87,99: zona hijau, kategori B, Kualitas Tinggi; kurang 4,58 untuk zona hijau, kategori A, Kualitas Tertinggi.',
  )
  expect(told.sentences.at(-1)).toBe('Nilai resmi 83,17 berbeda 0,25 dari nilai hitung; nilai resmi yang berlaku.')
})

test('an unfinished unit says that its score is not final, and is not compared', async () => {
  const store = await sampleYear()
  const told = explain(store, 'UPT Puskesmas Kampung Sawah')
  expect(told.computed).toMatchObject({ complete: false, filled: 38, required: 45 })
  expect(told.differs).toBe(false)
  expect(told.sentences.join('\n')).toContain('6 indikator belum diisi dan dihitung 0')
  expect(told.sentences.join('\n')).not.toContain('Nilai resmi')
})

test('a unit without cells, one that is wholly "tidak berlaku", and a year without an instrument say so', async () => {
  const store = await sampleYear()
  const [empty, later] = store.write({ kind: 'edit', label: 'uji', undoable: true }, () => [
    addUnit(store, { year: 2022, body: '36.71', name: 'Kosong' }),
    addUnit(store, { year: 2025, body: '36.71', name: 'RSUD' }),
  ]).value
  const told = explainUnit(store, { unit: empty ?? '' })
  expect(told).toMatchObject({ exact: null, computed: { score: null } })
  expect(told.sentences).toEqual(['Kosong belum berisi penilaian, jadi belum ada nilai hitung.'])
  expect(() => explainUnit(store, { unit: later ?? '' })).toThrow('tidak memiliki instrumen')
  expect(() => explainUnit(store, { unit: 'tidak-ada' })).toThrow('sudah tidak ada')
  const dimension = told.dimensions.find(({ code }) => code === 'OU')
  store.write({ kind: 'edit', label: 'uji', undoable: true }, () => {
    for (const { code } of dimension?.indicators ?? [])
      setCell(store, empty ?? '', code, { cell: { value: null, na: true } })
  })
  expect(explainUnit(store, { unit: empty ?? '' }).sentences).toEqual(['Semua indikator dimensi Output tidak berlaku.'])
})

test('a body is the mean of its complete units before rounding; what is left out is named', async () => {
  const store = await sampleYear()
  const told = explainBody(store, { year: 2022, code: '36.74' })
  expect(told).toMatchObject({ bodyName: 'Kota Tangerang Selatan', official: 8883, differs: false })
  expect(told.units.map(({ counts }) => counts).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ...Array<string>(5).fill('cells'),
    null,
  ])
  const mean =
    told.units.filter(({ counts }) => counts === 'cells').reduce((sum, { exact }) => sum + number(exact), 0) / 5
  expect(number(told.exact)).toBeCloseTo(mean, 5)
  expect(told.sentences.join('\n')).toContain(
    'Tidak ikut dihitung: UPT Puskesmas Kampung Sawah (baru 38 dari 45 terisi).',
  )
})

test('units without cells count with their official score; Tangerang Selatan 2022 is 88,84 by its rounded units', () => {
  const { store } = testContext()
  enterBanten(store)
  const told = explainBody(store, { year: 2022, code: '36.74' })
  expect(told).toMatchObject({ exact: '88,836667', computed: 8884, official: 8883, differs: false })
  expect(told.units.every(({ counts }) => counts === 'official')).toBe(true)
  expect(told.sentences.at(-1)).toBe(
    'Nilai resmi 88,83 berbeda 0,01 dari nilai hitung; selisih 0,01 wajar karena pembulatan.',
  )
})

test('a scheme without a known mean has no computed score, and says so', () => {
  const { store } = testContext()
  enterBanten(store, { year: 2021 })
  const told = explainBody(store, { year: 2021, code: '36.74' })
  expect(told).toMatchObject({ exact: null, computed: null, official: 8883, differs: false })
  expect(told.sentences[0]).toContain('tidak diketahui')
})
