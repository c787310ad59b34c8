import { expect, test } from 'vitest'
import { needsClean, schemeById, schemeOf, schemes, titleOf, yearProblem } from '../domain/schemes.ts'
import type { Scheme } from '../domain/types.ts'
import { schemeSchema } from './schema.ts'

test('the four official schemes are there, each with its own years', () => {
  expect(schemes.map(({ id }) => id)).toEqual(['zona-2013', 'zona-2021', 'opini-2022', 'opini-2025'])
  for (let year = 2000; year <= 2100; year += 1) {
    expect(schemes.filter(({ years }) => year >= years.from && year <= (years.to ?? 9999)).length).toBeLessThan(2)
  }
})

test.each([
  [2012, undefined],
  [2013, 'zona-2013'],
  [2019, 'zona-2013'],
  [2020, undefined],
  [2021, 'zona-2021'],
  [2022, 'opini-2022'],
  [2024, 'opini-2022'],
  [2025, 'opini-2025'],
  [2030, 'opini-2025'],
])('%i has the scheme %s', (year, id) => expect(schemeOf(year)?.id).toBe(id))

test('a year without a scheme says why', () => {
  expect(yearProblem(2020)).toBe('Tahun 2020 tidak ada penilaian')
  expect(yearProblem(2012)).toBe('Tidak ada skema penilaian untuk tahun 2012')
  expect(yearProblem(2022)).toBeNull()
})

test('an unknown id is a bug', () => expect(() => schemeById('opini-1999')).toThrow('opini-1999'))

test.each([
  [2019, false],
  [2021, false],
  [2022, false],
  [2023, true],
  [2024, true],
  [2025, true],
])('in %i an award needs clean and clear: %s', (year, needed) => {
  const scheme = schemeOf(year)
  expect(scheme && needsClean(scheme, year)).toBe(needed)
})

test('the assessment changed its name in 2023 while its bands stayed', () => {
  const scheme = schemeById('opini-2022')
  expect(titleOf(scheme, 2022)).toBe('Penilaian Kepatuhan Standar Pelayanan Publik')
  expect(titleOf(scheme, 2024)).toMatch(/^Penilaian Kepatuhan Penyelenggaraan Pelayanan Publik/)
})

test('the weights of 2022 are those of the Ombudsman', () => {
  const { dimensions } = schemeById('opini-2022')
  expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([
    ['Input', 2185],
    ['Proses', 3237],
    ['Output', 2424],
    ['Pengaduan', 2154],
  ])
})

test('units make the score of their body from 2022 on', () => {
  expect(schemes.map(({ aggregation }) => aggregation)).toEqual(['none', 'none', 'mean', 'mean'])
})

type Change = (scheme: Scheme) => unknown
const bands = (scheme: Scheme, change: (band: Scheme['bands'][number], at: number) => object) => ({
  ...scheme,
  bands: scheme.bands.map((band, at) => Object.assign({}, band, change(band, at))),
})

test.each<[string, Change, string]>([
  ['a gap at the bottom', (s) => ({ ...s, bands: s.bands.slice(0, -1) }), 'the last must start at 0'],
  ['bands out of order', (s) => ({ ...s, bands: s.bands.toReversed() }), 'limits must fall'],
  ['a limit twice', (s) => bands(s, (_, at) => (at === 1 ? { from: 8800 } : {})), 'limits must fall'],
  [
    'a limit that is no whole point',
    (s) => ({ ...bands(s, (_, at) => (at === 0 ? { from: 8850 } : {})), bandDecimals: 0 }),
    'whole points',
  ],
  ['a limit with a fraction', (s) => bands(s, (_, at) => (at === 0 ? { from: 88.5 } : {})), 'expected int'],
  ['a zone missing', (s) => bands(s, (_, at) => (at === 2 ? { zone: null } : {})), 'all or none have a zone'],
  [
    'a category missing',
    (s) => bands(s, (_, at) => (at === 2 ? { category: null } : {})),
    'all or none have a category',
  ],
  ['an opinion twice', (s) => bands(s, () => ({ opinion: 'Kualitas Tinggi' })), 'an opinion stands twice'],
  ['an award for a worse band', (s) => bands(s, (_, at) => ({ award: at === 4 })), 'a worse band earns an award'],
  ['an unknown zone', (s) => bands(s, () => ({ zone: 'biru' })), 'Invalid option'],
  ['weights of less than 100 %', (s) => ({ ...s, dimensions: s.dimensions.slice(1) }), 'weights are not 100 %'],
  ['years the wrong way round', (s) => ({ ...s, years: { from: 2024, to: 2022 } }), 'from is after to'],
  ['a pause outside the years', (s) => ({ ...s, without: [2020] }), 'outside the years'],
  [
    'clean and clear without a year',
    (s) => ({ ...s, cleanAndClear: { ...s.cleanAndClear, fromYear: null } }),
    'needs fromYear',
  ],
  [
    'clean and clear before its time',
    (s) => ({ ...s, cleanAndClear: { ...s.cleanAndClear, fromYear: 2019 } }),
    'fromYear outside',
  ],
  [
    'a later name before its time',
    (s) => ({ ...s, later: s.later.map((l) => ({ from: 2019, title: l.title, award: l.award })) }),
    'later: outside',
  ],
  ['no source', (s) => bands(s, () => ({ source: '' })), 'Too small'],
  ['an unknown field', (s) => ({ ...s, note: 'x' }), 'Unrecognized key'],
  ['no award text', (s) => ({ ...s, award: undefined }), 'award'],
])('a scheme file with %s is refused', (_, change, problem) => {
  const read = schemeSchema.safeParse(change(schemeById('opini-2022')))
  expect(read.success).toBe(false)
  expect(read.error?.message).toContain(problem)
})
