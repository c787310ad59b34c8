import { expect, test } from 'vitest'
import { aligned, spread, type Alignment } from './align'

const page = { width: 200, height: 100 }
const boxes = new Map([
  ['a', { x: 10, y: 10, width: 20, height: 10 }],
  ['b', { x: 50, y: 30, width: 40, height: 30 }],
  ['c', { x: 33, y: 15, width: 10, height: 5 }],
])

test.each<[how: Alignment, axis: 'x' | 'y', a: number, b: number, c: number]>([
  ['left', 'x', 10, 10, 10],
  ['center', 'x', 40, 30, 45],
  ['right', 'x', 70, 50, 80],
  ['top', 'y', 10, 10, 10],
  ['middle', 'y', 30, 20, 32.5],
  ['bottom', 'y', 50, 30, 55],
])('%s: within the box around them', (how, axis, a, b, c) => {
  const put = aligned(boxes, how, page)
  expect(['a', 'b', 'c'].map((id) => put.get(id)?.[axis])).toEqual([a, b, c])
  const other = axis === 'x' ? 'y' : 'x'
  expect(put.get('c')?.[other]).toBe(boxes.get('c')?.[other])
})

test('one box alone is aligned on the page', () => {
  const one = new Map([['a', { x: 10, y: 10, width: 20, height: 10 }]])
  expect(aligned(one, 'center', page).get('a')?.x).toBe(90)
  expect(aligned(one, 'bottom', page).get('a')?.y).toBe(90)
})

test('equal gaps: the outer ones stay, whatever the order they were chosen in', () => {
  const put = spread(boxes, 'x')
  expect(['a', 'c', 'b'].map((id) => put.get(id)?.x)).toEqual([10, 35, 50])
  expect(spread(new Map([...boxes].slice(0, 2)), 'x').get('b')?.x).toBe(50)
})
