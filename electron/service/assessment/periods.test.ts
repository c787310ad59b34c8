import { expect, test } from 'vitest'
import { batches } from '../../store/batches.ts'
import { enterBanten, testContext } from '../fixture.ts'
import { changePeriod, periodViews, regionChoices } from './periods.ts'

test('a year tells its scheme, its rule and how many bodies of each province have a score', () => {
  const { store } = testContext()
  enterBanten(store)
  expect(periodViews(store)).toEqual([
    {
      year: 2022,
      scheme: 'opini-2022',
      schemeTitle: 'Penilaian Kepatuhan Standar Pelayanan Publik',
      group: 'all',
      ties: 'shared',
      decision: null,
      provinces: [{ code: '36', name: 'Provinsi Banten', scored: 9 }],
      cleanRequired: false,
    },
  ])
})

test('scope, tie rule and decision are saved together and one by one, each undoable', () => {
  const { store } = testContext()
  const decision = { number: '252 Tahun 2024', date: '2024-11-14' }
  expect(changePeriod(store, { year: 2024, decision })).toMatchObject({ decision, group: 'all', cleanRequired: true })
  expect(changePeriod(store, { year: 2024, group: 'kabkota' })).toMatchObject({ decision, group: 'kabkota' })
  expect(changePeriod(store, { year: 2024, decision: null })).toMatchObject({ decision: null, group: 'kabkota' })
  expect(batches(store).every(({ undoable }) => undoable)).toBe(true)
})

test('a year without an assessment cannot be opened', () => {
  const { store } = testContext()
  expect(() => changePeriod(store, { year: 2020 })).toThrow('2020')
})

test('38 provinces can be chosen', () => {
  expect(regionChoices()).toHaveLength(38)
})
