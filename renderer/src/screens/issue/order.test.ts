import { expect, test } from 'vitest'
import type { PlanItem } from '../../../../shared/views'
import { inOrder, moved } from './order'

const item = (name: string, rank: number | null, score: number, unit = false): PlanItem => ({
  item: name,
  kind: 'certificate',
  code: name,
  unit: unit ? name : null,
  subject: name,
  body: name,
  score,
  state: 'ready',
  reason: null,
  number: null,
  document: null,
  rank,
})
const items = [
  item('Serang', 2, 8000),
  item('Dinas 10', 2, 8100, true),
  item('Dinas 9', 2, 8900, true),
  item('Cilegon', 1, 9000),
  item('Tabel', null, 0),
]
const keys = items.map((one) => one.item)

test.each([
  ['listed', ['Serang', 'Dinas 10', 'Dinas 9', 'Cilegon', 'Tabel']],
  ['rank', ['Cilegon', 'Serang', 'Dinas 9', 'Dinas 10', 'Tabel']],
  ['name', ['Cilegon', 'Dinas 9', 'Dinas 10', 'Serang', 'Tabel']],
  ['hand', ['Tabel', 'Cilegon', 'Serang', 'Dinas 10', 'Dinas 9']],
] as const)('in the order %s', (order, wanted) => {
  expect(inOrder(items, order, ['Tabel', 'gone', 'Cilegon']).map((one) => one.item)).toEqual(wanted)
})

test.each([
  [1, ['Dinas 10', 'Serang', 'Dinas 9', 'Cilegon', 'Tabel']],
  [-1, keys],
  [99, ['Dinas 10', 'Dinas 9', 'Cilegon', 'Tabel', 'Serang']],
])('the first one moved by %i', (by, wanted) => {
  expect(moved(keys, 'Serang', by)).toEqual(wanted)
})

test('one that is not there moves nothing', () => {
  expect(moved(keys, 'Lebak', 1)).toEqual(keys)
})
