import { expect, test } from 'vitest'
import { histogram } from './distribution.ts'

test('counts steps of five points; the best score belongs to the last step', () => {
  const counts = histogram([0, 499, 500, 8799, 8800, 9999, 10_000])
  expect(counts).toHaveLength(20)
  expect(counts[0]).toBe(2)
  expect(counts[1]).toBe(1)
  expect(counts[17]).toBe(2)
  expect(counts[19]).toBe(2)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7)
})
