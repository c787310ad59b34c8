import { expect, test } from 'vitest'
import { nameAgrees } from './agreement.ts'
import { printedName } from './names.ts'
import { regionByCode, regions } from './regions.ts'
import type { Body } from './types.ts'

const body = (code: string): Body => {
  const found = regionByCode(code)
  if (!found) throw new Error(code)
  return found
}

test.each([
  ['Tangerang Selatan', '36.74', 'same'],
  ['KOTA TANGERANG SELATAN', '36.74', 'same'],
  ['Tangsel', '36.74', 'same'],
  ['Kota Tangerang Selatan, Banten', '36.74', 'same'],
  ['Serang', '36.04', 'same'],
  ['Serang', '36.73', 'same'],
  ['Kabupaten Serang (Banten)', '36.04', 'same'],
  ['Palangka Raya', '62.71', 'same'],
  ['Baubau', '74.72', 'same'],
  ['DKI Jakarta', '31', 'same'],
  ['Maluku Tenggara Barat', '81.03', 'same'],
  ['Tang. Selatan', '36.74', 'similar'],
  ['Kota Tangerang Seltan', '36.74', 'similar'],
  ['Tangeran Selatan', '36.74', 'similar'],
  ['Mentawai', '13.09', 'similar'],
  ['Kutai Kertanegara', '64.02', 'similar'],
  ['OKU', '16.01', 'similar'],
  ['Tanjabtim', '15.07', 'similar'],
  ['Muara Jambi', '15.05', 'similar'],
  ['Abdya', '11.12', 'similar'],
  ['Bolsel', '71.11', 'similar'],
  ['Tangerang', '36.74', 'other'],
  ['Kota Serang', '36.04', 'other'],
  ['Kab. Serang', '36.73', 'other'],
  ['Serang (Kota)', '36.04', 'other'],
  ['Kota Pandeglang', '36.01', 'other'],
  ['Pandeglang', '36.74', 'other'],
  ['Banten', '36.74', 'other'],
  ['Tangsel', '36.71', 'other'],
  ['Tanjabtim', '15.06', 'other'],
  ['Pandeglan', '36.02', 'other'],
  ['Atlantis', '36.74', 'other'],
  ['', '36.74', 'other'],
  ['-', '36.74', 'other'],
])('%j for %s is %s', (text, code, expected) => expect(nameAgrees(text, body(code))).toBe(expected))

test('bodies without a Kemendagri code are compared by their own name', () => {
  const polres: Body = { code: 'x-polres-1', type: 'polres', name: 'Tangerang Selatan', province: '36' }
  expect(nameAgrees('Polres Tangerang Selatan', polres)).toBe('same')
  expect(nameAgrees('tangerang selatan', polres)).toBe('same')
  expect(nameAgrees('Kota Tangerang Selatan', polres)).toBe('other')
})

test('no region is taken for another', () => {
  for (const region of regions.filter(({ province }) => province === '36' || province === '15')) {
    for (const other of regions) {
      const expected = other.code === region.code ? 'same' : 'other'
      expect([printedName(other), region.code, nameAgrees(printedName(other), region)]).toEqual([
        printedName(other),
        region.code,
        expected,
      ])
    }
  }
})
