/** The rules against what was really published (2018 to 2025). */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nameAgrees } from './agreement.ts'
import { verdictOf } from './band.ts'
import { parseScore } from './number.ts'
import { inGroup, rankOf } from './rank.ts'
import { findRegions, regionByCode } from './regions.ts'
import { schemeOf } from './schemes.ts'
import { differs, meanOf } from './score.ts'
import type { BodyType, RankGroup } from './types.ts'

const read = (file: string): Record<string, string>[] => {
  const [head = '', ...lines] = readFileSync(new URL(`./fixtures/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const headers = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    expect(cells.length).toBe(headers.length)
    return Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? '']))
  })
}

const score = (text: string | undefined): number => {
  const parsed = parseScore(text ?? '')
  if (!parsed.ok) throw new Error(`${text ?? ''}: ${parsed.reason}`)
  return parsed.value
}

const scheme = (year: string | undefined) => {
  const found = schemeOf(Number(year))
  if (!found) throw new Error(`no scheme for ${year ?? ''}`)
  return found
}

const published = read('published.csv')

test('there are 148 published results', () => expect(published.length).toBe(148))

test.each(published)('$year $type $name $score is banded as published', (row) => {
  const verdict = verdictOf(scheme(row['year']), score(row['score']))
  if (row['zone']) expect(verdict.zone).toBe(row['zone'])
  if (row['category']) expect(verdict.category).toBe(row['category'])
  if (row['opinion']) expect(verdict.opinion).toBe(row['opinion'])
})

test.each(published)('$type $name in $province is $code by its name', (row) => {
  const [type, code] = [row['type'] as BodyType, row['code'] ?? '']
  expect(findRegions({ name: row['name'] ?? '', type, province: row['province'] ?? '' })).toEqual([regionByCode(code)])
  const body = regionByCode(code)
  expect(body && nameAgrees(row['name'] ?? '', body)).toBe('same')
})

const ranked = (setId: string, group: RankGroup) => {
  const rows = published.filter((row) => row['set_id'] === setId)
  const members = rows.filter((row) => {
    const body = regionByCode(row['code'] ?? '')
    return body && inGroup(body, body.province ?? '', group)
  })
  const scored = members.map((row) => ({ code: row['code'] ?? '', score: score(row['score']) }))
  const given = members.map((row): [number, string] => [Number(row['rank']), row['code'] ?? ''])
  return {
    computed: rankOf(scored, 'shared').map(({ rank, code }): [number, string] => [rank, code]),
    given: given.toSorted(([a], [b]) => a - b),
  }
}

test.each<[string, RankGroup, number]>([
  ['banten-2022', 'all', 9],
  ['jambi-2022', 'kabkota', 11],
])('%s is ranked as published among %s', (set, group, count) => {
  const { computed, given } = ranked(set, group)
  expect(computed).toEqual(given)
  expect(computed.map(([rank]) => rank)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
})

test('Kota Tangerang Selatan 2022 is the first of Banten', () => {
  expect(ranked('banten-2022', 'all').computed[0]).toEqual([1, '36.74'])
})

const units = read('units.csv')

test.each([
  // case, official, mean of the units, more than 0,01 apart
  ['tangsel-2022', '88.83', 8884, false],
  ['tangsel-2023', '94.46', 9446, false],
  ['kab-tangerang-2023', '93.72', 9372, false],
  ['cilegon-2023', '89.45', 8940, true],
  ['kota-bengkulu-2024', '90.74', 9075, false],
  ['kota-magelang-2021', '68.27', 6221, true],
])('the units of %s have the published mean', (id, official, mean, apart) => {
  const scores = units.filter((row) => row['case_id'] === id).map((row) => score(row['score']))
  expect(meanOf(scores)).toBe(mean)
  expect(differs(score(official), mean)).toBe(apart)
})
