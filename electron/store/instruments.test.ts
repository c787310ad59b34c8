import { expect, test } from 'vitest'
import { sampleInstrumentOf } from '../../shared/domain/instruments.ts'
import { enterBanten, testContext } from '../service/fixture.ts'
import { setCell } from './cells.ts'
import {
  addInstrument,
  instrumentById,
  instrumentOf,
  instruments,
  isUsed,
  setInstrument,
  setUse,
  usedInstruments,
} from './instruments.ts'
import type { Store } from './store.ts'
import { setUnit, units } from './units.ts'

const sample = sampleInstrumentOf('opini-2022')
if (sample === null) throw new Error('no sample')
const write = <T>(store: Store, run: () => T): T =>
  store.write({ kind: 'edit', label: 'uji', undoable: true }, run).value
const ready = (): Store => {
  const { store } = testContext()
  enterBanten(store)
  return store
}

test('a year begins with the sample of its scheme; a scheme without one has none', () => {
  const store = ready()
  expect(instrumentOf(store, { year: 2022, type: 'dpmptsp' })?.id).toBe('contoh-opini-2022')
  expect(instrumentOf(store, { year: 2025, type: '' })).toBeNull()
  expect(instrumentOf(store, { year: 2020, type: '' })).toBeNull()
  expect(instruments(store).map(({ id }) => id)).toEqual(['contoh-opini-2022'])
})

test('the exact unit type, however it is written, comes before the one for all others', () => {
  const store = ready()
  const [own, all] = write(store, () => {
    const first = addInstrument(store, { ...sample, unitType: 'Puskesmas', title: 'Puskesmas' })
    const second = addInstrument(store, { ...sample, unitType: '', title: 'Umum' })
    setUse(store, 2022, 'Puskesmas', first)
    setUse(store, 2022, '', second)
    return [first, second]
  })
  expect(instrumentOf(store, { year: 2022, type: 'PUSKESMAS' })?.id).toBe(own)
  expect(instrumentOf(store, { year: 2022, type: 'dinas' })?.id).toBe(all)
  expect(instrumentOf(store, { year: 2023, type: 'puskesmas' })?.id).toBe('contoh-opini-2022')
  expect(instrumentById(store, own ?? '')?.version).toBe(1)
  expect(instrumentById(store, all ?? '')?.version).toBe(2)
})

test('an instrument is used once a cell was entered with it, and only that one', () => {
  const store = ready()
  const [unit] = units(store, 2022)
  expect(usedInstruments(store)).toEqual(new Set())
  write(store, () => setCell(store, unit?.id ?? '', 'IN-01', { note: 'hanya catatan' }))
  expect(isUsed(store, 'contoh-opini-2022')).toBe(false)
  write(store, () => setCell(store, unit?.id ?? '', 'IN-01', { cell: { value: 0, na: false } }))
  expect(isUsed(store, 'contoh-opini-2022')).toBe(true)
  const id = write(store, () => {
    const made = addInstrument(store, { ...sample, title: 'Puskesmas' })
    setUse(store, 2022, 'puskesmas', made)
    return made
  })
  expect(isUsed(store, id)).toBe(false)
  write(store, () => setUnit(store, unit?.id ?? '', { type: 'Puskesmas' }))
  expect(usedInstruments(store)).toEqual(new Set([id]))
})

test('what another laptop sent broken is an instrument without dimensions, and can be mended', () => {
  const store = ready()
  const id = write(store, () => addInstrument(store, { ...sample, title: 'Rusak' }))
  write(store, () => store.db.prepare('UPDATE instrument SET content = ? WHERE id = ?').run('{"x":1', id))
  expect(instrumentById(store, id)).toMatchObject({ dimensions: [], rules: [] })
  write(store, () => setInstrument(store, id, { ...sample, title: 'Baik' }))
  expect(instrumentById(store, id)).toMatchObject({ title: 'Baik', dimensions: sample.dimensions })
})
