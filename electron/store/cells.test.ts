import { expect, test } from 'vitest'
import { cellsOf, cellsOfUnits, setCell } from './cells.ts'
import { all } from './sql.ts'
import type { Store } from './store.ts'
import { temporaryStore } from './testing.ts'
import { addUnit } from './units.ts'

const edit = <T>(store: Store, run: () => T) => store.write({ kind: 'edit', label: 'Isi', undoable: true }, run)
const cell = (value: number | null, na = false) => ({ cell: { value, na } })

test('cells are found by unit, body, province, country and year', () => {
  using made = temporaryStore()
  const { store } = made
  const [serang, cilegon, other, old] = edit(store, () => [
    addUnit(store, { year: 2023, body: '36.73', name: 'DPMPTSP' }),
    addUnit(store, { year: 2023, body: '36.72', name: 'DPMPTSP' }),
    addUnit(store, { year: 2023, body: '32.73', name: 'DPMPTSP' }),
    addUnit(store, { year: 2022, body: '36.73', name: 'DPMPTSP' }),
  ]).value as [string, string, string, string]
  edit(store, () => {
    for (const unit of [serang, cilegon, other, old]) setCell(store, unit, 'IN-01', cell(200))
  })
  const record = { 'IN-01': { value: 200, na: false, note: '', evidence: '' } }
  expect(cellsOfUnits(store, [serang, old, 'nobody'])).toEqual(new Map([serang, old].map((unit) => [unit, record])))
  expect(cellsOfUnits(store, [])).toEqual(new Map())
  expect([...cellsOf(store, 2023, '36.73').keys()]).toEqual([serang])
  expect([...cellsOf(store, 2023, '36').keys()].toSorted()).toEqual([serang, cilegon].toSorted())
  expect(cellsOf(store, 2023, 'ID').size).toBe(3)
  expect(cellsOf(store, 2021, 'ID').size).toBe(0)
})

test('a row exists only while it holds something, and a write that changes nothing leaves no trace', () => {
  using made = temporaryStore()
  const { store } = made
  const { value: unit } = edit(store, () => addUnit(store, { year: 2023, body: '36.73', name: 'DPMPTSP' }))
  const set = (change: Parameters<typeof setCell>[3]) => edit(store, () => setCell(store, unit, 'IN-01', change))
  const rows = () => all(store, 'SELECT value, na, note, evidence FROM cell')
  expect(set(cell(null))).toEqual({ value: false, batch: null })
  expect(rows()).toEqual([])
  expect(set(cell(0)).value).toBe(true)
  expect(rows()).toEqual([{ value: 0, na: 0, note: '', evidence: '' }])
  expect(set(cell(0))).toEqual({ value: false, batch: null })
  expect(set(cell(null, true)).value).toBe(true)
  expect(rows()).toEqual([{ value: null, na: 1, note: '', evidence: '' }])
  expect(set({ note: 'Lihat berkas' }).value).toBe(true)
  expect(set(cell(null)).value).toBe(true)
  expect(rows()).toEqual([{ value: null, na: 0, note: 'Lihat berkas', evidence: '' }])
  expect(set({ note: '' }).value).toBe(true)
  expect(rows()).toEqual([])
})
