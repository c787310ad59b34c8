import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, isEmpty, readCell, sameCell } from './cell.ts'

const steps = { scale: { max: 300, step: 100 }, naAllowed: true }
const percent = { scale: { max: 10_000, step: 1 }, naAllowed: false }
const people = { scale: { max: 10_000_000, step: 100 }, naAllowed: false }
const large = { scale: { max: 100_000_000, step: 1 }, naAllowed: true }
const value = (number: number) => ({ ok: true, cell: { value: number, na: false } })
const empty = { ok: true, cell: { value: null, na: false } }
const na = { ok: true, cell: { value: null, na: true } }

test.each([
  ['2', steps, value(200)],
  ['0', steps, value(0)],
  ['3', steps, value(300)],
  [' 2\t', steps, value(200)],
  ['\u00A02\u00A0', steps, value(200)],
  ['2,0', steps, value(200)],
  ['2.00', steps, value(200)],
  ['2,000000', steps, value(200)],
  ['02', steps, value(200)],
  ['87,5', percent, value(8750)],
  ['87.5', percent, value(8750)],
  ['87,55', percent, value(8755)],
  ['100', percent, value(10_000)],
  ['0,07', percent, value(7)],
  ['1.000,25', large, value(100_025)],
  ['1,000.25', large, value(100_025)],
  ['1.000.000', large, value(100_000_000)],
  ['1000,25', large, value(100_025)],
  ['1234', people, value(123_400)],
  ['', steps, empty],
  ['   ', steps, empty],
  ['\u00A0\t\r\n', steps, empty],
  ['TB', steps, na],
  ['tb', steps, na],
  [' Tb ', steps, na],
  ['n/a', steps, na],
  ['N/A', steps, na],
  ['tidak berlaku', steps, na],
  ['Tidak  Berlaku', steps, na],
])('%j is read', (text, indicator, expected) => expect(readCell(indicator, text)).toEqual(expected))

const two = 'Dapat dibaca dengan dua cara; tulis ribuan tanpa titik (1234) atau desimal dengan koma (1,23)'

test.each([
  ['1.234', people, two],
  ['1,234', people, two],
  ['1.000', large, two],
  ['12.500', large, two],
  ['4', steps, 'Nilai harus antara 0 dan 3'],
  ['-1', steps, 'Nilai harus antara 0 dan 3'],
  ['-0', steps, 'Nilai harus antara 0 dan 3'],
  ['1,5', steps, 'Nilai harus kelipatan 1, dari 0 sampai 3'],
  ['1.000,25', percent, 'Nilai harus antara 0 dan 100'],
  ['100,01', percent, 'Nilai harus antara 0 dan 100'],
  ['12,5', people, 'Nilai harus kelipatan 1, dari 0 sampai 100000'],
  ['87,555', percent, two],
  ['0,555', percent, 'Lebih dari dua desimal'],
  ['87,5555', percent, 'Lebih dari dua desimal'],
  ['9999999999999999999999', large, 'Angka terlalu besar'],
  ['TB', percent, 'Indikator ini tidak boleh "tidak berlaku"'],
  ['n/a', percent, 'Indikator ini tidak boleh "tidak berlaku"'],
  ['#N/A', steps, 'Bukan angka'],
  ['-', steps, 'Bukan angka'],
  ['+2', steps, 'Bukan angka'],
  ['2%', steps, 'Bukan angka'],
  ['1 2', steps, 'Bukan angka'],
  ['1e2', percent, 'Bukan angka'],
  ['2,', steps, 'Bukan angka'],
  [',5', percent, 'Bukan angka'],
  ['1.00.000', large, 'Bukan angka'],
  ['1.000,25,3', large, 'Bukan angka'],
  ['٢', steps, 'Bukan angka'],
  ['=1+1', steps, 'Bukan angka'],
  ['ada', steps, 'Bukan angka'],
])('%j is refused with its reason', (text, indicator, reason) =>
  expect(readCell(indicator, text)).toEqual({ ok: false, reason }),
)

test.each([
  [{ value: 200, na: false }, '2'],
  [{ value: 0, na: false }, '0'],
  [{ value: 8750, na: false }, '87,5'],
  [{ value: 8705, na: false }, '87,05'],
  [{ value: 100_025, na: false }, '1000,25'],
  [{ value: null, na: true }, 'TB'],
  [{ value: null, na: false }, ''],
  [undefined, ''],
])('%j is shown as %j', (cell, text) => expect(cellText(cell)).toBe(text))

test('what is shown is read back as it was', () => {
  const shown = fc.oneof(
    fc.integer({ min: 0, max: 100_000_000 }).map((number) => ({ value: number, na: false })),
    fc.constant({ value: null, na: true }),
    fc.constant({ value: null, na: false }),
  )
  fc.assert(
    fc.property(shown, (cell) => {
      expect(readCell(large, cellText(cell))).toEqual({ ok: true, cell })
    }),
  )
})

test('whatever text comes, it is a value of the scale, "tidak berlaku", empty, or refused with a reason', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,\s-]{0,12}$/)), (text) => {
      const found = readCell(steps, text)
      if (found.ok) expect([null, 0, 100, 200, 300]).toContain(found.cell.value)
      else expect(found.reason).not.toBe('')
    }),
  )
})

test('empty, 0 and "tidak berlaku" are three different things', () => {
  const [none, zero, notApplicable] = [undefined, { value: 0, na: false }, { value: null, na: true }]
  expect([none, zero, notApplicable].map(isEmpty)).toEqual([true, false, false])
  expect(sameCell(none, { value: null, na: false })).toBe(true)
  expect(sameCell(none, zero)).toBe(false)
  expect(sameCell(none, notApplicable)).toBe(false)
  expect(sameCell(zero, notApplicable)).toBe(false)
  expect(sameCell(zero, { value: 0, na: false })).toBe(true)
})
