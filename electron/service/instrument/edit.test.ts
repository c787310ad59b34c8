import { expect, test } from 'vitest'
import type { InstrumentContent } from '../../../shared/domain/instrument.ts'
import { Expected } from '../../../shared/errors.ts'
import { runTask } from '../../render/run.ts'
import { setCell } from '../../store/cells.ts'
import { instrumentById } from '../../store/instruments.ts'
import type { Store } from '../../store/store.ts'
import { addUnit, findUnit } from '../../store/units.ts'
import { enterBanten, testContext } from '../fixture.ts'
import { undo } from '../safety/undo.ts'
import { deriveInstrument, removeInstrument, saveInstrument, useInstrument } from './edit.ts'
import { importInstrument, instrumentFile } from './file.ts'
import { instrumentList, instrumentUses } from './list.ts'

const shipped = 'contoh-opini-2022'
const ready = () => {
  const context = testContext({ render: { width: 1, run: runTask, close: () => Promise.resolve() } })
  enterBanten(context.store)
  return context
}
const contentOf = (store: Store, id: string): InstrumentContent => {
  const found = instrumentById(store, id)
  if (found === null) throw new Error('gone')
  return structuredClone({ dimensions: found.dimensions, rules: found.rules })
}
const enter = (store: Store, name = 'DPMPTSP', code = 'IN-01') =>
  store.write({ kind: 'edit', label: 'Isi', undoable: true }, () =>
    setCell(store, findUnit(store, 2022, '36.74', name)?.id ?? '', code, { cell: { value: 300, na: false } }),
  )
const refusal = (run: () => unknown): { message: string; details: readonly string[] } => {
  try {
    run()
  } catch (error) {
    if (error instanceof Expected) return { message: error.message, details: error.value.details ?? [] }
    throw error
  }
  throw new Error('was not refused')
}

test('the shipped instrument is not changed; a version of it is, can be undone, and is numbered', () => {
  const { store, ...rest } = ready()
  expect(
    refusal(() => saveInstrument(store, { id: shipped, title: 'x', content: contentOf(store, shipped) })).message,
  ).toContain('Buat versi baru')
  const made = deriveInstrument(store, { from: shipped, title: 'Instrumen Banten' })
  expect(made).toMatchObject({
    version: 2,
    title: 'Instrumen Banten',
    shipped: false,
    locked: false,
    sample: true,
    problems: [],
  })
  expect(deriveInstrument(store, { from: made.id, unitType: 'Puskesmas' })).toMatchObject({
    version: 1,
    unitType: 'Puskesmas',
  })
  undo({ store, ...rest })
  expect(instrumentList(store).map(({ title }) => title)).toEqual(['Instrumen CONTOH 2022–2024', 'Instrumen Banten'])
})

test('an instrument is carried over to the scheme of later years, where a year can use it', () => {
  const { store } = ready()
  const made = deriveInstrument(store, { from: shipped, scheme: 'opini-2025' })
  expect(made).toMatchObject({ scheme: 'opini-2025', version: 1 })
  useInstrument(store, { year: 2025, unitType: '', id: made.id })
  expect(instrumentUses(store, { year: 2025 }).rows[0]?.instrument?.id).toBe(made.id)
  expect(refusal(() => deriveInstrument(store, { from: shipped, scheme: 'opini-1999' })).message).toContain(
    'opini-2025',
  )
})

test('a draft may have problems, but no year can use it, and one that is used cannot get any', () => {
  const { store } = ready()
  const { id } = deriveInstrument(store, { from: shipped })
  const content = contentOf(store, id)
  const [first] = content.dimensions
  if (first !== undefined) first.weight -= 10
  const saved = saveInstrument(store, { id, title: 'Kurang', sample: false, content })
  expect(saved).toMatchObject({ title: 'Kurang', sample: false })
  expect(saved.problems.map(({ text }) => text)).toEqual([
    'Bobot dimensi berjumlah 99,90\u00A0%, kurang 0,10\u00A0%; harus tepat 100,00\u00A0%.',
  ])
  expect(refusal(() => useInstrument(store, { year: 2022, unitType: '', id })).details).toEqual(
    saved.problems.map(({ text }) => text),
  )
  if (first !== undefined) first.weight += 10
  saveInstrument(store, { id, title: 'Pas', content })
  useInstrument(store, { year: 2022, unitType: '', id })
  if (first !== undefined) first.weight -= 10
  expect(refusal(() => saveInstrument(store, { id, title: 'Pas', content })).message).toContain('dipakai tahun 2022')
  expect(refusal(() => removeInstrument(store, { id })).message).toContain('dipakai tahun 2022')
})

