import { expect, test } from 'vitest'
import { recapOf, type RecapInput } from './recap.ts'
import { recapSentences } from './recap-text.ts'
import { schemeOf } from './schemes.ts'

const scheme = schemeOf(2022)
if (!scheme) throw new Error('no scheme')
const green = { zone: 'hijau', category: 'B', opinion: 'Kualitas Tinggi' } as const
const yellow = { zone: 'kuning', category: 'C', opinion: 'Kualitas Sedang' } as const

type Body = RecapInput['bodies'][number]
const body = (name: string, score: number | null, more: Partial<Body> = {}): Body => ({
  name,
  score,
  ...(score !== null && score >= 7800 ? green : yellow),
  type: 'kota',
  before: null,
  units: [],
  ...more,
})
const recap = (bodies: Body[], before: RecapInput['before'] = null) => recapOf({ scheme, year: 2022, bodies, before })
const words = (bodies: Body[], before: RecapInput['before'] = null) =>
  recapSentences(recap(bodies, before), { year: 2022, place: 'Provinsi Uji' })
const unit = (name: string, score: number) => ({ name, score, ...(score >= 7800 ? green : yellow) })
const opinion = (score: number) => ({ name: String(score), score, zone: null, category: null, opinion: 'Opini' })
const last = { year: 2021, comparable: true }

test('governments stand best first; what has no score is named apart', () => {
  const { rows, unscored, mean } = recap([body('Kota A', 7000), body('Kota B', null), body('Kota C', 8001)])
  expect(rows.map(({ name }) => name)).toEqual(['Kota C', 'Kota A'])
  expect(unscored).toEqual(['Kota B'])
  expect(mean).toBe(7501)
})

test('vertical bodies are in no mean of governments', () => {
  const { rows, mean, vertical } = recap([body('Kota A', 7000), body('Polres A', 9000, { type: 'polres' })])
  expect(rows).toHaveLength(1)
  expect(mean).toBe(7000)
  expect(vertical).toMatchObject({ mean: 9000, rows: [{ name: 'Polres A' }] })
})

test('the year before is compared over the same governments only', () => {
  const { before } = recap([body('Kota A', 8000, { before: 7000 }), body('Kota B', 6000)], last)
  expect(before).toEqual({ year: 2021, comparable: true, both: { count: 1, earlier: 7000, now: 8000 } })
  const text = words([body('Kota A', 8000, { before: 7000 }), body('Kota B', 6000)], last).join(' ')
  expect(text).toContain('rata-rata 1 pemerintah daerah yang sama naik 10,00')
})

test('under another scheme nothing is compared', () => {
  const other = { year: 2021, comparable: false }
  expect(recap([body('Kota A', 8000, { before: 7000 })], other)).toMatchObject({
    rows: [{ before: null }],
    before: { both: null },
  })
  expect(words([body('Kota A', 8000)], other).join(' ')).toContain('skema lain, sehingga nilainya tidak dibandingkan')
})

test('best and lowest units do not overlap, and green ones are counted', () => {
  const { units } = recap([body('Kota A', 8000, { units: [unit('U1', 9000), unit('U2', 5000), unit('U3', 7900)] })])
  expect(units).toMatchObject({ scored: 3, green: 2, best: [{ name: 'U1', body: 'Kota A' }], lowest: [{ name: 'U2' }] })
})

test('where a scheme has no zones, units whose opinion earns an award are counted, clean and clear or not', () => {
  const later = schemeOf(2025)
  if (!later) throw new Error('no scheme')
  const best = later.bands[0]?.from ?? 0
  const bodies = [body('Kota A', best, { units: [opinion(best), opinion(0)] })]
  const { units, greenLabel } = recapOf({ scheme: later, year: 2025, bodies, before: null })
  expect(units).toMatchObject({ scored: 2, green: 1 })
  expect(greenLabel).toBe('opini yang mendapat penghargaan')
})

test.each<[string, Body[], RecapInput['before'], string]>([
  ['all scored', [body('A', 8000)], null, 'Seluruh 1 pemerintah daerah di Provinsi Uji dinilai'],
  ['some scored', [body('A', 8000), body('B', null)], null, '1 dari 2 pemerintah daerah'],
  ['none scored', [body('B', null)], null, 'Belum ada pemerintah daerah di Provinsi Uji yang bernilai'],
  [
    'bands',
    [body('A', 8000), body('B', 7000)],
    null,
    '1 (50,00\u{a0}%) pada zona hijau dan 1 (50,00\u{a0}%) pada zona kuning',
  ],
  [
    'a tie at the top',
    [body('A', 8000), body('B', 8000), body('C', 7000)],
    null,
    'Nilai tertinggi 80,00 diraih A dan B;',
  ],
  ['all alike', [body('A', 8000, { before: 8000 })], last, 'rata-rata tetap 80,00; tidak ada yang berubah.'],
  ['only down', [body('A', 7000, { before: 8000 })], last, 'turun 10,00; tidak ada yang naik dan 1 turun.'],
  ['biggest rise', [body('A', 8100, { before: 8000 })], last, 'Kenaikan terbesar pada A (+1,00).'],
])('%s: said in words', (_, bodies, before, text) => {
  expect(words(bodies, before).join(' ')).toContain(text)
})

test('many names are listed and then counted', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => body(name, 8000))
  expect(words([...many, body('Z', 1000)]).join(' ')).toContain(
    'diraih A, B, C, dan 3 lainnya; nilai terendah 10,00 pada Z.',
  )
})
