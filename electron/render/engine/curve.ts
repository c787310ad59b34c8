/** Smooth curves through a function, as few cubic pieces as the eye needs. */
import type { Step } from './drawing.ts'

export type PointAt = (t: number) => readonly [number, number]

/** The curve of `at` from `from` to `to` in `pieces` cubics that share tangents (Hermite form). */
export function curve(at: PointAt, from: number, to: number, pieces: number): Step[] {
  const step = (to - from) / pieces
  const slight = step / 1000
  const slope = (t: number): [number, number] => {
    const [x0, y0] = at(t - slight)
    const [x1, y1] = at(t + slight)
    return [((x1 - x0) / (2 * slight)) * (step / 3), ((y1 - y0) / (2 * slight)) * (step / 3)]
  }
  let [x, y] = at(from)
  let [dx, dy] = slope(from)
  const steps: Step[] = [['M', x, y]]
  for (let piece = 1; piece <= pieces; piece += 1) {
    const t = from + piece * step
    const [nextX, nextY] = at(t)
    const [nextDx, nextDy] = slope(t)
    steps.push(['C', x + dx, y + dy, nextX - nextDx, nextY - nextDy, nextX, nextY])
    ;[x, y, dx, dy] = [nextX, nextY, nextDx, nextDy]
  }
  return steps
}
