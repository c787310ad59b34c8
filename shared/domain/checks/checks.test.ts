import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellValue, Indicator, InstrumentContent, InstrumentRule } from '../instrument.ts'
import { checkCells } from './cells.ts'
import { copiedColumns, copiedUnits } from './copied.ts'
import type { Cells } from './finding.ts'
import { checkLastYear, checkPeers, type Compared, peerGroup } from './outliers.ts'
import { distance, peersOf } from './robust.ts'

const indicator = (code: string, more: Partial<Indicator> = {}): Indicator => ({
  code,
  name: `Indikator ${code}`,
  variable: '',
  kind: 'score',
  weight: 0,
  scale: { max: 300, step: 100 },
  labels: [],
  naAllowed: true,
  required: false,
  method: '',
  expected: null,
  certainty: 'sample',
  source: '',
  ...more,
})
const content = (indicators: Indicator[], rules: InstrumentRule[] = []): InstrumentContent => ({
  dimensions: [{ code: 'IN', name: 'Input', weight: 10_000, certainty: 'sample', source: '', indicators }],
  rules,
})
/** Numbers are hundredths; 'TB' and null as they are meant. */
const cells = (values: Record<string, number | 'TB' | null>): Cells =>
  Object.fromEntries(
    Object.entries(values).map(([code, value]): [string, CellValue] => [
      code,
      value === 'TB' ? { value: null, na: true } : { value, na: false },
    ]),
  )
const found = (findings: readonly { rule: string; level: string; indicator: string }[]) =>
  findings.map(({ rule, level, indicator: code }) => `${level} ${rule} ${code}`.trim())

const respondents = { kind: 'count', scale: { max: 100_000, step: 100 }, expected: 30 } as const

test.each<[string, Partial<Indicator>, number | 'TB' | null, string[]]>([
  ['a required cell that is empty', { required: true }, null, ['hard required A']],
  ['a required cell that is 0', { required: true }, 0, []],
  ['a required cell that is "tidak berlaku"', { required: true }, 'TB', []],
  ['an optional cell that is empty', {}, null, []],
  ['a value above its scale', {}, 400, ['hard scale A']],
  ['a value between two steps', {}, 150, ['hard scale A']],
  ['the highest value', {}, 300, []],
  ['"tidak berlaku" where it is not allowed', { naAllowed: false }, 'TB', ['hard scale A']],
  ['too few respondents', respondents, 2900, ['soft respondents A']],
  ['as many respondents as expected', respondents, 3000, []],
  ['no respondents entered', respondents, null, ['soft respondents A']],
  ['no respondents entered where they are required', { ...respondents, required: true }, null, ['hard required A']],
  ['respondents that are "tidak berlaku"', respondents, 'TB', []],
])('%s', (_, more, value, expected) => {
  expect(found(checkCells(content([indicator('A', more)]), cells({ A: value })))).toEqual(expected)
})

