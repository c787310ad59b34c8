import { expect, test } from 'vitest'
import { draw } from '../../../shared/domain/draw.ts'
import { batches } from '../../store/batches.ts'
import { run } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { setUnit } from '../../store/units.ts'
import { testContext } from '../fixture.ts'
import { undo } from '../safety/undo.ts'
import { excuseProblem } from './excuse.ts'
import {
  block,
  codesOf,
  enterManyUnits,
  enterUnits,
  indicator,
  largeInstrument,
  smallInstrument,
  useInstrument,
} from './fixture.ts'
import { blocking, problemsOf, problemsView } from './problems.ts'
import { writeCells } from './write.ts'

const office = (content = smallInstrument(), names: readonly string[] = ['RSUD Balaraja']) => {
  const { store } = testContext()
  useInstrument(store, content, { year: 2023 })
  const units = enterUnits(store, names)
  const [unit = ''] = units
  const fill = (values: Record<string, string>, id = unit, year = 2023) =>
    writeCells(store, {
      year,
      how: 'edit',
      cells: Object.entries(values).map(([code, text]) => ({ unit: id, indicator: code, text })),
    })
  const found = (code = '36.03') =>
    problemsOf(store, 2023, code).map(({ level, rule, indicator: at, excuse }) =>
      `${level} ${rule} ${at}${excuse === null ? '' : ` (${excuse})`}`.trim(),
    )
  return { store, units, unit, fill, found }
}
const complete = { 'IN-01': '2', 'IN-02': '3', 'OU-01': '80', 'OU-02': '1', 'OU-R': '30' }

test('a new unit lacks what is required, in the order of the instrument; a complete one lacks nothing', () => {
  const { store, fill, found } = office()
  expect(found()).toEqual([
    'hard required IN-01',
    'hard required IN-02',
    'hard required OU-01',
    'soft respondents OU-R',
  ])
  expect(problemsView(store, { year: 2023, code: '36.03' })).toMatchObject({ hard: 3, soft: 1 })
  fill(complete)
  expect(found()).toEqual([])
  expect(problemsView(store, { year: 2023, code: '36' })).toMatchObject({ hard: 0, soft: 0, problems: [] })
})

test('a value that fell out of its scale when the instrument changed blocks', () => {
  const { store, fill, found } = office()
  fill(complete)
  const [input, output] = smallInstrument().dimensions
  if (input === undefined || output === undefined) throw new Error('two dimensions')
  const changed = input.indicators.map((one) =>
    one.code === 'IN-02' ? Object.assign(one, { scale: { max: 200, step: 100 } }) : one,
  )
  useInstrument(store, { dimensions: [{ ...input, indicators: changed }, output], rules: [] }, { year: 2023 })
  expect(found()).toEqual(['hard scale IN-02', 'hard no-score'])
})

test('a dimension that is wholly "tidak berlaku" gives no score and blocks', () => {
  const { fill, found } = office()
  fill({ ...complete, 'IN-01': 'TB', 'IN-02': 'TB' })
  expect(found()).toEqual(['hard no-score'])
})

test('a reason counts until a cell changes that the rule looks at, and comes back with undo', () => {
  const rule = {
    id: 'ATURAN-1',
    level: 'soft',
    text: 'Nilai 3 tanpa responden.',
    when: { indicator: 'IN-02', is: '=', value: 300 },
    must: { indicator: 'IN-01', is: '=', value: 300 },
  } as const
  const { store, unit, fill, found } = office(smallInstrument([rule]))
  fill(complete)
  expect(found()).toEqual(['soft ATURAN-1 IN-01'])
  const give = (reason: string | null) => {
    excuseProblem(store, { unit, rule: 'ATURAN-1', indicator: 'IN-01', reason })
  }
  give('Sudah diperiksa di lapangan')
  expect(found()).toEqual(['soft ATURAN-1 IN-01 (Sudah diperiksa di lapangan)'])
  expect(batches(store)[0]?.label).toBe('Alasan IN-01 RSUD Balaraja 2023')
  expect(problemsOf(store, 2023, '36.03').some(blocking)).toBe(false)
  // Another cell does not matter.
  fill({ 'OU-01': '81' })
  expect(found()).toEqual(['soft ATURAN-1 IN-01 (Sudah diperiksa di lapangan)'])
  // The cell of the condition does.
  fill({ 'IN-02': '2' })
  fill({ 'IN-02': '3' })
  expect(found()).toEqual(['soft ATURAN-1 IN-01'])
  undo({ store })
  undo({ store })
  expect(found()).toEqual(['soft ATURAN-1 IN-01 (Sudah diperiksa di lapangan)'])
  give(null)
  expect(found()).toEqual(['soft ATURAN-1 IN-01'])
})

