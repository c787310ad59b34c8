import { expect, test } from 'vitest'
import { namesOrCounts } from './values-flow.ts'

const many = (type: string, count: number) => Array.from({ length: count }, (_, at) => `${type} Nomor ${at}`)

test('bodies without a score are named; of a whole country they are counted by type', () => {
  expect(namesOrCounts([])).toBe('')
  expect(namesOrCounts(['Kota A', 'Kabupaten B'])).toBe('Kota A, Kabupaten B')
  expect(namesOrCounts(many('Kota', 60)).split(', ')).toHaveLength(60)
  expect(namesOrCounts([...many('Provinsi', 30), ...many('Kabupaten', 1200)])).toBe('30 provinsi, 1.200 kabupaten')
})
