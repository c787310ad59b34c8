import { expect, test } from 'vitest'
import { verdictOf } from './band.ts'
import { award, awardTexts } from './eligibility.ts'
import { schemeOf } from './schemes.ts'
import type { Clean } from './types.ts'

const scheme = (year: number) => {
  const found = schemeOf(year)
  if (!found) throw new Error(String(year))
  return found
}

test.each<[number, number | null, Clean, string | null]>([
  [2022, 8883, 'belum', null],
  [2022, 7901, 'tidak', null], // clean and clear was not asked for
  [2022, 7773, 'belum', 'Bukan zona hijau (zona kuning, kategori C)'],
  [2022, 3199, 'ya', 'Bukan zona hijau (zona merah, kategori E)'],
  [2022, null, 'ya', 'Belum ada nilai'],
  [2023, 9446, 'ya', null],
  [2023, 9446, 'belum', 'Clean and clear belum diisi'],
  [2023, 8041, 'tidak', 'Tidak clean and clear'], // Bungo 2023
  [2023, 7500, 'tidak', 'Bukan zona hijau (zona kuning, kategori C)'],
  [2021, 8100, 'belum', null],
  [2021, 7221, 'ya', 'Bukan zona hijau (zona kuning)'],
  [2018, 8074, 'belum', null],
  [2025, 8425, 'ya', null],
  [2025, 8425, 'belum', 'Clean and clear belum diisi'],
  [2025, 7799, 'ya', 'Bukan dua opini tertinggi (Opini Kualitas Sedang)'],
])('%i with score %j and clean and clear %s: %j', (year, score, clean, reason) => {
  expect(award(scheme(year), year, score, clean)).toEqual({ due: reason === null, reason })
})

const texts = (year: number, score: number) => awardTexts(scheme(year), year, verdictOf(scheme(year), score))

test('the certificate of 2022 has the words that were seen', () => {
  expect(texts(2022, 8883)).toEqual({
    title: 'Piagam Penghargaan',
    subtitle: 'Predikat Kepatuhan Standar Pelayanan Publik Tahun 2022',
    wording: 'atas capaian dalam Penilaian Kepatuhan Standar Pelayanan Publik Tahun 2022',
  })
})

test.each([
  [2021, 9000, 'Predikat Kepatuhan Tinggi Standar Pelayanan Publik Tahun 2021'],
  [
    2024,
    9645,
    'Penganugerahan Predikat Penilaian Kepatuhan Penyelenggaraan Pelayanan Publik (Opini Pengawasan Penyelenggaraan Pelayanan Publik) Tahun 2024',
  ],
])('the certificate of %i with %i has its own second line', (year, score, subtitle) => {
  expect(texts(year, score).subtitle).toBe(subtitle)
})

test('no word in braces is left on any certificate', () => {
  for (const year of [2013, 2019, 2021, 2022, 2023, 2024, 2025, 2026]) {
    for (const text of Object.values(texts(year, 9000))) expect(text).not.toMatch(/[{}]/)
  }
})
