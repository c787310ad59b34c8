import { expect, test } from 'vitest'
import { batches } from '../../../store/batches.ts'
import { savePerson } from '../../../store/persons.ts'
import { run } from '../../../store/sql.ts'
import { testContext } from '../../fixture.ts'
import { redo, undo } from '../../safety/undo.ts'
import { enterUnits, smallInstrument, useInstrument, valuesOf } from '../fixture.ts'
import { writeCells } from '../write.ts'
import { differences, settleDifference } from './differences.ts'
import { dropReentry, endReentry, startReentry } from './start.ts'
import { reentryList, reentryView } from './view.ts'
import { writeReentry } from './write.ts'

const names = Array.from({ length: 12 }, (_, at) => `Unit ${at + 1}`)
const complete = { 'IN-01': '2', 'IN-02': '3', 'OU-01': '80' }

const texts = (unit: string, values: Record<string, string>) =>
  Object.entries(values).map(([indicator, text]) => ({ unit, indicator, text }))

const office = () => {
  const { store } = testContext()
  useInstrument(store, smallInstrument(), { year: 2023 })
  const units = enterUnits(store, names)
  writeCells(store, { year: 2023, how: 'paste', cells: units.slice(0, 10).flatMap((unit) => texts(unit, complete)) })
  const start = (count = 3, more: { units?: string[] } = {}) =>
    startReentry(store, { year: 2023, code: '36.03', count, ...more })
  return { store, units, start }
}

test('units with something in them are drawn; what the first person entered is not told', () => {
  const { store, units, start } = office()
  const row = start()
  expect(row).toMatchObject({
    title: 'Isian kedua 3 unit, Kabupaten Tangerang',
    units: 3,
    filled: 0,
    total: 15,
    differences: null,
  })
  const { rows } = reentryView(store, { id: row.id })
  expect(rows).toHaveLength(3)
  for (const { unit, cells } of rows) {
    expect(units.slice(0, 10)).toContain(unit)
    expect(cells).toEqual({})
  }
  expect(() => differences(store, { id: row.id })).toThrow('Selisih baru terlihat')
  expect(start(50)).toMatchObject({ units: 10 })
  expect(() => startReentry(store, { year: 2023, code: '36.01', count: 2 })).toThrow('Belum ada unit yang terisi')
})

test('where persons are in use only units of others are drawn, and only the second person enters them', () => {
  const { store, units, start } = office()
  store.write({ kind: 'person', label: 'Petugas', undoable: true }, () => {
    for (const name of ['Rina', 'Budi']) savePerson(store, { id: null, name, role: 'asisten', active: true })
  })
  store.actAs('Rina')
  for (const unit of units.slice(0, 4))
    writeCells(store, { year: 2023, how: 'edit', cells: texts(unit, { 'IN-01': '1' }) })
  const row = start(50)
  expect(row).toMatchObject({ person: 'Rina', units: 6 })
  expect(() => start(1, { units: units.slice(0, 2) })).toThrow('pernah diisi oleh Rina')
  const [drawn = ''] = reentryView(store, { id: row.id }).rows.map(({ unit }) => unit)
  writeReentry(store, { id: row.id, cells: texts(drawn, { 'IN-01': '1' }) })
  store.actAs('Budi')
  expect(() => writeReentry(store, { id: row.id, cells: texts(drawn, { 'IN-01': '2' }) })).toThrow(
    'dikerjakan oleh Rina',
  )
  expect(start(50)).toMatchObject({ person: 'Budi', units: 10 })
})

test('differences are listed when it is finished, and settled either way', () => {
  const { store, units, start } = office()
  const [unit = ''] = units
  const { id } = start(1, { units: [unit] })
  const view = writeReentry(store, {
    id,
    cells: texts(unit, { 'IN-01': '3', 'IN-02': '3', 'OU-01': '79,5', 'OU-02': 'TB' }),
  })
  expect(view).toMatchObject({ filled: 4, differences: null })
  expect(view.rows[0]?.cells['OU-02']).toEqual({ value: null, na: true })
  const found = endReentry(store, { id })
  expect(found.map(({ indicator, first, second }) => [indicator, first.value, second.value, second.na])).toEqual([
    ['IN-01', 200, 300, false],
    ['OU-01', 8000, 7950, false],
    ['OU-02', null, null, true],
  ])
  expect(() => writeReentry(store, { id, cells: texts(unit, { 'IN-01': '1' }) })).toThrow('sudah selesai')
  expect(reentryList(store, { year: 2023 })).toMatchObject([{ id, differences: 3 }])

  settleDifference(store, { id, unit, indicator: 'IN-01', take: 'second' })
  expect(valuesOf(store, unit)['IN-01']).toBe(300)
  expect(batches(store)[0]?.label).toBe('Pakai isian kedua nilai IN-01 Unit 1 2023: 2 → 3')
  settleDifference(store, { id, unit, indicator: 'OU-01', take: 'first' })
  expect(valuesOf(store, unit)['OU-01']).toBe(8000)
  expect(reentryList(store, { year: 2023 })).toMatchObject([{ differences: 1 }])
  expect(() => settleDifference(store, { id, unit, indicator: 'OU-01', take: 'second' })).toThrow('sudah diselesaikan')

  undo({ store })
  undo({ store })
  expect(valuesOf(store, unit)['IN-01']).toBe(200)
  expect(reentryList(store, { year: 2023 })).toMatchObject([{ differences: 3 }])
  redo({ store })
  expect(valuesOf(store, unit)['IN-01']).toBe(300)
})

test('a locked unit keeps its value and the difference stays open', () => {
  const { store, units, start } = office()
  const [unit = ''] = units
  const { id } = start(1, { units: [unit] })
  writeReentry(store, { id, cells: texts(unit, { 'IN-01': '3' }) })
  endReentry(store, { id })
  store.write({ kind: 'work', label: 'Ajukan', undoable: false }, () =>
    run(store, `INSERT INTO work (unit, state) VALUES (?, 'diajukan')`, unit),
  )
  expect(() => settleDifference(store, { id, unit, indicator: 'IN-01', take: 'second' })).toThrow('Sudah diajukan')
  expect(differences(store, { id })).toMatchObject([{ indicator: 'IN-01', settled: false }])
})

test('what cannot be read is refused with its place, and nothing is written', () => {
  const { store, units, start } = office()
  const [unit = ''] = units
  const { id } = start(1, { units: [unit] })
  expect(() => writeReentry(store, { id, cells: texts(unit, { 'IN-01': '3', 'IN-02': '9' }) })).toThrow(
    'IN-02 Unit 1: Nilai harus antara 0 dan 3.',
  )
  expect(reentryView(store, { id }).filled).toBe(0)
  expect(() => endReentry(store, { id })).toThrow('Belum ada yang diisi')
  expect(() => writeReentry(store, { id, cells: texts('nobody', { 'IN-01': '3' }) })).toThrow('bukan bagian')
  writeReentry(store, { id, cells: texts(unit, { 'IN-01': '3' }) })
  expect(writeReentry(store, { id, cells: texts(unit, { 'IN-01': ' ' }) }).filled).toBe(0)
})

test('a second entry can be removed, and that undone', () => {
  const { store, units, start } = office()
  const [unit = ''] = units
  const { id } = start(1, { units: [unit] })
  writeReentry(store, { id, cells: texts(unit, { 'IN-01': '3' }) })
  dropReentry(store, { id })
  expect(reentryList(store, { year: 2023 })).toEqual([])
  undo({ store })
  expect(reentryList(store, { year: 2023 })).toMatchObject([{ id, filled: 1 }])
})
