import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatChange, formatInteger, formatScore, formatShare, parseScore, scoreAsNumber } from './number.ts'

test.each([
  ['88,83', 8883],
  ['88.83', 8883],
  ['88,83 ', 8883],
  ['\u00A088,83\t', 8883],
  ['88,8', 8880],
  ['88', 8800],
  ['0', 0],
  ['0,07', 7],
  ['100', 10_000],
  ['100,00', 10_000],
])('%j is a score', (text, value) => expect(parseScore(text)).toEqual({ ok: true, value }))

test.each([
  ['', 'Nilai kosong'],
  ['   ', 'Nilai kosong'],
  ['1.234', 'Lebih dari dua desimal; tulis seperti 88,83'],
  ['88,835', 'Lebih dari dua desimal; tulis seperti 88,83'],
  ['100,01', 'Nilai harus antara 0 dan 100'],
  ['101', 'Nilai harus antara 0 dan 100'],
  ['-1', 'Nilai harus antara 0 dan 100'],
  ['-0', 'Nilai harus antara 0 dan 100'],
  ['9999999999999999999999', 'Nilai harus antara 0 dan 100'],
  ['1.234,56', 'Bukan angka; tulis seperti 88,83'],
  ['88,', 'Bukan angka; tulis seperti 88,83'],
  [',83', 'Bukan angka; tulis seperti 88,83'],
  ['88 83', 'Bukan angka; tulis seperti 88,83'],
  ['8e1', 'Bukan angka; tulis seperti 88,83'],
  ['+88', 'Bukan angka; tulis seperti 88,83'],
  ['88,83%', 'Bukan angka; tulis seperti 88,83'],
  ['٨٨', 'Bukan angka; tulis seperti 88,83'],
  ['hijau', 'Bukan angka; tulis seperti 88,83'],
])('%j is not a score', (text, reason) => expect(parseScore(text)).toEqual({ ok: false, reason }))

test('every score is read as it was written, with a comma and as a number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (value) => {
      expect(parseScore(formatScore(value))).toEqual({ ok: true, value })
      expect(parseScore(String(scoreAsNumber(value)))).toEqual({ ok: true, value })
    }),
  )
})

test.each([
  [formatScore(8883), '88,83'],
  [formatScore(8800), '88,00'],
  [formatScore(5), '0,05'],
  [formatScore(-20), '-0,20'],
  [formatChange(563), '+5,63'],
  [formatChange(-20), '-0,20'],
  [formatChange(0), '0,00'],
  [formatShare(6667), '66,67\u00A0%'],
  [formatShare(10_000), '100,00\u00A0%'],
  [formatInteger(0), '0'],
  [formatInteger(999), '999'],
  [formatInteger(1095), '1.095'],
  [formatInteger(1_234_567), '1.234.567'],
  [formatInteger(-1095), '-1.095'],
])('%s is written %s', (written, expected) => expect(written).toBe(expected))

test('a score is an exact decimal in JSON', () => expect(JSON.stringify(scoreAsNumber(8883))).toBe('88.83'))
