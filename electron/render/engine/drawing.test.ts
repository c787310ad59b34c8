import { expect, test } from 'vitest'
import { curve } from './curve.ts'
import { mm, operators, rectangle, rgb, tint } from './drawing.ts'
import { seeded } from './random.ts'

test('writes a filled and stroked shape as PDF operators', () => {
  const drawing = [{ steps: rectangle(1, 2, 3.333, 4), fill: '#FF0000', stroke: { color: '#000000', width: 0.25 } }]
  expect(operators(drawing)).toBe('1 0 0 rg 0 0 0 RG 0.25 w [] 0 d\n1 2 m\n4.33 2 l\n4.33 6 l\n1 6 l\nh\nB')
})

test.each([
  ['#0F4C5C', 1, '#0f4c5c'],
  ['#000000', 0.5, '#808080'],
  ['#0F4C5C', 0, '#ffffff'],
])('a tint of %s at %f is %s', (color, share, expected) => {
  expect(tint(color, share)).toBe(expected)
})

test('knows colours and millimetres', () => {
  expect(rgb('#0F4C5C')).toBe('0.059 0.298 0.361')
  expect(mm(25.4)).toBe(72)
})

test('follows a circle within a thousandth with eight pieces', () => {
  const steps = curve((t) => [Math.cos(t), Math.sin(t)], 0, 2 * Math.PI, 8)
  for (const step of steps) {
    const [x, y] = step.slice(-2).map(Number)
    expect(Math.hypot(x ?? 0, y ?? 0)).toBeCloseTo(1, 5)
  }
  expect(steps).toHaveLength(9)
})

test('the same seed gives the same numbers, another seed others', () => {
  const [a, b, c] = [seeded(1), seeded(1), seeded(2)]
  const first = [a(), a(), a()]
  expect([b(), b(), b()]).toEqual(first)
  expect([c(), c(), c()]).not.toEqual(first)
  for (const value of first) expect(value).toBeGreaterThanOrEqual(0)
})