test('a reason is refused for a hard problem and for one that is gone', () => {
  const { store, unit } = office()
  const give = (rule: string, at: string) => () => {
    excuseProblem(store, { unit, rule, indicator: at, reason: 'Biar saja' })
  }
  expect(give('required', 'IN-01')).toThrow('harus diperbaiki')
  expect(give('copied', '')).toThrow('sudah tidak ada')
  expect(() => {
    excuseProblem(store, { unit: 'nobody', rule: 'copied', indicator: '', reason: 'x' })
  }).toThrow('sudah tidak ada')
})

test('an open remark of a reviewer blocks until it is answered', () => {
  const { store, unit, fill, found } = office()
  fill(complete)
  store.write({ kind: 'work', label: 'Catatan', undoable: false }, () =>
    run(
      store,
      `INSERT INTO remark (id, unit, indicator, text, person, at) VALUES ('r', ?, 'IN-02', 'Mana buktinya?', 'Rina', '2023-10-01')`,
      unit,
    ),
  )
  expect(found()).toEqual(['hard remark IN-02'])
  expect(problemsView(store, { year: 2023, code: '36' }).problems[0]?.text).toBe(
    'Catatan Rina belum dijawab: Mana buktinya?',
  )
  store.write({ kind: 'work', label: 'Jawab', undoable: false }, () =>
    run(store, `UPDATE remark SET answer = 'Sudah', settled_at = '2023-10-02' WHERE id = 'r'`),
  )
  expect(found()).toEqual([])
})

test('official and computed score more than 0,01 apart ask for a reason, once the unit is complete', () => {
  const { store, unit, fill, found } = office()
  const official = (score: number) =>
    store.write({ kind: 'edit', label: 'Nilai', undoable: true }, () => setUnit(store, unit, { score }))
  const report = fill(complete)
  const computed = report.units[0]?.computed.score ?? 0
  for (const [apart, expected] of [
    [0, []],
    [1, []],
    [-1, []],
    [2, ['soft differs']],
  ] as const) {
    official(computed + apart)
    expect(found()).toEqual(expected)
  }
  fill({ 'IN-01': '' })
  expect(found()).toEqual(['hard required IN-01'])
})

test('last year is compared by body and folded name, in years of the same scheme only', () => {
  const { store, fill, found } = office()
  fill(complete)
  useInstrument(store, smallInstrument(), { year: 2022 })
  const [before = ''] = enterUnits(store, ['R.S.U.D. BALARAJA'], { year: 2022 })
  fill({ ...complete, 'IN-01': '0', 'IN-02': '1' }, before, 2022)
  expect(found()).toEqual(['soft outlier-year IN-01', 'soft outlier-year IN-02', 'soft outlier-year'])
})

/** Answers that differ from unit to unit without a pattern. */
const answer = (row: number, column: number) => draw(['0', '1', '2', '3'], 1, `${row} ${column}`)[0] ?? ''

/** A province of units whose answers differ. */
const province = (count: number) => {
  const { store } = testContext()
  const content = largeInstrument(16)
  useInstrument(store, content, { year: 2023 })
  const units = enterManyUnits(store, count)
  const codes = codesOf(content)
  writeCells(store, { year: 2023, how: 'paste', cells: block(units, codes, answer) })
  return { store, units, codes }
}
const rulesOf = (store: Store, code: string, rule: string) =>
  problemsOf(store, 2023, code).filter((problem) => problem.rule === rule)