test('a version is locked by its first cell and free again when that is undone', () => {
  const context = ready()
  const { store } = context
  const { id } = deriveInstrument(store, { from: shipped })
  useInstrument(store, { year: 2022, unitType: '', id })
  enter(store)
  const save = () => saveInstrument(store, { id, title: 'Lain', content: contentOf(store, id) })
  expect(refusal(save).message).toContain('terkunci')
  expect(instrumentList(store).find((one) => one.id === id)).toMatchObject({ locked: true, years: [2022] })
  undo(context)
  expect(save().title).toBe('Lain')
})

test('a year uses one for a type and another for all others; null goes back', () => {
  const { store } = ready()
  store.write({ kind: 'edit', label: 'uji', undoable: true }, () =>
    addUnit(store, { year: 2022, body: '36.71', name: 'PKM A', type: 'Puskesmas' }),
  )
  const { id } = deriveInstrument(store, { from: shipped, unitType: 'Puskesmas', title: 'Puskesmas' })
  useInstrument(store, { year: 2022, unitType: 'puskesmas', id })
  expect(instrumentUses(store, { year: 2022 }).rows).toMatchObject([
    { unitType: '', own: false, instrument: { id: shipped }, units: 6, entered: 0 },
    { unitType: 'Puskesmas', own: true, instrument: { id }, units: 1, entered: 0 },
  ])
  useInstrument(store, { year: 2022, unitType: 'Puskesmas', id: null })
  expect(instrumentUses(store, { year: 2022 }).rows[1]).toMatchObject({ own: false, instrument: { id: shipped } })
  expect(instrumentUses(store, { year: 2025 }).rows).toMatchObject([{ instrument: null }])
})

test('another instrument is refused where it would hide cells or does not fit the scheme', () => {
  const { store } = ready()
  enter(store)
  const { id } = deriveInstrument(store, { from: shipped })
  const content = contentOf(store, id)
  const [first] = content.dimensions
  const [gone, heir] = first?.indicators ?? []
  if (first === undefined || gone === undefined || heir === undefined) throw new Error('too small')
  heir.weight += gone.weight
  first.indicators = first.indicators.filter(({ code }) => code !== 'IN-01')
  content.rules = content.rules.filter(({ when }) => when.indicator !== 'IN-01')
  expect(saveInstrument(store, { id, title: 'Tanpa IN-01', content }).problems).toEqual([])
  expect(refusal(() => useInstrument(store, { year: 2022, unitType: '', id })).message).toContain('IN-01')
  expect(refusal(() => useInstrument(store, { year: 2025, unitType: '', id })).message).toContain('skema lain')
})

test('a workbook goes out and in: unchanged it is not written again, changed it is a new version, broken it is refused', async () => {
  const context = ready()
  const { store } = context
  const { bytes, name } = await instrumentFile(context, { id: shipped })
  expect(name).toBe('Instrumen CONTOH 2022–2024 v1.xlsx')
  expect(await importInstrument(context, { name, bytes })).toEqual({ id: shipped, written: false })
  const { id } = deriveInstrument(store, { from: shipped, title: 'Lain' })
  const other = await instrumentFile(context, { id })
  removeInstrument(store, { id })
  const again = await importInstrument(context, { name: other.name, bytes: other.bytes })
  expect(again.written).toBe(true)
  expect(instrumentById(store, again.id)).toMatchObject({ title: 'Lain', version: 2, sample: true })
  await expect(importInstrument(context, { name: 'x.xlsx', bytes: new Uint8Array(10) })).rejects.toThrow(
    'bukan buku kerja',
  )
})
