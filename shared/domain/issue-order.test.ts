import { expect, test } from 'vitest'
import { issueOrders, orderItems, type IssueOrder } from './issue-order.ts'

const item = (subject: string, code: string, score: number, rank: number | null, unit: string | null = null) => ({
  kind: 'certificate' as const,
  subject,
  code,
  score,
  rank,
  unit,
})
const items = [
  item('Kota Serang', '36.73', 7924, 2),
  item('Kota Tangerang Selatan', '36.74', 8883, 1),
  item('Disdukcapil', '36.74', 8835, 1, 'Disdukcapil'),
  item('DPMPTSP', '36.74', 9118, 1, 'DPMPTSP'),
  item('Kabupaten Pandeglang', '36.01', 7900, 3),
  { ...item('Provinsi Banten', '36', 0, null), kind: 'ranking' as const, score: null },
]

test.each<[IssueOrder, string[]]>([
  ['listed', items.map(({ subject }) => subject)],
  [
    'code',
    ['Kabupaten Pandeglang', 'Kota Serang', 'Kota Tangerang Selatan', 'DPMPTSP', 'Disdukcapil', 'Provinsi Banten'],
  ],
  [
    'rank',
    ['Kota Tangerang Selatan', 'DPMPTSP', 'Disdukcapil', 'Kota Serang', 'Kabupaten Pandeglang', 'Provinsi Banten'],
  ],
  [
    'name',
    ['Disdukcapil', 'DPMPTSP', 'Kabupaten Pandeglang', 'Kota Serang', 'Kota Tangerang Selatan', 'Provinsi Banten'],
  ],
  [
    'score',
    ['DPMPTSP', 'Kota Tangerang Selatan', 'Disdukcapil', 'Kota Serang', 'Kabupaten Pandeglang', 'Provinsi Banten'],
  ],
])('%s', (order, names) => {
  expect(orderItems(items, order).map(({ subject }) => subject)).toEqual(names)
})

test('no order loses or adds an item', () => {
  for (const order of issueOrders) expect(new Set(orderItems(items, order))).toEqual(new Set(items))
})
