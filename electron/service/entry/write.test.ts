import { expect, test } from 'vitest'
import { batches } from '../../store/batches.ts'
import { run } from '../../store/sql.ts'
import { testContext } from '../fixture.ts'
import { redo, undo } from '../safety/undo.ts'
import {
  block,
  codesOf,
  enterManyUnits,
  enterUnits,
  largeInstrument,
  smallInstrument,
  useInstrument,
  valuesOf,
} from './fixture.ts'
import { entryView } from './view.ts'
import { noteCell, writeCells } from './write.ts'

const office = (names: readonly string[] = ['RSUD Balaraja', 'Dinas Sosial']) => {
  const ctx = testContext()
  const { store } = ctx
  const units = enterUnits(store, names)
  useInstrument(store, smallInstrument(), { year: 2023 })
  const [first = '', second = ''] = units
  const write = (
    how: 'edit' | 'paste' | 'fill' | 'clear',
    ...cells: [unit: string, indicator: string, text: string][]
  ) =>
    writeCells(store, { year: 2023, how, cells: cells.map(([unit, indicator, text]) => ({ unit, indicator, text })) })
  const labels = () => batches(store).map(({ label }) => label)
  return { ctx, store, first, second, write, labels }
}

test('a typed value is kept, the score is fresh, and the batch says what happened', () => {
  const { store, first, write, labels } = office()
  const report = write('edit', [first, 'IN-01', '2'])
  expect(report).toMatchObject({ written: 1, unchanged: 0, locked: [], unreadable: [] })
  expect(report.units).toHaveLength(1)
  expect(report.units[0]).toMatchObject({ id: first, bodyName: 'Kabupaten Tangerang', state: 'draf', lock: null })
  expect(report.units[0]?.cells).toEqual({ 'IN-01': { value: 200, na: false, note: '', evidence: '' } })
  // 60 % of the unit, half of that, two thirds reached.
  expect(report.units[0]?.computed).toMatchObject({ score: 2000, filled: 1, required: 3, complete: false })
  expect(labels()[0]).toBe('Isi nilai IN-01 RSUD Balaraja 2023: kosong → 2')
  write('edit', [first, 'IN-01', '3'])
  expect(labels()[0]).toBe('Isi nilai IN-01 RSUD Balaraja 2023: 2 → 3')
  expect(valuesOf(store, first)).toEqual({ 'IN-01': 300 })
})

test('what is equal already is counted and makes no batch', () => {
  const { first, write, labels } = office()
  write('edit', [first, 'IN-01', '2'])
  const before = labels()
  expect(write('edit', [first, 'IN-01', '2,0'], [first, 'IN-02', ''])).toEqual({
    batch: null,
    written: 0,
    unchanged: 2,
    locked: [],
    unreadable: [],
    units: [],
  })
  expect(labels()).toEqual(before)
})

test('labels name how it was done and how much', () => {
  const { first, second, write, labels } = office()
  write('paste', [first, 'IN-01', '1'], [first, 'IN-02', 'TB'], [second, 'IN-01', '2'])
  write('fill', [first, 'IN-01', '3'], [first, 'IN-02', '3'])
  write('clear', [first, 'IN-01', ''])
  expect(labels().slice(0, 3)).toEqual([
    'Kosongkan nilai IN-01 RSUD Balaraja 2023: 3 → kosong',
    'Salin isian 2 sel, RSUD Balaraja 2023',
    'Tempel 3 sel, 2 unit 2023',
  ])
})

test('what cannot be read is skipped with place and reason; the rest is written', () => {
  const { store, first, write } = office()
  const report = write(
    'paste',
    [first, 'IN-01', 'ada'],
    [first, 'IN-02', '4'],
    [first, 'OU-01', '1.000,25'],
    [first, 'OU-02', 'n/a'],
    [first, 'OU-99', '1'],
  )
  expect(report.written).toBe(1)
  expect(report.unreadable.map(({ unitName, indicator, text, reason }) => [unitName, indicator, text, reason])).toEqual(
    [
      ['RSUD Balaraja', 'IN-01', 'ada', 'Bukan angka'],
      ['RSUD Balaraja', 'IN-02', '4', 'Nilai harus antara 0 dan 3'],
      ['RSUD Balaraja', 'OU-01', '1.000,25', 'Nilai harus antara 0 dan 100'],
      ['RSUD Balaraja', 'OU-99', '1', 'Indikator ini tidak ada dalam instrumen unit'],
    ],
  )
  expect(valuesOf(store, first)).toEqual({ 'OU-02': 'TB' })
})

test('the same cell twice in one paste: the later one counts', () => {
  const { store, first, write } = office()
  expect(write('paste', [first, 'IN-01', '1'], [first, 'IN-01', '2'])).toMatchObject({ written: 1 })
  expect(valuesOf(store, first)).toEqual({ 'IN-01': 200 })
})

