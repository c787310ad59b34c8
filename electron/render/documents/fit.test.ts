import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { textWidth, tie, type Type } from '../engine/typeset.ts'
import { fitLine, fitName } from './fit.ts'
import { tieTitles, wrapBalanced } from './text.ts'

const type: Type = { face: 'serifBold', size: 38, color: '#000000' }
const width = 615

/** Words of ten letters and a blank, cut at `letters`. */
const nameOf = (letters: number): string => 'Puskesmasa '.repeat(20).slice(0, letters).trim()

test.each([
  ['Kota Tangerang Selatan', 1, 38],
  ['Dinas Kependudukan dan Pencatatan Sipil', 1, 32],
  ['Badan Perencanaan Pembangunan Daerah dan Penelitian Kabupaten', 2, 31],
])('sets "%s" in %i line(s) of at least %f points', (name, lines, size) => {
  const fitted = fitName(name, type, width)
  expect(fitted.lines).toHaveLength(lines)
  expect(fitted.type.size).toBeGreaterThanOrEqual(size)
})

test.each([80, 120, 160])(
  'sets %i letters in at most three lines, none wider than allowed, at 60 % or more',
  (letters) => {
    const fitted = fitName(nameOf(letters), type, width)
    expect(fitted.lines.length).toBeLessThanOrEqual(3)
    expect(fitted.type.size).toBeGreaterThanOrEqual(38 * 0.6 - 0.25)
    for (const line of fitted.lines) expect(textWidth(line, fitted.type)).toBeLessThanOrEqual(width)
    expect(fitted.lines.join(' ')).toBe(nameOf(letters))
  },
)

test.each([
  ['many words', nameOf(215)],
  ['160 wide letters', 'W'.repeat(53) + ' ' + 'M'.repeat(53) + ' ' + 'W'.repeat(52)],
  ['one endless word', 'a'.repeat(90)],
])('refuses %s and names the recipient', (_, name) => {
  expect(() => fitName(name, type, width)).toThrow(Expected)
  expect(() => fitName(name, type, width)).toThrow(name)
})

test.each([
  ['Dr. H. Arief Wismansyah, B.Sc., M.Kes.', `Dr.${tie}H.${tie}Arief Wismansyah,${tie}B.Sc.,${tie}M.Kes.`],
  ['RSUD Prof. Dr. Sulianti', `RSUD Prof.${tie}Dr.${tie}Sulianti`],
  ['Dinas Sosial, Kota Serang', 'Dinas Sosial, Kota Serang'],
])('ties titles and degrees in "%s"', (name, tied) => {
  expect(tieTitles(name)).toBe(tied)
})

test('balances lines: no single word is left over', () => {
  const lines = wrapBalanced(
    'atas capaian dalam Penilaian Kepatuhan Pelayanan Publik Tahun',
    { ...type, size: 13 },
    330,
  )
  expect(lines).toHaveLength(2)
  const [first = 0, second = 0] = lines.map((line) => textWidth(line, { ...type, size: 13 }))
  expect(Math.abs(first - second)).toBeLessThan(90)
})

test('shrinks one line to its width and leaves a short one alone', () => {
  expect(fitLine('pendek', type, width)).toBe(type)
  const smaller = fitLine(nameOf(60), { ...type, spacing: 2 }, width)
  expect(textWidth(nameOf(60), smaller)).toBeCloseTo(width, 1)
})
