import { expect, test } from 'vitest'
import { dropBox, around, between, moved, resized, touches, type Handle } from './boxes'

const box = { x: 10, y: 20, width: 40, height: 30 }
const free = { least: 1, keep: false }

test.each<[handle: Handle, dx: number, dy: number, x: number, y: number, width: number, height: number]>([
  ['se', 5, 7, 10, 20, 45, 37],
  ['nw', 5, 7, 15, 27, 35, 23],
  ['n', 99, -5, 10, 15, 40, 35],
  ['e', -10, 99, 10, 20, 30, 30],
  ['s', 99, 0.1, 10, 20, 40, 30.1],
  ['w', -3, 99, 7, 20, 43, 30],
  ['ne', 2, 2, 10, 22, 42, 28],
  ['sw', 2, 2, 12, 20, 38, 32],
  // A box never turns over: it ends at its smallest size, the opposite edge stays.
  ['e', -200, 0, 10, 20, 1, 30],
  ['nw', 200, 200, 49, 49, 1, 1],
])('pulling %s by %d, %d', (handle, dx, dy, x, y, width, height) => {
  expect(resized(box, handle, dx, dy, free)).toEqual({ x, y, width, height })
})

test('a corner keeps the proportions on request, an edge does not', () => {
  expect(resized(box, 'se', 40, 0, { least: 1, keep: true })).toEqual({ x: 10, y: 20, width: 80, height: 60 })
  expect(resized(box, 'nw', 0, -30, { least: 1, keep: true })).toEqual({ x: -30, y: -10, width: 80, height: 60 })
  expect(resized(box, 'e', 40, 0, { least: 1, keep: true })).toEqual({ x: 10, y: 20, width: 80, height: 30 })
})

test('a line may be flat, and tenths do not drift apart', () => {
  expect(resized({ ...box, height: 0 }, 'e', 3, 9, { least: 0, keep: false }).height).toBe(0)
  const nudged = Array.from({ length: 10 }).reduce<typeof box>((at) => moved(at, 0.1, -0.1), box)
  expect(nudged).toEqual({ ...box, x: 11, y: 19 })
})

test('the box around several, between two corners, and what a rubber band touches', () => {
  expect(around([box, { x: 5, y: 60, width: 1, height: 2 }])).toEqual({ x: 5, y: 20, width: 45, height: 42 })
  expect(around([])).toBeNull()
  expect(between({ x: 9, y: 2 }, { x: 3, y: 8 })).toEqual({ x: 3, y: 2, width: 6, height: 6 })
  expect(touches(box, { x: 50, y: 50, width: 9, height: 9 })).toBe(true)
  expect(touches(box, { x: 50.1, y: 50, width: 9, height: 9 })).toBe(false)
})

const page = { width: 297, height: 210 }
test.each<[what: string, pixels: [number, number], at: [number, number], box: [number, number, number, number]]>([
  ['a small one lies where it is let go, at 300 dots an inch', [600, 300], [100, 100], [74.6, 87.3, 50.8, 25.4]],
  ['a large one takes a part of the page', [3900, 2600], [148.5, 105], [89.1, 65.4, 118.8, 79.2]],
  ['one let go beside the page lies on it', [600, 300], [-20, 500], [0, 184.6, 50.8, 25.4]],
])('of dropped pictures %s', (_, [width, height], [x, y], [left, top, wide, high]) => {
  expect(dropBox({ width, height }, { x, y }, page)).toEqual({ x: left, y: top, width: wide, height: high })
})