test('a unit far from its peers in the province is found, also when only its body is asked for', () => {
  const { store, units, codes } = province(16)
  const [code = ''] = codes
  const cells = units.map((unit, row) => ({ unit, indicator: code, text: row === 3 ? '0' : row % 3 === 0 ? '2' : '3' }))
  writeCells(store, { year: 2023, how: 'paste', cells })
  expect(rulesOf(store, '36', 'outlier-peers').filter((one) => one.indicator === code)).toMatchObject([
    { unit: units[3], unitName: 'Unit 4', bodyName: 'Kabupaten Serang' },
  ])
  expect(rulesOf(store, '36.04', 'outlier-peers').filter((one) => one.indicator === code)).toHaveLength(1)
  expect(rulesOf(store, '36.01', 'outlier-peers').filter((one) => one.indicator === code)).toHaveLength(0)
})

test('copied answers are found across bodies, and a column pasted twice within a body', () => {
  const { store, units, codes } = province(48)
  const copied = () => rulesOf(store, '36', 'copied')
  expect(copied()).toEqual([])
  const [, , third = ''] = units
  writeCells(store, { year: 2023, how: 'paste', cells: block([third], codes, (_, column) => answer(1, column)) })
  expect(copied().map(({ unitName, text }) => [unitName, text])).toEqual([
    ['Unit 2', 'Semua isian sama dengan Unit 3 (Kabupaten Tangerang).'],
    ['Unit 3', 'Semua isian sama dengan Unit 2 (Kabupaten Lebak).'],
  ])
  const own = units.filter((_, row) => row % 8 === 0)
  const twice = own.flatMap((unit, row) =>
    codes.slice(0, 2).map((code) => ({ unit, indicator: code, text: String(row % 4) })),
  )
  writeCells(store, { year: 2023, how: 'paste', cells: twice })
  expect(rulesOf(store, '36.01', 'copied').filter((one) => one.indicator === codes[1])).toMatchObject([
    { level: 'soft', text: `Isian kolom ${codes[1]} sama dengan kolom ${codes[0]} pada semua 6 unit pemda ini.` },
  ])
})

test('what was kept from one look to the next is never told apart from a fresh look', () => {
  const { store, units, codes } = province(24)
  // Inside a write nothing is kept.
  const fresh = (): unknown =>
    store.db.transaction(() => [problemsOf(store, 2023, '36'), problemsOf(store, 2023, '36.04')])()
  const kept = (): unknown => [problemsOf(store, 2023, '36'), problemsOf(store, 2023, '36.04')]
  const write = (row: number, text: string) =>
    writeCells(store, { year: 2023, how: 'edit', cells: [{ unit: units[row] ?? '', indicator: codes[0] ?? '', text }] })
  const steps: (() => unknown)[] = [
    () => write(3, ''),
    () => write(3, '0'),
    () => undo({ store }),
    () => writeCells(store, { year: 2023, how: 'paste', cells: block(units, codes, (row) => String(row % 4)) }),
    () =>
      store.write({ kind: 'edit', label: 'Nilai', undoable: true }, () => setUnit(store, units[3] ?? '', { score: 1 })),
    () => useInstrument(store, largeInstrument(12), { year: 2023 }),
    () => enterUnits(store, ['Unit baru']),
    () => undo({ store }),
  ]
  let before = JSON.stringify(kept())
  for (const step of steps) {
    step()
    const now = kept()
    expect(now).toEqual(fresh())
    expect(JSON.stringify(now)).not.toBe(before)
    before = JSON.stringify(now)
  }
  expect(() =>
    store.write({ kind: 'edit', label: 'Gagal', undoable: true }, () => {
      setUnit(store, units[3] ?? '', { score: 9000 })
      problemsOf(store, 2023, '36')
      throw new Error('taken back')
    }),
  ).toThrow('taken back')
  expect(JSON.stringify(kept())).toBe(before)
})

test('an indicator that went away leaves its cells, which is said', () => {
  const { store, fill, found } = office()
  fill(complete)
  const [input] = smallInstrument().dimensions
  if (input === undefined) throw new Error('two dimensions')
  useInstrument(
    store,
    { dimensions: [{ ...input, weight: 10_000, indicators: [indicator('IN-01', { weight: 10_000 })] }], rules: [] },
    { year: 2023 },
  )
  expect(found()).toEqual(['soft stray'])
})
