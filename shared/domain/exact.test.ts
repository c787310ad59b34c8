import { expect, test } from 'vitest'
import { exactMean, exactText, fraction, plus, reduced, times, toHundredths } from './exact.ts'

test.each([
  [fraction(533_020, 6000), '88,836667', 8884],
  [fraction(889_950, 10_000), '88,995000', 8900],
  [fraction(1, 3), '0,333333', 33],
  [fraction(5, 1000), '0,005000', 1],
  [fraction(4999, 1_000_000), '0,004999', 0],
  [fraction(-5, 1000), '-0,005000', -1],
  [fraction(100), '100,000000', 10_000],
])('%o is written %s and rounded half-up to %i', (value, text, hundredths) => {
  expect(exactText(value)).toBe(text)
  expect(toHundredths(value)).toBe(hundredths)
})

test('sums and products are exact and can be written in lowest terms', () => {
  expect(reduced(plus(fraction(1, 3), fraction(1, 6)))).toEqual(fraction(1, 2))
  expect(reduced(times(fraction(2, 3), fraction(3, 4)))).toEqual(fraction(1, 2))
  expect(exactMean([])).toBeNull()
  expect(exactMean([fraction(1, 3), fraction(2, 3)])).toEqual(fraction(1, 2))
  expect(exactText(fraction(5, 2), 0)).toBe('3')
  expect(() => fraction(1, 0)).toThrow(RangeError)
})
