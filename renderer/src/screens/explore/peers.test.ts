import { expect, test } from 'vitest'
import type { BodyRow } from '../../../../shared/views'
import { meanAndMedian } from './peers'

const row = (type: BodyRow['type'], score: number | null) => ({ type, score }) as BodyRow

test.each<[(number | null)[], ReturnType<typeof meanAndMedian>]>([
  [[8000], null],
  [[8000, null], null],
  [[8000, 7001], { mean: 7501, median: 7501 }],
  [[8000, 7000, 3000], { mean: 6000, median: 7000 }],
])('kota with %j have mean and median %j, whatever a kabupaten has', (scores, expected) => {
  const rows = [...scores.map((score) => row('kota', score)), row('kabupaten', 100)]
  expect(meanAndMedian(rows, { type: 'kota' })).toEqual(expected)
})
