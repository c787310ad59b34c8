import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf } from './band.ts'
import { schemeById, schemes } from './schemes.ts'
import { countBands } from './statistics.ts'

const opini2022 = schemeById('opini-2022')
const many = (length: number, score: number): number[] => Array.from({ length }, () => score)

test('Banten 2022 has six green, three yellow and no red', () => {
  const banten = [8883, 8854, 8847, 8391, 7924, 7901, 7773, 6839, 6718]
  expect(countBands(opini2022, banten)).toEqual([
    { label: 'Zona hijau', zone: 'hijau', count: 6, share: 6667 },
    { label: 'Zona kuning', zone: 'kuning', count: 3, share: 3333 },
    { label: 'Zona merah', zone: 'merah', count: 0, share: 0 },
  ])
})

test.each([
  // counts as announced nationally; 2023 was announced with shares that do not follow from its counts
  [2022, [272, 250, 64], [4642, 4266, 1092]],
  [2023, [414, 133, 39], [7065, 2270, 665]],
  [2024, [494, 70, 23], [8416, 1192, 392]],
])('the national shares of %i follow from the counts and add up', (_, [green = 0, yellow = 0, red = 0], shares) => {
  const scores = [...many(green, 9000), ...many(yellow, 6000), ...many(red, 4000)]
  const counted = countBands(opini2022, scores)
  expect(counted.map(({ count }) => count)).toEqual([green, yellow, red])
  expect(counted.map(({ share }) => share)).toEqual(shares)
})

test('where there are no zones the opinions are counted', () => {
  expect(
    countBands(schemeById('opini-2025'), [8425, 5338]).map(({ label, zone, count }) => [label, zone, count]),
  ).toEqual([
    ['Kualitas Tertinggi', null, 0],
    ['Kualitas Tinggi', null, 1],
    ['Kualitas Sedang', null, 0],
    ['Kualitas Rendah', null, 1],
    ['Kualitas Terendah', null, 0],
  ])
})

test('nothing has no shares', () => {
  expect(countBands(opini2022, []).map(({ count, share }) => [count, share])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
})

test('counts add up to the list and shares to 100,00 %, each within 0,01 of its true value', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(fc.constantFrom(...schemes), scores, (scheme, list) => {
      const counted = countBands(scheme, list)
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
      expect(counted.reduce((sum, { share }) => sum + share, 0)).toBe(10_000)
      for (const { count, share, zone, label } of counted) {
        expect(Math.abs(share - (count * 10_000) / list.length)).toBeLessThan(1)
        const same = list.filter((score) =>
          [bandOf(scheme, score)].some((b) => (zone ? b.zone === zone : b.opinion === label)),
        )
        expect(count).toBe(same.length)
      }
    }),
  )
})
