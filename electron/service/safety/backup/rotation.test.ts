import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dated, expired, keep } from './rotation.ts'

const now = new Date(2026, 5, 15, 12)
const at = (...parts: [number, number, number, number?]): string =>
  new Date(parts[0], parts[1] - 1, parts[2], parts[3] ?? 9).toISOString()
const copy = (when: string, why = 'start'): Dated => ({ name: when, at: when, why })

test('of today the newest ten stay', () => {
  const copies = Array.from({ length: 12 }, (_, hour) => copy(at(2026, 6, 15, hour)))
  expect(expired(copies, now).toSorted()).toEqual([at(2026, 6, 15, 0), at(2026, 6, 15, 1)].toSorted())
})

test('of a day within two weeks the newest one stays', () => {
  const copies = [copy(at(2026, 6, 15)), copy(at(2026, 6, 14, 8)), copy(at(2026, 6, 14, 17)), copy(at(2026, 6, 2, 8))]
  expect(expired(copies, now)).toEqual([at(2026, 6, 14, 8)])
})

test('of a month within a year the newest one stays, and nothing before', () => {
  const copies = [
    copy(at(2026, 6, 15)),
    copy(at(2026, 4, 1)),
    copy(at(2026, 4, 30)),
    copy(at(2025, 6, 30)),
    copy(at(2025, 5, 31)),
  ]
  expect(expired(copies, now)).toEqual([at(2026, 4, 1), at(2025, 5, 31)])
})

test('a state kept before a restoration stays thirty days, whatever else there is', () => {
  const kept = (day: string) => copy(day, 'restore')
  const copies = [copy(at(2026, 6, 15)), copy(at(2026, 5, 30)), kept(at(2026, 5, 20)), kept(at(2026, 5, 10))]
  expect(expired(copies, now)).toEqual([at(2026, 5, 10)])
})

test('with the clock set back nothing of the future goes, and never the newest copy', () => {
  expect(expired([copy(at(2027, 1, 1)), copy(at(2028, 1, 1))], now)).toEqual([])
  expect(expired([copy(at(2020, 1, 1))], now)).toEqual([])
})

test('whatever copies there are: few enough stay, the newest stays, and rotating again changes nothing', () => {
  const day = 86_400_000
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 * day }), { minLength: 1, maxLength: 300 }), (ages) => {
      const copies = [...new Set(ages)].map((age) => copy(new Date(now.getTime() - age).toISOString()))
      const gone = new Set(expired(copies, now))
      const left = copies.filter(({ name }) => !gone.has(name))
      expect(left.length).toBeLessThanOrEqual(keep.today + keep.days + keep.months + 1)
      expect(left.map(({ at: when }) => when)).toContain(
        copies
          .map(({ at: when }) => when)
          .toSorted()
          .at(-1),
      )
      expect(expired(left, now)).toEqual([])
    }),
  )
})
