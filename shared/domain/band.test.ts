import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, verdictOf } from './band.ts'
import { schemeById, schemes } from './schemes.ts'

test.each([
  ['opini-2022', 10_000, 'hijau', 'A', 'Kualitas Tertinggi', true],
  ['opini-2022', 8883, 'hijau', 'A', 'Kualitas Tertinggi', true],
  ['opini-2022', 8800, 'hijau', 'A', 'Kualitas Tertinggi', true],
  ['opini-2022', 8799, 'hijau', 'B', 'Kualitas Tinggi', true],
  ['opini-2022', 7800, 'hijau', 'B', 'Kualitas Tinggi', true],
  ['opini-2022', 7799, 'kuning', 'C', 'Kualitas Sedang', false],
  ['opini-2022', 5400, 'kuning', 'C', 'Kualitas Sedang', false],
  ['opini-2022', 5399, 'merah', 'D', 'Kualitas Rendah', false],
  ['opini-2022', 3200, 'merah', 'D', 'Kualitas Rendah', false],
  ['opini-2022', 3199, 'merah', 'E', 'Kualitas Terendah', false],
  ['opini-2022', 0, 'merah', 'E', 'Kualitas Terendah', false],
  ['opini-2025', 8800, null, null, 'Kualitas Tertinggi', true],
  ['opini-2025', 8799, null, null, 'Kualitas Tinggi', true],
  ['opini-2025', 7799, null, null, 'Kualitas Sedang', false],
  ['opini-2025', 5338, null, null, 'Kualitas Rendah', false],
  ['opini-2025', 3199, null, null, 'Kualitas Terendah', false],
  ['zona-2021', 8100, 'hijau', null, 'Kepatuhan Tinggi', true],
  ['zona-2021', 8099, 'kuning', null, 'Kepatuhan Sedang', false],
  ['zona-2021', 5100, 'kuning', null, 'Kepatuhan Sedang', false],
  ['zona-2021', 5099, 'merah', null, 'Kepatuhan Rendah', false],
  // before 2021 the rounded whole number is banded: 80,74 was published green, 80,13 yellow
  ['zona-2013', 8074, 'hijau', null, 'Kepatuhan Tinggi', true],
  ['zona-2013', 8050, 'hijau', null, 'Kepatuhan Tinggi', true],
  ['zona-2013', 8049, 'kuning', null, 'Kepatuhan Sedang', false],
  ['zona-2013', 8013, 'kuning', null, 'Kepatuhan Sedang', false],
  ['zona-2013', 5050, 'kuning', null, 'Kepatuhan Sedang', false],
  ['zona-2013', 5049, 'merah', null, 'Kepatuhan Rendah', false],
])('%s bands %i as %s %s %s', (id, score, zone, category, opinion, award) => {
  expect(verdictOf(schemeById(id), score)).toMatchObject({ zone, category, opinion, award })
})

test('2025 has a second wording beside the opinion', () => {
  expect(verdictOf(schemeById('opini-2025'), 8425)).toMatchObject({ opinion: 'Kualitas Tinggi', quality: 'Baik' })
})

test('no score means nothing', () => {
  expect(verdictOf(schemeById('opini-2022'), null)).toEqual({
    zone: null,
    category: null,
    opinion: '',
    quality: null,
    award: false,
  })
})

test('every score has one band, and a better score never a worse one', () => {
  const score = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(fc.constantFrom(...schemes), score, score, (scheme, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(bandOf(scheme, high).from).toBeGreaterThanOrEqual(bandOf(scheme, low).from)
    }),
  )
})