const rule = (when: InstrumentRule['when'], must: InstrumentRule['must']): InstrumentRule => ({
  id: 'R1',
  level: 'soft',
  text: 'Tidak cocok.',
  when,
  must,
})
test.each<[InstrumentRule['when'], InstrumentRule['must'], Record<string, number | 'TB' | null>, boolean]>([
  [{ indicator: 'A', is: '=', value: 300 }, { indicator: 'B', is: '>=', value: 200 }, { A: 300, B: 100 }, true],
  [{ indicator: 'A', is: '=', value: 300 }, { indicator: 'B', is: '>=', value: 200 }, { A: 300, B: 200 }, false],
  [{ indicator: 'A', is: '=', value: 300 }, { indicator: 'B', is: '>=', value: 200 }, { A: 200, B: 100 }, false],
  [{ indicator: 'A', is: '=', value: 300 }, { indicator: 'B', is: '>=', value: 200 }, { A: 300 }, true],
  [{ indicator: 'A', is: '=', value: 300 }, { indicator: 'B', is: '>=', value: 200 }, { A: 300, B: 'TB' }, true],
  [{ indicator: 'A', is: '<=', value: 0 }, { indicator: 'B', is: '<=', value: 100 }, { A: 0, B: 200 }, true],
  [{ indicator: 'A', is: '<=', value: 0 }, { indicator: 'B', is: '<=', value: 100 }, { B: 200 }, false],
  [{ indicator: 'A', is: '<=', value: 0 }, { indicator: 'B', is: '<=', value: 100 }, { A: 'TB', B: 200 }, false],
  [{ indicator: 'A', is: 'na' }, { indicator: 'B', is: 'na' }, { A: 'TB', B: 100 }, true],
  [{ indicator: 'A', is: 'na' }, { indicator: 'B', is: 'na' }, { A: 'TB', B: 'TB' }, false],
  [{ indicator: 'A', is: 'filled' }, { indicator: 'B', is: 'filled' }, { A: 0 }, true],
  [{ indicator: 'A', is: 'filled' }, { indicator: 'B', is: 'filled' }, { A: 'TB', B: 0 }, false],
  [{ indicator: 'A', is: 'empty' }, { indicator: 'B', is: 'empty' }, { B: 100 }, true],
  [{ indicator: 'A', is: 'empty' }, { indicator: 'B', is: 'empty' }, {}, false],
])('when %j must %j: %j broken %j', (when, must, values, broken) => {
  const findings = checkCells(content([indicator('A'), indicator('B')], [rule(when, must)]), cells(values))
  expect(findings).toEqual(broken ? [{ rule: 'R1', level: 'soft', indicator: 'B', text: 'Tidak cocok.' }] : [])
})

test('a rule about a cell that is still missing is not said twice', () => {
  const broken = rule({ indicator: 'A', is: 'filled' }, { indicator: 'B', is: '>=', value: 100 })
  const both = content([indicator('A'), indicator('B', { required: true })], [broken])
  expect(found(checkCells(both, cells({ A: 300 })))).toEqual(['hard required B'])
})

test('cells of indicators the instrument does not have are said once', () => {
  const [finding, ...more] = checkCells(content([indicator('A')]), cells({ A: 100, Z: 200, Y: 'TB', X: null }))
  expect(finding).toMatchObject({ rule: 'stray', level: 'soft', indicator: '' })
  expect(finding?.text).toContain('Y, Z.')
  expect(more).toEqual([])
})

const compared = (
  values: Record<string, number | 'TB' | null>,
  score: number | null = null,
  more: Partial<Indicator> = {},
): Compared => ({
  indicators: ['A', 'B'].map((code) => indicator(code, more)),
  cells: cells(values),
  score,
})

test.each<[string, Compared, Compared, string[]]>([
  ['two steps of three', compared({ A: 0 }), compared({ A: 200 }), ['soft outlier-year A']],
  ['one step of three', compared({ A: 100 }), compared({ A: 200 }), []],
  ['nothing last year', compared({ A: 0 }), compared({ A: null }), []],
  ['"tidak berlaku" last year', compared({ A: 0 }), compared({ A: 'TB' }), []],
  ['another scale last year', compared({ A: 0 }), compared({ A: 300 }, null, { scale: { max: 500, step: 100 } }), []],
  ['another indicator by that code last year', compared({ A: 0 }), compared({ A: 300 }, null, { name: 'Lain' }), []],
  ['fifteen points', compared({}, 6000), compared({}, 7500), ['soft outlier-year']],
  ['not quite fifteen points', compared({}, 6001), compared({}, 7500), []],
  ['a score that was not complete', compared({}, 6000), compared({}, null), []],
])('against last year: %s', (_, now, before, expected) => {
  expect(found(checkLastYear(now, before))).toEqual(expected)
})

test('against peers: one value far from all others is found, others are not', () => {
  const units = [300, 300, 200, 300, 200, 300, 300, 0].map((value) => compared({ A: value, B: 200 }))
  const group = peerGroup(units)
  expect(units.map((unit) => found(checkPeers(unit, group)))).toEqual([
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    ['soft outlier-peers A'],
  ])
})

test('against peers: too few of them, or a group that differs widely, says nothing', () => {
  const few = [300, 300, 300, 300, 300, 300, 0].map((value) => compared({ A: value }))
  expect(few.flatMap((unit) => checkPeers(unit, peerGroup(few)))).toEqual([])
  const wide = [0, 0, 100, 100, 200, 200, 300, 300].map((value) => compared({ A: value }))
  expect(wide.flatMap((unit) => checkPeers(unit, peerGroup(wide)))).toEqual([])
})

