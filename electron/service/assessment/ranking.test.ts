import { expect, test } from 'vitest'
import { setResult } from '../../store/results.ts'
import { enterBanten, testContext } from '../fixture.ts'
import { rankingView } from './ranking.ts'

test('Banten 2022 ranks nine with the province, counts zones that add up, and states its rule', () => {
  const { store } = testContext()
  enterBanten(store)
  const view = rankingView(store, { year: 2022, region: '36' })
  expect(view.rows.map(({ rank, name }) => `${rank} ${name}`).slice(0, 3)).toEqual([
    '1 Kota Tangerang Selatan',
    '2 Kabupaten Tangerang',
    '3 Kota Tangerang',
  ])
  expect(view.rows).toHaveLength(9)
  expect(view.scopeText).toBe('se-Provinsi Banten')
  expect(view.counts.map(({ zone, count }) => [zone, count])).toEqual([
    ['hijau', 6],
    ['kuning', 3],
    ['merah', 0],
  ])
  expect(view.counts.reduce((sum, { share }) => sum + share, 0)).toBe(10_000)
  expect(view.mean).toBe(8014)
})

test.each([
  { group: 'all', ties: 'shared', expected: ['1 36.71', '1 36.74', '3 36.03'], of: 9 },
  { group: 'kabkota', ties: 'shared', expected: ['1 36.71', '1 36.74', '3 36.03'], of: 8 },
  { group: 'kota', ties: 'consecutive', expected: ['1 36.71', '2 36.74', '3 36.73'], of: 4 },
  { group: 'kabupaten', ties: 'shared', expected: ['1 36.03', '2 36.01', '3 36.04'], of: 4 },
  { group: 'provinsi', ties: 'shared', expected: ['1 36'], of: 1 },
] as const)('$group with $ties ties ranks $of', ({ group, ties, expected, of }) => {
  const { store } = testContext()
  enterBanten(store)
  store.write({ kind: 'edit', label: 'Uji', undoable: true }, () =>
    setResult(store, { year: 2022, body: '36.71', score: 8883 }),
  )
  const { rows } = rankingView(store, { year: 2022, region: '36', group, ties })
  expect(rows.slice(0, 3).map(({ rank, code }) => `${rank} ${code}`)).toEqual(expected)
  expect(rows).toHaveLength(of)
})

test('a year without results gives no rows and no mean', () => {
  const { store } = testContext()
  expect(rankingView(store, { year: 2024, region: 'ID' })).toMatchObject({ rows: [], mean: null })
})