test('locked units are skipped with the reason, others are written', () => {
  const { store, first, second, write } = office()
  store.write({ kind: 'work', label: 'Ajukan', undoable: false }, () =>
    run(store, `INSERT INTO work (unit, state) VALUES (?, 'diajukan')`, first),
  )
  const report = write('paste', [first, 'IN-01', '1'], [first, 'IN-02', 'x'], [second, 'IN-01', '2'])
  expect(report).toMatchObject({ written: 1, unreadable: [] })
  expect(report.locked).toEqual([
    { unit: first, unitName: 'RSUD Balaraja', indicator: 'IN-01', reason: 'Sudah diajukan.' },
    { unit: first, unitName: 'RSUD Balaraja', indicator: 'IN-02', reason: 'Sudah diajukan.' },
  ])
  expect(valuesOf(store, first)).toEqual({})
  expect(valuesOf(store, second)).toEqual({ 'IN-01': 200 })
  expect(noteCell(store, { year: 2023, unit: first, indicator: 'IN-01', note: 'x', evidence: '' })).toMatchObject({
    written: 0,
    locked: [{ unit: first }],
  })
})

test('a unit that is gone or of another year stops everything', () => {
  const { store, first, write } = office()
  expect(() => write('paste', [first, 'IN-01', '1'], ['nobody', 'IN-01', '1'])).toThrow('sudah tidak ada')
  expect(() =>
    writeCells(store, { year: 2022, how: 'edit', cells: [{ unit: first, indicator: 'IN-01', text: '1' }] }),
  ).toThrow('sudah tidak ada')
  expect(valuesOf(store, first)).toEqual({})
})

test('note and evidence are a batch of their own and survive an emptied value', () => {
  const { ctx, store, first, write, labels } = office()
  write('edit', [first, 'IN-01', '2'])
  const report = noteCell(store, {
    year: 2023,
    unit: first,
    indicator: 'IN-01',
    note: 'Papan rusak',
    evidence: 'foto/1.jpg',
  })
  expect(report.units[0]?.cells['IN-01']).toEqual({
    value: 200,
    na: false,
    note: 'Papan rusak',
    evidence: 'foto/1.jpg',
  })
  expect(labels()[0]).toBe('Catatan dan bukti IN-01 RSUD Balaraja 2023')
  write('clear', [first, 'IN-01', ''])
  expect(entryView(store, { year: 2023, code: '36.03' }).units.find(({ id }) => id === first)?.cells['IN-01']).toEqual({
    value: null,
    na: false,
    note: 'Papan rusak',
    evidence: 'foto/1.jpg',
  })
  undo(ctx)
  undo(ctx)
  expect(entryView(store, { year: 2023, code: '36.03' }).units.find(({ id }) => id === first)?.cells['IN-01']).toEqual({
    value: 200,
    na: false,
    note: '',
    evidence: '',
  })
})

test('a place shows the units of one instrument, that of most units first', () => {
  const { store } = office()
  enterUnits(store, ['Polres Contoh'], { type: 'Polres' })
  useInstrument(store, smallInstrument(), { year: 2023, unitType: 'polres' })
  const body = entryView(store, { year: 2023, code: '36.03' })
  expect(body.units.map(({ name }) => name)).toEqual(['Dinas Sosial', 'RSUD Balaraja'])
  expect(body.instruments.map(({ units }) => units)).toEqual([2, 1])
  const [, other] = body.instruments
  expect(entryView(store, { year: 2023, code: '36', instrument: other?.id }).units.map(({ name }) => name)).toEqual([
    'Polres Contoh',
  ])
  expect(entryView(store, { year: 2023, code: '36.01' })).toMatchObject({ units: [], instruments: [] })
  expect(() => entryView(store, { year: 2023, code: '36', instrument: 'nothing' })).toThrow('belum memiliki instrumen')
})

test('a paste of 400 x 60 as Excel gives it: everything is written, or said with its place', () => {
  const { store } = testContext()
  const units = enterManyUnits(store, 400)
  const content = largeInstrument(60)
  useInstrument(store, content, { year: 2023 })
  const codes = codesOf(content)
  const texts = ['2', '', 'n/a', '87.5', '1.000,25', 'ada', ' 3 ', 'TB', '1.234', '#N/A']
  const cells = block(units, codes, (row, column) => texts[(row + column) % texts.length] ?? '')
  const report = writeCells(store, { year: 2023, how: 'paste', cells })
  const tenth = cells.length / texts.length
  expect(report).toMatchObject({ written: 4 * tenth, unchanged: tenth, locked: [] })
  expect(report.unreadable).toHaveLength(5 * tenth)
  expect(
    Object.fromEntries(
      Map.groupBy(report.unreadable, ({ text }) => text)
        .entries()
        .map(([text, rows]) => [text, rows.length]),
    ),
  ).toEqual({
    '87.5': tenth,
    '1.000,25': tenth,
    ada: tenth,
    '1.234': tenth,
    '#N/A': tenth,
  })
  expect(report.units).toHaveLength(400)
  expect(batches(store)[0]?.label).toBe('Tempel 9.600 sel, 400 unit 2023')
  undo({ store })
  expect(units.every((unit) => Object.keys(valuesOf(store, unit)).length === 0)).toBe(true)
  redo({ store })
  expect(valuesOf(store, units[0] ?? '')).toEqual(
    report.units[0] &&
      Object.fromEntries(
        Object.entries(report.units[0].cells).map(([code, { value, na }]) => [code, na ? 'TB' : value]),
      ),
  )
})
