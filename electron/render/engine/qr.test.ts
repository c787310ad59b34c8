import { expect, test } from 'vitest'
import { qrPath } from './qr.ts'

/** Whether a point is dark: inside one of the rectangles. */
const darkAt = (path: ReturnType<typeof qrPath>, x: number, y: number): boolean =>
  path.steps.some((step, index) => {
    const across = path.steps[index + 2]
    return step[0] === 'M' && across?.[0] === 'L' && x > step[1] && x < across[1] && y > step[2] && y < across[2]
  })

test('has its three finder patterns and fills the wanted square', () => {
  const path = qrPath('PIAGAM 001/PIAGAM/BTN/I/2023 SHA256:2d2a249fb3094d95', 10, 20, 58)
  const unit = 58 / path.modules
  const centre = 3.5 * unit
  expect((path.modules - 17) % 4).toBe(0)
  for (const [x, y] of [
    [10 + centre, 20 + centre],
    [68 - centre, 20 + centre],
    [10 + centre, 78 - centre],
  ] as const) {
    expect(darkAt(path, x, y)).toBe(true)
    expect(darkAt(path, x + 2 * unit, y)).toBe(false)
    expect(darkAt(path, x + 3 * unit, y)).toBe(true)
  }
})
