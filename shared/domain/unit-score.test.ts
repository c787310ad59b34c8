import { array, assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check'
import { expect, test } from 'vitest'
import { exactMean, exactText, fraction, toHundredths } from './exact.ts'
import type { CellValue, Indicator, InstrumentContent } from './instrument.ts'
import { sampleInstrumentOf } from './instruments.ts'
import { schemeById } from './schemes.ts'
import { exactScore, unitScore } from './unit-score.ts'

const scheme = schemeById('opini-2022')
const sample = sampleInstrumentOf('opini-2022')
if (sample === null) throw new Error('no sample')

const indicator = (code: string, weight: number, more: Partial<Indicator> = {}): Indicator => ({
  code,
  name: code,
  variable: '',
  kind: 'score',
  weight,
  scale: { max: 300, step: 100 },
  labels: [],
  naAllowed: true,
  required: true,
  method: '',
  expected: null,
  certainty: 'sample',
  source: '',
  ...more,
})
const content = (...dimensions: [weight: number, indicators: Indicator[]][]): InstrumentContent => ({
  dimensions: dimensions.map(([weight, indicators], at) => ({
    code: `D${at}`,
    name: `D${at}`,
    weight,
    certainty: 'sample',
    source: '',
    indicators,
  })),
  rules: [],
})
const of = (value: number | 'TB'): CellValue => (value === 'TB' ? { value: null, na: true } : { value, na: false })
const cells = (values: Record<string, number | 'TB'>): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(values).map(([code, value]) => [code, of(value)]))
const text = (instrument: InstrumentContent, values: Record<string, number | 'TB'>): string | null => {
  const exact = exactScore(instrument, cells(values))
  return exact === null ? null : exactText(exact)
}
const scoring = sample.dimensions.flatMap(({ indicators }) => indicators.filter(({ kind }) => kind === 'score'))

test('a unit that reaches everything has 100, one that reaches nothing 0', () => {
  const full = Object.fromEntries(scoring.map(({ code, scale }) => [code, scale.max]))
  expect(text(sample, full)).toBe('100,000000')
  expect(text(sample, Object.fromEntries(scoring.map(({ code }) => [code, 0])))).toBe('0,000000')
})

test.each([
  ['Input', 'IN', '21,850000'],
  ['Proses', 'PR', '32,370000'],
  ['Output', 'OU', '24,240000'],
  ['Pengaduan', 'PG', '21,540000'],
])('dimension %s alone is worth its published weight', (_, dimension, points) => {
  const part = scoring.filter(({ code }) => code.startsWith(dimension))
  expect(text(sample, Object.fromEntries(part.map(({ code, scale }) => [code, scale.max])))).toBe(points)
})

test('the first Input indicator is worth 12,22 % of 21,85', () => {
  // 21,85 x 0,1222 = 2,670070; two of three: 1,780047 (rounded only here)
  expect(text(sample, { 'IN-01': 300 })).toBe('2,670070')
  expect(text(sample, { 'IN-01': 200 })).toBe('1,780047')
})

test.each([
  ['all shares count', { a: 300, b: 0, c: 0 }, '50,000000'],
  ['the rest is scaled to 100 %', { a: 300, b: 'TB', c: 0 }, '62,500000'],
  ['one left carries the dimension', { a: 300, b: 'TB', c: 'TB' }, '100,000000'],
  ['0 is not "tidak berlaku"', { a: 0, b: 'TB', c: 300 }, '37,500000'],
  ['empty counts 0', { a: 300 }, '50,000000'],
  ['nothing left: no score', { a: 'TB', b: 'TB', c: 'TB' }, null],
] satisfies [string, Record<string, number | 'TB'>, string | null][])('tidak berlaku: %s', (_, values, expected) => {
  expect(text(content([10_000, [indicator('a', 5000), indicator('b', 2000), indicator('c', 3000)]]), values)).toBe(
    expected,
  )
})

test('tidak berlaku stays within its dimension', () => {
  const two = content([4000, [indicator('a', 5000), indicator('b', 5000)]], [6000, [indicator('c', 10_000)]])
  expect(text(two, { a: 'TB', b: 100, c: 300 })).toBe('73,333333')
})

test('thirds are not rounded on the way: three of them are a whole', () => {
  const thirds = content([10_000, [indicator('a', 3333), indicator('b', 3333), indicator('c', 3334)]])
  expect(text(thirds, { a: 100, b: 100, c: 100 })).toBe('33,333333')
  const mean = exactMean([fraction(100, 3), fraction(100, 3), fraction(100, 3)])
  expect(mean).toEqual(fraction(100, 3))
})

test('half a hundredth is rounded up once: 87,995 is 88,00 and A, a hair less is 87,99 and B', () => {
  const fine = content([10_000, [indicator('a', 10_000, { scale: { max: 1_000_000, step: 1 } })]])
  expect(unitScore(scheme, fine, cells({ a: 879_950 }))).toMatchObject({ score: 8800, category: 'A' })
  expect(unitScore(scheme, fine, cells({ a: 879_949 }))).toMatchObject({ score: 8799, category: 'B' })
})

