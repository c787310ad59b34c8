import { expect, test } from 'vitest'
import { draw } from './draw.ts'

const units = Array.from({ length: 40 }, (_, at) => `unit-${at}`)

test('the same seed draws the same, for ever', () => {
  expect(draw(units, 4, '0193-contoh')).toEqual(['unit-25', 'unit-26', 'unit-3', 'unit-22'])
  expect(draw(units, 4, '0193-contoh')).toEqual(draw(units, 4, '0193-contoh'))
  expect(draw(units, 4, '0193-lain')).not.toEqual(draw(units, 4, '0193-contoh'))
})

test('nothing is drawn twice, and never more than there is', () => {
  expect(new Set(draw(units, 40, 'a')).size).toBe(40)
  expect(draw(units.slice(0, 3), 5, 'a').toSorted((a, b) => a.localeCompare(b))).toEqual(units.slice(0, 3))
  expect(draw([], 5, 'a')).toEqual([])
})

test('every unit has the same chance', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 4000; seed += 1)
    for (const unit of draw(units, 4, `seed-${seed}`)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  // 400 each; four standard deviations of a binomial are about 76.
  for (const unit of units) expect(Math.abs((counts.get(unit) ?? 0) - 400)).toBeLessThan(76)
})
