import { expect, test } from 'vitest'
import { regions } from './regions.ts'
import { closely, exactly, searched } from './search.ts'

const names = [
  'Kabupaten Tangerang',
  'Kota Tangerang',
  'Kota Tangerang Selatan',
  'Kota Cilegon',
  'Kabupaten Lebak',
  'Kabupaten Pandeglang',
  'Kota Serang',
  'Kabupaten Serang',
  'Provinsi Banten',
  'Polres Metro Tangerang Kota',
  'Kantor Pertanahan Kabupaten Lebak',
  'Kota Bau-Bau',
  'Puskesmas Serpong 1',
  'Puskesmas Serpong 2',
  'Dinas Kesehatan',
]
const find = (query: string): string[] => searched(query, (match) => names.filter(match))

test.each<[string, string[]]>([
  ['Kab. Tangerang', ['Kabupaten Tangerang']],
  ['kabupaten tanggerang', ['Kabupaten Tangerang']],
  ['pemkab tangerang', ['Kabupaten Tangerang']],
  ['Kota Cilegon', ['Kota Cilegon']],
  ['cilegn', ['Kota Cilegon']],
  ['cliegon', ['Kota Cilegon']],
  ['pemkot cilegon', ['Kota Cilegon']],
  ['tangsel', ['Kota Tangerang Selatan']],
  ['tangerangselatn', ['Kota Tangerang Selatan']],
  ['kota tanggerang sel', ['Kota Tangerang Selatan']],
  ['lebak', ['Kabupaten Lebak', 'Kantor Pertanahan Kabupaten Lebak']],
  ['lebka', ['Kabupaten Lebak', 'Kantor Pertanahan Kabupaten Lebak']],
  ['kantah lebak', ['Kantor Pertanahan Kabupaten Lebak']],
  ['pandeglang', ['Kabupaten Pandeglang']],
  ['pandegelang', ['Kabupaten Pandeglang']],
  ['pandegl', ['Kabupaten Pandeglang']],
  ['pandgelan', ['Kabupaten Pandeglang']],
  ['Polres Metro Tangerrang', ['Polres Metro Tangerang Kota']],
  ['serang', ['Kota Serang', 'Kabupaten Serang']],
  ['baubau', ['Kota Bau-Bau']],
  ['BAU BAU', ['Kota Bau-Bau']],
  ['puskesmas serpng 2', ['Puskesmas Serpong 2']],
  ['puskesmas serpong 3', []],
  ['dinkes', ['Dinas Kesehatan']],
  ['propinsi banten', ['Provinsi Banten']],
  [
    'kot',
    [
      'Kota Tangerang',
      'Kota Tangerang Selatan',
      'Kota Cilegon',
      'Kota Serang',
      'Polres Metro Tangerang Kota',
      'Kota Bau-Bau',
    ],
  ],
  ['jakarta', []],
])('"%s" finds %j', (query, expected) => expect(find(query)).toEqual(expected))

test('an empty search finds everything', () => expect(find('  ')).toEqual(names))

test('what is spelt right is never mixed with what only looks like it', () => {
  expect(closely('serang')('Kota Seram')).toBe(false)
  expect(closely('seran')('Kota Serang')).toBe(true)
  expect(exactly('tanggerang')('Kota Tangerang')).toBe(false)
})

test('a keystroke over all of Indonesia with 3,900 units takes no time one feels', () => {
  const all = [...regions].map(({ name }) => name)
  const texts = all.concat(
    Array.from({ length: 3900 }, (_, at) => `${all[at % all.length] ?? ''} Puskesmas Sukamaju ${at}`),
  )
  searched('x', (match) => texts.filter(match))
  const queries = ['puskesmaas tanggerang', 'kabupaten pandegelang', 'zzzzzzzzzz']
  const round = (): number => {
    const start = process.cpuUsage()
    for (const query of queries) searched(query, (match) => texts.filter(match))
    return process.cpuUsage(start).user / 1000 / queries.length
  }
  // Time of the processor, the best of three: what else runs on the machine is not measured. Milliseconds.
  expect(Math.min(round(), round(), round())).toBeLessThan(150)
})
