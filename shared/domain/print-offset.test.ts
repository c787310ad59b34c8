import { expect, test } from 'vitest'
import { formatMillimetres, parseMillimetres } from './millimetres.ts'
import { distanceProblem, isStraight, offsetAfter, offsetInWords } from './print-offset.ts'

const none = { x: 0, y: 0 }

test.each([
  { across: 1000, down: 1000, used: none, offset: { x: 0, y: 0 } },
  { across: 1150, down: 780, used: none, offset: { x: -150, y: 220 } },
  { across: 850, down: 1000, used: none, offset: { x: 150, y: 0 } },
  { across: 0, down: 4000, used: none, offset: { x: 1000, y: -3000 } },
  // The second sheet was printed with an offset already: what is left is added to it.
  { across: 1000, down: 1000, used: { x: -150, y: 220 }, offset: { x: -150, y: 220 } },
  { across: 1040, down: 970, used: { x: -150, y: 220 }, offset: { x: -190, y: 250 } },
])('measured $across and $down', ({ across, down, used, offset }) => {
  expect(offsetAfter({ across, down }, used)).toEqual(offset)
})

test('a sheet printed with the computed offset measures ten millimetres, however far the printer is off', () => {
  for (const off of [-3000, -275, 0, 30, 980]) {
    const first = { across: 1000 + off, down: 1000 - off }
    const { x, y } = offsetAfter(first, none)
    expect({ across: 1000 + off + x, down: 1000 - off + y }).toEqual({ across: 1000, down: 1000 })
  }
})

test.each([
  [1000, 1000, true],
  [1050, 950, true],
  [1051, 1000, false],
  [1000, 940, false],
])('%i and %i: straight %s', (across, down, straight) => {
  expect(isStraight({ across, down })).toBe(straight)
})

test.each([
  ['11,5', 1150],
  ['11.5 mm', 1150],
  ['1 cm', 1000],
  ['0,25', 25],
  ['-2', -200],
  ['−2,5', -250],
  ['', null],
  ['sebelas', null],
  ['1,234', null],
])('%s', (text, value) => {
  expect(parseMillimetres(text)).toBe(value)
})

test.each([
  [1150, '11,5'],
  [-220, '−2,2'],
  [1000, '10'],
  [25, '0,25'],
  [0, '0'],
])('%i is written %s', (value, text) => {
  expect(formatMillimetres(value)).toBe(text)
})

test('a distance nobody can measure there is refused in words', () => {
  expect(distanceProblem('9,8')).toBeNull()
  expect(distanceProblem('98')).toContain('40 mm')
  expect(distanceProblem('-1')).toContain('0 dan 40')
  expect(distanceProblem('satu')).toContain('milimeter')
})

test.each([
  [150, 0, '1,5 mm ke kanan'],
  [-150, 220, '1,5 mm ke kiri dan 2,2 mm ke bawah'],
  [0, -25, '0,25 mm ke atas'],
  [0, 0, null],
])('%i and %i: %s', (x, y, words) => {
  expect(offsetInWords({ x, y })).toBe(words)
})
