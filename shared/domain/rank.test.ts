import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupLabel, inGroup, rankOf, rankPhrase, scopeText, tieText } from './rank.ts'
import { regions } from './regions.ts'
import { type Body, rankGroups, type RankGroup, tieRules } from './types.ts'

const rows = [
  { code: '81.04', score: 7769 },
  { code: '81.01', score: 7769 },
  { code: '81.71', score: 9000 },
  { code: '81.05', score: 6000 },
]

test('equal scores share a rank and the next is left out', () => {
  expect(rankOf(rows, 'shared')).toEqual([
    { rank: 1, code: '81.71', score: 9000 },
    { rank: 2, code: '81.01', score: 7769 },
    { rank: 2, code: '81.04', score: 7769 },
    { rank: 4, code: '81.05', score: 6000 },
  ])
})

test('or are numbered on, by code, as Maluku 2024 printed 77,69 twice', () => {
  expect(rankOf(rows, 'consecutive').map(({ rank, code }) => [rank, code])).toEqual([
    [1, '81.71'],
    [2, '81.01'],
    [3, '81.04'],
    [4, '81.05'],
  ])
})

test('nobody is ranked in an empty list', () => expect(rankOf([], 'shared')).toEqual([]))

test('a rank is one more than the number of better scores, or the place in the list', () => {
  const list = fc.uniqueArray(
    fc.record({ code: fc.integer({ min: 1, max: 999 }).map(String), score: fc.integer({ min: 0, max: 50 }) }),
    { selector: ({ code }) => code, maxLength: 80 },
  )
  fc.assert(
    fc.property(list, fc.constantFrom(...tieRules), (given, ties) => {
      const ranked = rankOf(given, ties)
      expect(ranked.map(({ code, score }) => ({ code, score }))).toEqual(
        expect.arrayContaining(given.map(({ code, score }) => ({ code, score }))),
      )
      expect(ranked.length).toBe(given.length)
      for (const [index, { rank, score }] of ranked.entries()) {
        const better = given.filter((other) => other.score > score).length
        expect(rank).toBe(ties === 'shared' ? better + 1 : index + 1)
        expect(ranked[index - 1]?.score ?? 10_000).toBeGreaterThanOrEqual(score)
      }
      expect(rankOf(given.toReversed(), ties)).toEqual(ranked)
    }),
  )
})

const members = (region: string, group: RankGroup) => regions.filter((body) => inGroup(body, region, group)).length

test.each<[string, RankGroup, number]>([
  ['36', 'all', 9],
  ['36', 'kabkota', 8],
  ['36', 'kota', 4],
  ['36', 'kabupaten', 4],
  ['36', 'provinsi', 1],
  ['15', 'kabkota', 11],
  ['ID', 'all', 552],
  ['ID', 'kota', 98],
  ['ID', 'kabupaten', 416],
  ['ID', 'provinsi', 38],
])('region %s has in the group %s %i bodies', (region, group, count) => expect(members(region, group)).toBe(count))

test('Polres, Kantah and ministries are never ranked among local governments', () => {
  for (const type of ['polres', 'kantah', 'kementerian', 'lembaga', 'lainnya'] as const) {
    const body: Body = { code: `x-${type}-1`, type, name: 'Cilegon', province: '36' }
    for (const group of rankGroups) {
      expect(inGroup(body, '36', group)).toBe(false)
      expect(inGroup(body, 'ID', group)).toBe(false)
    }
  }
})

test.each<[string, RankGroup, string]>([
  ['36', 'all', 'se-Provinsi Banten'],
  ['15', 'kabkota', 'kabupaten/kota se-Provinsi Jambi'],
  ['36', 'kota', 'kota se-Provinsi Banten'],
  ['36', 'kabupaten', 'kabupaten se-Provinsi Banten'],
  ['ID', 'kota', 'kota se-Indonesia'],
  ['ID', 'provinsi', 'provinsi se-Indonesia'],
  ['ID', 'all', 'se-Indonesia'],
])('region %s, group %s is printed "%s"', (region, group, text) => expect(scopeText(region, group)).toBe(text))

test('the phrase of the certificate', () => {
  expect(rankPhrase(1, 9, '36', 'all').text).toBe('Peringkat 1 dari 9 se-Provinsi Banten')
  expect(rankPhrase(1, 4, '36', 'kota').text).toBe('Peringkat 1 dari 4 kota se-Provinsi Banten')
  expect(rankPhrase(16, 98, 'ID', 'kota').text).toBe('Peringkat 16 dari 98 kota se-Indonesia')
})

test('every group and tie rule has its own words', () => {
  expect(new Set(rankGroups.map(groupLabel)).size).toBe(rankGroups.length)
  expect(new Set(tieRules.map(tieText)).size).toBe(tieRules.length)
})
