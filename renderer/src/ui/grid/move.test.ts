import { expect, test } from 'vitest'
import { move } from './move'

const size = { rows: 10, columns: 4, page: 5 }

test.each([
  ['ArrowDown', false, { row: 3, column: 1 }],
  ['ArrowUp', false, { row: 1, column: 1 }],
  ['ArrowRight', false, { row: 2, column: 2 }],
  ['ArrowLeft', false, { row: 2, column: 0 }],
  ['PageDown', false, { row: 7, column: 1 }],
  ['PageUp', false, { row: 0, column: 1 }],
  ['Home', false, { row: 2, column: 0 }],
  ['End', false, { row: 2, column: 3 }],
  ['Home', true, { row: 0, column: 1 }],
  ['End', true, { row: 9, column: 1 }],
])('%s (Ctrl %s) leads where a spreadsheet would', (key, ctrlKey, to) => {
  expect(move({ key, ctrlKey }, { row: 2, column: 1 }, size)).toEqual(to)
})

test('a letter moves nothing', () => {
  expect(move({ key: 'a', ctrlKey: false }, { row: 2, column: 1 }, size)).toBeNull()
})

test('nothing leads out of the table', () => {
  expect(move({ key: 'ArrowUp', ctrlKey: false }, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 })
  expect(move({ key: 'ArrowRight', ctrlKey: false }, { row: 0, column: 3 }, size)).toEqual({ row: 0, column: 3 })
})
