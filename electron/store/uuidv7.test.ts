import { expect, test } from 'vitest'
import { uuidv7 } from './uuidv7.ts'

test('an id is a UUID of version 7 and variant 1', () => {
  expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('the first 48 bits are the time in milliseconds', () => {
  const later = Date.now() + 1_000_000
  expect(Number.parseInt(uuidv7(later).replaceAll('-', '').slice(0, 12), 16)).toBe(later)
})

test('ids sort by age within a millisecond, past the end of the counter and when the clock goes back', () => {
  const start = Date.now() + 2_000_000
  const ids = [
    ...Array.from({ length: 10_000 }, () => uuidv7(start)),
    ...Array.from({ length: 10 }, () => uuidv7(start - 5000)),
    uuidv7(start + 60_000),
  ]
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
