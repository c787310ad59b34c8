import { expect, test } from 'vitest'
import { marksOf, snapMove, snapResize } from './snap'

const page = { width: 297, height: 210 }
const other = { x: 40, y: 50, width: 60, height: 20 }
const marks = marksOf(page, [other], { x: [120.5], y: [] })
const box = (x: number, y: number) => ({ x, y, width: 26, height: 10 })

test.each<[what: string, x: number, y: number, toX: number, toY: number, lines: (number | string)[]]>([
  ['nothing near: the grid', 200.4, 120.6, 200, 121, []],
  ['the left edge of another', 40.9, 150.2, 40, 150, ['x', 40]],
  ['its right edge with ours', 73.3, 150, 74, 150, ['x', 100]],
  ['its middle with ours', 56.4, 55.7, 57, 55, ['x', 70, 'y', 60]],
  ['the middle of the page', 135, 150, 135.5, 150, ['x', 148.5]],
  ['the margin', 5.8, 150, 5, 150, ['x', 5]],
  ['the lower margin', 150, 194.2, 150, 195, ['y', 205]],
  ['a guide', 119.9, 150, 120.5, 150, ['x', 120.5]],
])('moving snaps to %s', (_, x, y, toX, toY, lines) => {
  const snapped = snapMove(box(x, y), marks, 1.2)
  expect([snapped.box.x, snapped.box.y]).toEqual([toX, toY])
  expect(snapped.lines.flatMap(({ axis, at }) => [axis, at])).toEqual(lines)
  expect([snapped.box.width, snapped.box.height]).toEqual([26, 10])
})

test('pulling a handle snaps only the edges that move', () => {
  expect(snapResize({ x: 10, y: 10, width: 29.2, height: 20.4 }, 'e', marks, 1.2, 1)).toEqual({
    box: { x: 10, y: 10, width: 30, height: 20.4 },
    lines: [{ axis: 'x', at: 40 }],
  })
  expect(snapResize({ x: 10.6, y: 10, width: 20, height: 20 }, 'nw', marks, 0.2, 1)).toEqual({
    box: { x: 11, y: 10, width: 19.6, height: 20 },
    lines: [],
  })
})
