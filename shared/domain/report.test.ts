import { expect, test } from 'vitest'
import { findingsOf, weakestOf, type Report, type ReportIndicator, type ReportUnit } from './report.ts'
import { indicatorValue, recommendations, reportSentences, yearChange } from './report-text.ts'

const indicator = (code: string, value: number | null, more: Partial<ReportIndicator> = {}): ReportIndicator => ({
  code,
  name: `Indikator ${code}`,
  value,
  na: false,
  max: 300,
  note: '',
  ...more,
})
const unit = (name: string, indicators: ReportIndicator[], score: number | null = null): ReportUnit => ({
  name,
  score,
  official: true,
  zone: null,
  category: null,
  opinion: '',
  dimensions: [{ name: 'Input', indicators }],
})
const year = (at: number, score: number, newScheme = false): Report['trend'][number] => ({
  year: at,
  schemeTitle: 'Penilaian',
  newScheme,
  score,
  zone: null,
  category: null,
  opinion: '',
  rank: null,
  of: 0,
})
const report = (changes: Partial<Report> = {}): Report => ({
  body: 'Kota Uji',
  type: 'kota',
  code: '00.01',
  score: 8000,
  zone: 'hijau',
  category: 'B',
  opinion: 'Kualitas Tinggi',
  quality: null,
  rank: null,
  regionMean: null,
  dimensions: [],
  units: [],
  trend: [],
  findings: [],
  weakest: [],
  open: [],
  ...changes,
})
const words = (changes: Partial<Report>) => reportSentences(report(changes), { year: 2022, title: 'Penilaian Uji' })

test('the weakest indicators are the mean of the units, and name those below the maximum', () => {
  const units = [
    unit('A', [indicator('1', 100), indicator('2', 300), indicator('3', null)]),
    unit('B', [indicator('1', 200), indicator('2', 300), indicator('3', 0, { na: true })]),
  ]
  expect(weakestOf(units)).toEqual([{ code: '1', name: 'Indikator 1', reached: 5000, units: ['A', 'B'] }])
})

test('at most five are named, the least first, equal ones by code', () => {
  const all = ['7', '6', '5', '4', '3', '2', '1'].map((code) => indicator(code, code === '7' ? 0 : 100))
  expect(weakestOf([unit('A', all)]).map(({ code }) => code)).toEqual(['7', '1', '2', '3', '4'])
})

test('findings are the notes at cells, with the value beside', () => {
  const cells = [
    indicator('1', 100, { note: ' Belum ada ' }),
    indicator('2', null),
    indicator('3', null, { note: 'x' }),
  ]
  expect(findingsOf([unit('A', cells)], indicatorValue)).toEqual([
    { unit: 'A', indicator: '1 Indikator 1', value: '1 dari 3', note: 'Belum ada' },
    { unit: 'A', indicator: '3 Indikator 3', value: 'belum diisi', note: 'x' },
  ])
})

test.each<[Partial<ReportIndicator>, string]>([
  [{ value: 200 }, '2 dari 3'],
  [{ value: 8077, max: 10_000 }, '80,77 dari 100'],
  [{ value: 0 }, '0 dari 3'],
  [{ value: null }, 'belum diisi'],
  [{ value: null, na: true }, 'tidak berlaku'],
])('%j is said as %s', (cell, text) => {
  expect(indicatorValue(indicator('1', 0, cell))).toBe(text)
})

test.each<[string, Partial<Report>, string]>([
  [
    'the score',
    {},
    'Kota Uji memperoleh nilai 80,00 pada Penilaian Uji Tahun 2022: zona hijau, kategori B, opini Kualitas Tinggi.',
  ],
  [
    'the rank',
    { rank: { rank: 2, of: 9, text: 'Peringkat 2 dari 9' }, regionMean: 7500 },
    'Peringkat 2 dari 9 dengan nilai rata-rata 75,00.',
  ],
  ['a rise', { trend: [year(2021, 7000), year(2022, 8000)] }, 'Dibanding tahun 2021, nilainya naik 10,00.'],
  ['a fall', { trend: [year(2021, 9000), year(2022, 8000)] }, 'Dibanding tahun 2021, nilainya turun 10,00.'],
  ['no change', { trend: [year(2021, 8000), year(2022, 8000)] }, 'Nilainya sama dengan tahun 2021.'],
  [
    'another scheme',
    { trend: [year(2021, 7000), year(2022, 8000, true)] },
    'memakai skema lain dan tidak dibandingkan',
  ],
  [
    'units',
    { units: [unit('A', [], 9000), unit('B', [], 7000), unit('C', [])] },
    'Dari 2 unit yang bernilai, yang tertinggi A (90,00) dan yang terendah B (70,00).',
  ],
  [
    'dimensions',
    {
      dimensions: [
        { name: 'Input', weight: 5000, reached: 9000 },
        { name: 'Output', weight: 5000, reached: 7000 },
      ],
    },
    'Dimensi Input paling banyak tercapai (90,00\u{a0}%), dimensi Output paling sedikit (70,00\u{a0}%).',
  ],
])('%s: said in words', (_, changes, text) => {
  expect(words(changes).join(' ')).toContain(text)
})

test('recommendations name weak indicators and open oversight products, and nothing when there are none', () => {
  const weakest = [{ code: '1', name: 'Loket', reached: 5000, units: ['A', 'B'] }]
  const open = [{ unit: 'A', kind: 'Saran', number: '12', note: 'Tarif' }]
  expect(recommendations(report({ weakest, open }))).toEqual([
    'Perbaiki “Loket” (1) pada A dan B; rata-rata capaiannya 50,00\u{a0}%.',
    'Selesaikan Saran 12 pada A: Tarif.',
  ])
  expect(recommendations(report())).toEqual([])
})

test('the change of a year is empty at the first and where the scheme changed', () => {
  const trend = [year(2020, 5000), year(2021, 6000), year(2022, 7000, true)]
  expect(trend.map((_, index) => yearChange(trend, index))).toEqual(['', '+10,00', ''])
})
