import { expect, test } from 'vitest'
import type { BodyRow, UnitRow } from '../../../../shared/views'
import { arrange, type Arrangement, type Line } from './arrange'

const verdict = { zone: null, category: null, opinion: '', quality: null } as const
const award = { due: false, reason: 'Belum ada nilai' }

const unit = (id: string, name: string): UnitRow => ({
  id,
  name,
  type: '',
  score: null,
  computed: null,
  partial: false,
  differs: false,
  clean: 'belum',
  award,
  ...verdict,
})
const body = (code: string, name: string, more: Partial<BodyRow> = {}): BodyRow => ({
  code,
  name,
  type: 'kota',
  score: null,
  computed: null,
  partial: false,
  differs: false,
  clean: 'belum',
  rank: null,
  change: null,
  award,
  units: [],
  ...verdict,
  ...more,
})

const rows = [
  body('36.01', 'Kabupaten Pandeglang', { score: 6001, rank: 3, zone: 'kuning' }),
  body('36.02', 'Kabupaten Lebak'),
  body('36.74', 'Kota Tangerang Selatan', {
    score: 8883,
    rank: 1,
    zone: 'hijau',
    award: { due: true, reason: null },
    units: [unit('1', 'Dinas Kesehatan'), unit('2', 'Puskesmas Serpong')],
  }),
  body('36.73', 'Kota Serang', { score: 8001, rank: 2, zone: 'hijau', differs: true }),
]
const plain: Arrangement = { search: '', filter: 'all', sort: { column: 'rank', down: false }, open: new Set() }
const names = (lines: Line[]) => lines.map((line) => line.unit?.name ?? line.body.name)

test('by rank, with those without one last', () => {
  expect(names(arrange(rows, plain))).toEqual([
    'Kota Tangerang Selatan',
    'Kota Serang',
    'Kabupaten Pandeglang',
    'Kabupaten Lebak',
  ])
})

test('empty values stay last when sorted downwards', () => {
  const sorted = arrange(rows, { ...plain, sort: { column: 'score', down: true } })
  expect(names(sorted).at(0)).toBe('Kota Tangerang Selatan')
  expect(names(sorted).at(-1)).toBe('Kabupaten Lebak')
})

test('names sort without Kabupaten and Kota', () => {
  expect(names(arrange(rows, { ...plain, sort: { column: 'name', down: false } }))).toEqual([
    'Kabupaten Lebak',
    'Kabupaten Pandeglang',
    'Kota Serang',
    'Kota Tangerang Selatan',
  ])
})

test('an open body shows its units below itself', () => {
  expect(names(arrange(rows, { ...plain, open: new Set(['36.74']) })).slice(0, 3)).toEqual([
    'Kota Tangerang Selatan',
    'Dinas Kesehatan',
    'Puskesmas Serpong',
  ])
})

test('a search that only a unit answers shows that unit below its body', () => {
  expect(names(arrange(rows, { ...plain, search: 'serpong' }))).toEqual(['Kota Tangerang Selatan', 'Puskesmas Serpong'])
})

test('a misspelt search still finds its body', () => {
  expect(names(arrange(rows, { ...plain, search: 'kab. pandegelang' }))).toEqual(['Kabupaten Pandeglang'])
})

test.each([
  ['scored', 3],
  ['unscored', 1],
  ['hijau', 2],
  ['kuning', 1],
  ['merah', 0],
  ['award', 1],
  ['withheld', 2],
  ['differs', 1],
] as const)('the filter %s leaves %i', (filter, count) => {
  expect(arrange(rows, { ...plain, filter })).toHaveLength(count)
})
