import { expect, test } from 'vitest'
import { printedName } from './names.ts'
import { findRegions, regionByCode, regions, regionTitle } from './regions.ts'
import type { BodyType } from './types.ts'

const count = (type: BodyType) => regions.filter((region) => region.type === type).length

test('there are 38 provinces, 416 kabupaten and 98 kota', () => {
  expect([count('provinsi'), count('kabupaten'), count('kota'), regions.length]).toEqual([38, 416, 98, 552])
})

test('26 names are both kabupaten and kota, so only the code is a key', () => {
  const kota = new Set(regions.filter(({ type }) => type === 'kota').map(({ name }) => name))
  const both = regions.filter(({ type, name }) => type === 'kabupaten' && kota.has(name))
  expect(both.length).toBe(26)
  expect(both.map(({ name }) => name)).toEqual(expect.arrayContaining(['Tangerang', 'Serang', 'Bogor', 'Jayapura']))
})

test('Banten has the codes that the Ombudsman published', () => {
  const banten = regions.filter(({ province }) => province === '36')
  expect(banten.map((body) => [body.code, printedName(body)])).toEqual([
    ['36', 'Provinsi Banten'],
    ['36.01', 'Kabupaten Pandeglang'],
    ['36.02', 'Kabupaten Lebak'],
    ['36.03', 'Kabupaten Tangerang'],
    ['36.04', 'Kabupaten Serang'],
    ['36.71', 'Kota Tangerang'],
    ['36.72', 'Kota Cilegon'],
    ['36.73', 'Kota Serang'],
    ['36.74', 'Kota Tangerang Selatan'],
  ])
})

test.each([
  ['36', 'Provinsi Banten'],
  ['ID', 'Indonesia'],
])('region %s is called %s', (region, title) => expect(regionTitle(region)).toBe(title))

test('an unknown region has no title', () => expect(() => regionTitle('99')).toThrow(RangeError))

test.each(regions)('$type $name is found by its printed name alone', (region) => {
  expect(findRegions({ name: printedName(region) })).toEqual([region])
  expect(findRegions({ name: region.name.toUpperCase(), type: region.type })).toEqual([region])
})

test.each<[{ name: string; type?: BodyType; province?: string }, string[]]>([
  [{ name: 'Tangerang' }, ['36.03', '36.71']],
  [{ name: 'Tangerang', type: 'kota' }, ['36.71']],
  [{ name: 'Kab. Tangerang' }, ['36.03']],
  [{ name: 'Kab. Tangerang', type: 'kota' }, []],
  [{ name: 'Serang, Kota' }, ['36.73']],
  [{ name: 'baubau' }, ['74.72']],
  [{ name: 'Kota Tanjungpinang' }, ['21.72']],
  [{ name: 'Pangkalpinang' }, ['19.71']],
  [{ name: 'Palangka Raya' }, ['62.71']],
  [{ name: 'FAKFAK' }, ['92.03']],
  [{ name: 'Tolitoli' }, ['72.04']],
  [{ name: 'Muko-Muko' }, ['17.06']],
  [{ name: 'Kota Baru' }, ['63.02']],
  [{ name: 'Kabupaten Kota Baru' }, ['63.02']],
  [{ name: 'Limapuluh Kota' }, ['13.07']],
  [{ name: 'Jakarta Pusat' }, ['31.71']],
  [{ name: 'Kota Adm. Jakarta Pusat' }, ['31.71']],
  [{ name: 'Kab. Adm. Kep. Seribu' }, ['31.01']],
  [{ name: 'Kep. Mentawai' }, ['13.09']],
  [{ name: 'Tangsel' }, ['36.74']],
  [{ name: 'Jambi' }, ['15', '15.71']],
  [{ name: 'Yogyakarta' }, ['34.71']],
  [{ name: 'Yogyakarta', type: 'provinsi' }, ['34']],
  [{ name: 'D.I. Yogyakarta' }, ['34']],
  [{ name: 'DKI Jakarta' }, ['31']],
  [{ name: 'Sumut' }, ['12']],
  [{ name: 'Serang', province: '36' }, ['36.04', '36.73']],
  [{ name: 'Serang', province: 'Prov. Banten' }, ['36.04', '36.73']],
  [{ name: 'Serang', province: 'Jambi' }, []],
  [{ name: 'Serang', province: 'Atlantis' }, []],
  [{ name: 'Kota Yogyakarta', province: 'DIY' }, ['34.71']],
  [{ name: '' }, []],
  [{ name: '   ' }, []],
  [{ name: 'Kota' }, []],
  [{ name: 'Atlantis' }, []],
])('%j finds %j', (search, codes) => expect(findRegions(search).map(({ code }) => code)).toEqual(codes))

test('an unknown code is nobody', () => expect(regionByCode('36.99')).toBeUndefined())
