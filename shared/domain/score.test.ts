import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differs, meanOf } from './score.ts'

test.each([
  [[], null],
  [[8883], 8883],
  [[1, 2], 2], // 1,5 goes up
  [[0, 0, 1], 0],
  [[10_000, 10_000, 9999], 10_000],
])('the mean of %j is %j', (scores, mean) => expect(meanOf(scores)).toBe(mean))

test('the mean is exact and half-up, whatever the list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 600 }), (scores) => {
      const [sum, count] = [scores.reduce((total, score) => total + BigInt(score), 0n), BigInt(scores.length)]
      expect(meanOf(scores)).toBe(Number((2n * sum + count) / (2n * count)))
    }),
  )
})

test.each([
  [8883, 8884, false],
  [8883, 8883, false],
  [8883, 8885, true],
  [8945, 8940, true],
  [null, 8884, false],
  [8883, null, false],
])('official %j and computed %j are apart: %j', (official, computed, apart) => {
  expect(differs(official, computed)).toBe(apart)
})