test('against peers: a score apart by five points and more is found', () => {
  const units = [8100, 8200, 8300, 8000, 8150, 8250, 8200, 5000].map((score) => compared({}, score))
  expect(units.flatMap((unit) => found(checkPeers(unit, peerGroup(units))))).toEqual(['soft outlier-peers'])
  const close = [8100, 8100, 8100, 8100, 8100, 8100, 8101, 8140].map((score) => compared({}, score))
  expect(close.flatMap((unit) => checkPeers(unit, peerGroup(close)))).toEqual([])
})

test('the robust distance is that of the textbook, and 0 where all are equal', () => {
  // Median 5, deviations 4 3 2 1 0 1 2 3 95: MAD 2.
  const peers = peersOf([1, 2, 3, 4, 5, 6, 7, 8, 100])
  expect(peers).toMatchObject({ count: 9, median: 5 })
  expect(distance(peers, 100)).toBeCloseTo((0.6745 * 95) / 2, 10)
  // More than half are equal: the mean deviation stands in.
  expect(distance(peersOf([3, 3, 3, 3, 0]), 0)).toBeCloseTo(3 / (1.253_314 * (3 / 5)), 10)
  expect(distance(peersOf([2, 2, 2]), 2)).toBe(0)
  expect(peersOf([])).toMatchObject({ count: 0, scale: 0 })
})

test('moving and stretching all values does not change who stands apart', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 30 })
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -500, max: 500 }), (list, factor, shift) => {
      const [one, other] = [peersOf(list), peersOf(list.map((value) => value * factor + shift))]
      for (const value of list) expect(distance(other, value * factor + shift)).toBeCloseTo(distance(one, value), 6)
    }),
  )
})

const codes = Array.from({ length: 12 }, (_, at) => `I${at}`)
const answered = (id: string, values: (number | 'TB' | null)[]) => ({
  id,
  title: `Unit ${id}`,
  cells: cells(Object.fromEntries(codes.map((code, at) => [code, values[at] ?? null]))),
})
const varied = [0, 100, 200, 300, 0, 100, 200, 300, 0, 100, 200, 300]

test('units with the same answers are found, both of them, by name', () => {
  const units = [answered('a', varied), answered('b', varied), answered('c', [...varied].toReversed())]
  const twins = copiedUnits(codes, units)
  expect([...twins].map(([id, { text }]) => [id, text])).toEqual([
    ['a', 'Semua isian sama dengan Unit b.'],
    ['b', 'Semua isian sama dengan Unit a.'],
  ])
  const three = copiedUnits(codes, [...units, answered('d', varied)])
  expect(three.get('d')?.text).toBe('Semua isian sama dengan Unit a dan 1 unit lain.')
})

test.each<[string, (number | 'TB' | null)[]]>([
  ['all have the highest value', varied.map(() => 300)],
  ['only two values occur', varied.map((value) => (value > 100 ? 300 : 200))],
  ['nearly all are equal', [0, 100, ...varied.slice(2).map(() => 300)]],
  ['little was entered', varied.map((value, at) => (at < 9 ? value : null))],
  ['nothing was entered', []],
])('equal answers say nothing where %s', (_, values) => {
  expect(copiedUnits(codes, [answered('a', values), answered('b', values)]).size).toBe(0)
})

test('a column that repeats the one before it in every unit is found', () => {
  const rows = [0, 100, 200, 300, 0, 100]
  const units = (count: number, second: (value: number, row: number) => number | null) =>
    rows.slice(0, count).map((value, row) => answered(`u${row}`, [value, second(value, row), row % 2 === 0 ? 0 : 300]))
  expect(
    found(
      copiedColumns(
        codes,
        units(6, (value) => value),
      ),
    ),
  ).toEqual(['soft copied I1'])
  expect(
    copiedColumns(
      codes,
      units(6, (value, row) => (row === 5 ? 300 : value)),
    ),
  ).toEqual([])
  expect(
    copiedColumns(
      codes,
      units(5, (value) => value),
    ),
  ).toEqual([])
  expect(
    copiedColumns(
      codes,
      units(6, () => null),
    ),
  ).toEqual([])
})