test('the mean of a body is taken of the unrounded units: 80,005 and 80,004 are 80,00, of the rounded ones 80,01', () => {
  const mean = exactMean([fraction(80_005, 1000), fraction(80_004, 1000)])
  expect(mean === null ? null : toHundredths(mean)).toBe(8000)
})

test('a unit says how much of it is filled, and is complete only with all required cells', () => {
  const one = content([
    10_000,
    [indicator('a', 5000), indicator('b', 5000), indicator('n', 0, { kind: 'count', required: true })],
  ])
  expect(unitScore(scheme, one, {})).toMatchObject({ score: null, complete: false, filled: 0, required: 3 })
  expect(unitScore(scheme, one, cells({ a: 0 }))).toMatchObject({ score: 0, complete: false, filled: 1, category: 'E' })
  expect(unitScore(scheme, one, cells({ a: 300, b: 'TB' }))).toMatchObject({
    score: 10_000,
    complete: false,
    filled: 2,
  })
  expect(unitScore(scheme, one, cells({ a: 300, b: 'TB', n: 400 }))).toMatchObject({ complete: true, filled: 3 })
  expect(unitScore(scheme, one, cells({ a: 'TB', b: 'TB', n: 400 }))).toMatchObject({
    score: null,
    complete: false,
    problem: 'Semua indikator dimensi D0 tidak berlaku.',
  })
  expect(unitScore(scheme, one, cells({ n: 400 }))).toMatchObject({ score: null, problem: null, filled: 1 })
})

test('a value above its scale gives no score instead of a wrong one', () => {
  const one = content([10_000, [indicator('a', 10_000)]])
  expect(unitScore(scheme, one, cells({ a: 400 }))).toMatchObject({
    score: null,
    problem: expect.stringContaining('a') as string,
  })
})

const anyInstrument = array(
  record({
    weight: integer({ min: 1, max: 50 }),
    max: constantFrom(100, 300, 10_000),
    share: integer({ min: 1, max: 99 }),
  }),
  { minLength: 1, maxLength: 12 },
).map((parts) =>
  content([10_000, parts.map(({ share, max }, at) => indicator(`i${at}`, share, { scale: { max, step: 1 } }))]),
)
const valuesOf = array(integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 })
const fill = (instrument: InstrumentContent, values: readonly number[]) =>
  Object.fromEntries(
    instrument.dimensions.flatMap(({ indicators }) =>
      indicators.map(({ code, scale }, at) => [code, of(Math.floor((scale.max * (values[at] ?? 0)) / 100))]),
    ),
  )

test('the order of indicators and dimensions never matters', () => {
  const codes = scoring.map(({ code }) => code)
  assert(
    property(shuffledSubarray(codes, { minLength: codes.length }), valuesOf, (order, values) => {
      const place = new Map(order.map((code, at) => [code, at]))
      const turned: InstrumentContent = {
        rules: [],
        dimensions: sample.dimensions.toReversed().map((dimension) =>
          Object.assign({}, dimension, {
            indicators: dimension.indicators.toSorted((a, b) => (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0)),
          }),
        ),
      }
      const entered = fill(sample, values)
      expect(exactScore(turned, entered)).toEqual(exactScore(sample, entered))
    }),
    { numRuns: 60 },
  )
})

test('a score is between 0 and 100, never falls when a value rises, and equals the sum in floats to 1e-9', () => {
  assert(
    property(anyInstrument, valuesOf, integer({ min: 0, max: 11 }), (instrument, values, at) => {
      const entered = fill(instrument, values)
      const exact = exactScore(instrument, entered)
      expect(exact).not.toBeNull()
      if (exact === null) return
      const shown = Number(exact.n) / Number(exact.d)
      expect(shown).toBeGreaterThanOrEqual(0)
      expect(shown).toBeLessThanOrEqual(100)
      const [dimension] = instrument.dimensions
      const shares = dimension?.indicators.reduce((sum, { weight }) => sum + weight, 0) ?? 1
      const floats = dimension?.indicators.reduce(
        (sum, { code, weight, scale }) => sum + (((entered[code]?.value ?? 0) / scale.max) * weight * 100) / shares,
        0,
      )
      expect(Math.abs(shown - (floats ?? 0))).toBeLessThan(1e-9)
      const raised = dimension?.indicators[at % dimension.indicators.length]
      if (raised === undefined) return
      const higher = exactScore(instrument, { ...entered, [raised.code]: of(raised.scale.max) })
      if (higher !== null) expect(higher.n * exact.d >= exact.n * higher.d).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('tidak berlaku is the same as an instrument without that indicator, its shares scaled', () => {
  assert(
    property(anyInstrument, valuesOf, integer({ min: 0, max: 11 }), (instrument, values, at) => {
      const [dimension] = instrument.dimensions
      if (dimension === undefined || dimension.indicators.length < 2) return
      const gone = dimension.indicators[at % dimension.indicators.length]?.code ?? ''
      const entered = { ...fill(instrument, values), [gone]: of('TB') }
      const without: InstrumentContent = {
        rules: [],
        dimensions: [{ ...dimension, indicators: dimension.indicators.filter(({ code }) => code !== gone) }],
      }
      expect(exactScore(instrument, entered)).toEqual(exactScore(without, entered))
    }),
    { numRuns: 100 },
  )
})
