import { expect, test } from 'vitest'
import { instrumentProblems, weightSum } from '../../../../shared/domain/instrument-problems'
import type { InstrumentContent } from '../../../../shared/domain/instrument'
import { shippedInstruments } from '../../../../shared/domain/instruments'
import { back, begin, changed, forward } from './draft'
import {
  addDimension,
  addIndicator,
  changeIndicator,
  equalShares,
  lineAt,
  linesOf,
  move,
  nextCode,
  remove,
  spreadDimensions,
  spreadIndicators,
} from './parts'

const sample = (): InstrumentContent => {
  const [first] = shippedInstruments
  if (!first) throw new Error('no sample')
  return { dimensions: first.dimensions, rules: first.rules }
}
const codes = ({ dimensions }: InstrumentContent): string[][] =>
  dimensions.map(({ code, indicators }) => [code, ...indicators.map((one) => one.code)])

test('a code follows the last one and is never taken twice', () => {
  expect(nextCode('IN-06', ['IN-06'])).toBe('IN-07')
  expect(nextCode('IN-06', ['in-07'])).toBe('IN-08')
  expect(nextCode('IN', ['IN'])).toBe('IN-01')
  expect(nextCode('IN-99', [])).toBe('IN-100')
})

test('a new indicator stands below its neighbour and is measured like it, without a weight', () => {
  const before = sample()
  const { content, at } = addIndicator(before, { dimension: 0, indicator: 1 }, 'Baru', true)
  expect(at).toBe('0.2')
  const [, neighbour, made] = content.dimensions[0]?.indicators ?? []
  expect(made).toMatchObject({ name: 'Baru', weight: 0, certainty: 'sample', scale: neighbour?.scale })
  expect(made?.code).toBe('IN-16')
  expect(before).toEqual(sample())
  expect(instrumentProblems(content).map(({ at: where }) => where)).toEqual([made?.code])
})

test('the first indicator of a new dimension has a code of the dimension and a scale of 0 to 3', () => {
  const { content, at } = addDimension({ dimensions: [], rules: [] }, null, 'Baru', false)
  expect(at).toBe('0')
  const next = addIndicator(content, { dimension: 0, indicator: null }, 'Satu', false)
  expect(codes(next.content)).toEqual([['D-01', 'D-02']])
  expect(next.content.dimensions[0]?.indicators[0]).toMatchObject({
    scale: { max: 300, step: 100 },
    certainty: 'confirmed',
  })
})

test('what is removed gives its place to the next line, the last to the one before', () => {
  const content = sample()
  expect(remove(content, { dimension: 0, indicator: 0 }).at).toBe('0.0')
  const last = linesOf(content).at(-1)
  if (!last) throw new Error('empty')
  const { content: next, at } = remove(content, last.place)
  expect(linesOf(next).at(-1)?.key).toBe(at)
  expect(linesOf(next)).toHaveLength(linesOf(content).length - 1)
  expect(
    remove({ ...content, dimensions: content.dimensions.slice(0, 1) }, { dimension: 0, indicator: null }),
  ).toMatchObject({
    content: { dimensions: [] },
    at: '',
  })
})

test('an indicator moves within its dimension, then over the border, and back again', () => {
  const content = sample()
  const count = content.dimensions[0]?.indicators.length ?? 0
  const over = move(content, { dimension: 0, indicator: count - 1 }, 1)
  expect(over?.at).toBe('1.0')
  expect(over?.content.dimensions[0]?.indicators).toHaveLength(count - 1)
  const again = over && move(over.content, { dimension: 1, indicator: 0 }, -1)
  expect(again).toEqual({ content, at: `0.${String(count - 1)}` })
  expect(move(content, { dimension: 0, indicator: 0 }, -1)).toBeNull()
  const dimensions = move(content, { dimension: 0, indicator: null }, 1)
  expect(dimensions?.content.dimensions.map(({ code }) => code).slice(0, 2)).toEqual(
    content.dimensions
      .map(({ code }) => code)
      .slice(0, 2)
      .toReversed(),
  )
})

test('equal shares always make the whole', () => {
  for (let count = 1; count <= 60; count += 1) {
    const shares = equalShares(count)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000)
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
  }
})

test('weights are spread over what is scored only, so that nothing is left to mend', () => {
  const { content } = addIndicator(sample(), { dimension: 0, indicator: 0 }, 'Baru', true)
  const spread = spreadDimensions(spreadIndicators(content, 0))
  expect(weightSum(spread.dimensions)).toBe(10_000)
  expect(instrumentProblems(spread)).toEqual([])
})

test('rules follow a new code, and a problem leads to its line', () => {
  const content = sample()
  const [rule] = content.rules
  const line = rule && lineAt(content, rule.when.indicator)
  const { dimension, indicator } = line?.place ?? { dimension: 0, indicator: null }
  if (!rule || indicator === null) throw new Error('no rule')
  const next = changeIndicator(content, { dimension, indicator }, { code: 'ZZ-01' })
  expect(next.rules[0]?.when.indicator).toBe('ZZ-01')
  expect(instrumentProblems(next)).toEqual([])
  expect(lineAt(next, 'zz-01')?.place).toEqual({ dimension, indicator })
})

test('steps are taken back and again; a new change forgets those taken back', () => {
  const draft = { title: 'a', sample: true, content: sample() }
  const two = changed(changed(begin(draft), { ...draft, title: 'b' }), { ...draft, title: 'c' })
  const one = back(two)
  expect(one.now.title).toBe('b')
  expect(forward(one)).toEqual(two)
  expect(forward(changed(one, { ...draft, title: 'd' })).now.title).toBe('d')
  expect(back(back(back(two))).now.title).toBe('a')
})
