import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames, foldName, printedName, splitName } from './names.ts'

test.each([
  ['kota', 'Tangerang Selatan', 'Kota Tangerang Selatan'],
  ['kabupaten', 'Serang', 'Kabupaten Serang'],
  ['provinsi', 'Banten', 'Provinsi Banten'],
  ['kota', 'Administrasi Jakarta Pusat', 'Kota Administrasi Jakarta Pusat'],
  ['polres', 'Cilegon', 'Polres Cilegon'],
  ['polres', 'Polresta Tangerang', 'Polresta Tangerang'],
  ['kantah', 'Kota Batam', 'Kantor Pertanahan Kota Batam'],
  ['kantah', 'Kantor Pertanahan Kota Batam', 'Kantor Pertanahan Kota Batam'],
  ['kementerian', 'Agama', 'Kementerian Agama'],
  ['kementerian', 'Kementerian Agama', 'Kementerian Agama'],
  ['lembaga', 'Badan Pusat Statistik', 'Badan Pusat Statistik'],
] as const)('%s %s is printed %s', (type, name, printed) => expect(printedName({ type, name })).toBe(printed))

test.each([
  ['Kab. Serang', 'kabupaten', 'Serang'],
  ['kab.serang', 'kabupaten', 'serang'],
  ['KABUPATEN  SERANG', 'kabupaten', 'SERANG'],
  ['Pemkot Serang', 'kota', 'Serang'],
  ['Pemerintah Kota Serang', 'kota', 'Serang'],
  ['Pemerintah Daerah Kabupaten Serang', 'kabupaten', 'Serang'],
  ['Kotamadya Serang', 'kota', 'Serang'],
  ['Prov. Banten', 'provinsi', 'Banten'],
  ['Serang (Kota)', 'kota', 'Serang'],
  ['Serang, Kab.', 'kabupaten', 'Serang'],
  ['Kotabaru', null, 'Kotabaru'],
  ['Kotawaringin Barat', null, 'Kotawaringin Barat'],
  ['Lima Puluh Kota', null, 'Lima Puluh Kota'],
  ['Kota', null, 'Kota'],
  [' Tangerang Selatan ', null, 'Tangerang Selatan'],
])('%j says %j and %j', (text, type, name) => expect(splitName(text)).toEqual({ type, name }))

test.each([
  ['Bau Bau', 'BAUBAU'],
  ['Toli-Toli', 'tolitoli'],
  ['Tanjung Pinang', 'Tanjungpinang'],
  ['Puskesmas Pondok Ranji', 'PUSKESMAS  PONDOK RANJI.'],
  ['SDN 1-1', 'sdn 1 1'],
])('%j and %j are the same name', (a, b) => expect(foldName(a)).toBe(foldName(b)))

test.each([
  ['Puskesmas 1 1', 'Puskesmas 11'],
  ['Puskesmas Pamulang', 'Puskesmas Pamulang 2'],
])('%j and %j are different names', (a, b) => expect(foldName(a)).not.toBe(foldName(b)))

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldName(foldName(text)) === foldName(text)))
})

test('lists are sorted by the name without Kabupaten and Kota', () => {
  const names = ['Kota Tangerang', 'Kabupaten Lebak', 'Kota Cilegon', 'Kabupaten Tangerang', 'Provinsi Banten']
  expect(names.toSorted(compareNames)).toEqual([
    'Provinsi Banten',
    'Kota Cilegon',
    'Kabupaten Lebak',
    'Kabupaten Tangerang',
    'Kota Tangerang',
  ])
})
