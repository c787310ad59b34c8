import { expect, test } from 'vitest'
import { sumsOf, sumsText } from './sums'

const value = (hundredths: number) => ({ value: hundredths, na: false })
const na = { value: null, na: true }

test('empty, 0 and "tidak berlaku" are counted apart', () => {
  const sums = sumsOf([value(200), value(0), undefined, { value: null, na: false }, na])
  expect(sums).toEqual({ count: 2, sum: 200, empty: 2, na: 1 })
  expect(sumsText(sums)).toBe('Jumlah 2 · Rerata 1,00 · 2 angka · 2 kosong · 1 TB')
})

test('one cell has no sum, no figures have no mean', () => {
  expect(sumsText(sumsOf([value(300)]))).toBe('')
  expect(sumsText(sumsOf([undefined, na]))).toBe('0 angka · 1 kosong · 1 TB')
})
