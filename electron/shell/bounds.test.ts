import { expect, test } from 'vitest'
import { firstSize, reachable } from './bounds.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const projector = { x: 1366, y: 0, width: 1920, height: 1040 }

test.each([
  ['as it was', { x: 50, y: 40, width: 1200, height: 650 }, [laptop], { x: 50, y: 40, width: 1200, height: 650 }],
  [
    'on a projector still there',
    { x: 1500, y: 60, width: 1280, height: 800 },
    [laptop, projector],
    { x: 1500, y: 60, width: 1280, height: 800 },
  ],
  ['on a projector unplugged since', { x: 1500, y: 60, width: 1280, height: 800 }, [laptop], null],
  [
    'larger than the screen',
    { x: 0, y: 0, width: 2560, height: 1440 },
    [laptop],
    { x: 0, y: 0, width: 1366, height: 728 },
  ],
  ['too small to use', { x: 10, y: 10, width: 300, height: 200 }, [laptop], { x: 10, y: 10, width: 960, height: 560 }],
  ['title bar above the screen', { x: 10, y: -400, width: 1200, height: 650 }, [laptop], null],
  [
    'title bar a little above',
    { x: 10, y: -8, width: 1200, height: 650 },
    [laptop],
    { x: 10, y: 0, width: 1200, height: 650 },
  ],
  ['title bar below the screen', { x: 10, y: 720, width: 1200, height: 650 }, [laptop], null],
  ['a sliver at the right edge', { x: 1300, y: 10, width: 1200, height: 650 }, [laptop], null],
  ['on no screen at all', { x: 10, y: 10, width: 1200, height: 650 }, [], null],
])('a window %s', (_case, wanted, areas, expected) => {
  expect(reachable(wanted, areas)).toEqual(expected)
})

test('a first window is as large as usual, or as the screen', () => {
  expect(firstSize([projector])).toEqual({ width: 1280, height: 800 })
  expect(firstSize([laptop])).toEqual({ width: 1280, height: 728 })
  expect(firstSize([])).toEqual({ width: 1280, height: 800 })
})
