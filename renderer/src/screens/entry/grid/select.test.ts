import { expect, test } from 'vitest'
import { corner, move, page, rangeOf, round, single, type Selection, type Shape } from './select'

/** Line 0 and 3 are headings; line 1 has values in columns 0, 1 and 4. */
const shape: Shape = {
  columns: 6,
  lines: 6,
  isUnit: (y) => y !== 0 && y !== 3,
  isFilled: ({ x, y }) => y === 1 && [0, 1, 4].includes(x),
}
const at = ({ active }: Selection): string => `${String(active.x)},${String(active.y)}`

test('arrows pass over headings and stop at the edge', () => {
  expect(at(move(single({ x: 2, y: 2 }), shape, { dy: 1 }))).toBe('2,4')
  expect(at(move(single({ x: 2, y: 1 }), shape, { dy: -1 }))).toBe('2,1')
  expect(at(move(single({ x: 5, y: 1 }), shape, { dx: 1 }))).toBe('5,1')
})

test('Shift extends from the anchor, which stays the active cell', () => {
  const once = move(single({ x: 1, y: 2 }), shape, { dy: 1 }, { extend: true })
  const twice = move(once, shape, { dx: -1 }, { extend: true })
  expect(rangeOf(twice)).toEqual({ x: 0, y: 2, x1: 1, y1: 4 })
  expect(at(twice)).toBe('1,2')
})

test.each([
  [0, 1],
  [1, 4],
  [2, 4],
  [4, 5],
])('Ctrl+→ from column %i goes to column %i', (from, to) => {
  expect(move(single({ x: from, y: 1 }), shape, { dx: 1 }, { toEdge: true }).active.x).toBe(to)
})

test('Ctrl+Home and Ctrl+End are the first and last cell of a unit', () => {
  expect(corner(shape, false)).toEqual({ x: 0, y: 1 })
  expect(corner(shape, true)).toEqual({ x: 5, y: 5 })
})

test('a page counts units', () => {
  expect(at(page(single({ x: 0, y: 1 }), shape, 2, false))).toBe('0,4')
  expect(at(page(single({ x: 0, y: 5 }), shape, -9, false))).toBe('0,1')
})

test('Enter and Tab go round in a range and leave it selected', () => {
  let selection: Selection = { active: { x: 0, y: 2 }, anchor: { x: 0, y: 2 }, end: { x: 1, y: 4 } }
  const way = (by: 'line' | 'column'): string[] =>
    Array.from({ length: 4 }, () => {
      selection = round(selection, shape, by, false) ?? selection
      return at(selection)
    })
  expect(way('line')).toEqual(['0,4', '1,2', '1,4', '0,2'])
  expect(way('column')).toEqual(['1,2', '0,4', '1,4', '0,2'])
  expect(rangeOf(selection)).toEqual({ x: 0, y: 2, x1: 1, y1: 4 })
  expect(round(single({ x: 0, y: 1 }), shape, 'line', false)).toBeNull()
})
