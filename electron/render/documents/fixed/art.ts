/** Drawings with stamps, as the frames and ornaments of templates are made of. */
import { turned, type Drawing, type Matrix, type Stamp, type Step } from '../../engine/drawing.ts'
import type { Rect } from './rect.ts'

export interface Ornament {
  stamps: Stamp[]
  drawing: Drawing
}

/** The ink of a frame or ornament. */
export interface Inks {
  color: string
  accent: string
}

export const cornersOf = ({ left, top, right, bottom }: Rect): (readonly [number, number])[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
]

export const placed = (centres: readonly (readonly [number, number])[]): Matrix[] =>
  centres.map(([x, y]) => turned(0, x, y))

/** One rectangle as a line. */
export const boxSteps = ({ left, top, right, bottom }: Rect): Step[] => [
  ['M', left, top],
  ['L', right, top],
  ['L', right, bottom],
  ['L', left, bottom],
  ['Z'],
]

/** An ellipse around `x`, `y`, its long axis turned by `angle`. */
export function ellipse(x: number, y: number, long: number, short: number, angle: number): Step[] {
  const k = 0.5523
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const at = (u: number, v: number): [number, number] => [x + u * cos - v * sin, y + u * sin + v * cos]
  const [a, b] = [long, short]
  return [
    ['M', ...at(a, 0)],
    ['C', ...at(a, b * k), ...at(a * k, b), ...at(0, b)],
    ['C', ...at(-a * k, b), ...at(-a, b * k), ...at(-a, 0)],
    ['C', ...at(-a, -b * k), ...at(-a * k, -b), ...at(0, -b)],
    ['C', ...at(a * k, -b), ...at(a, -b * k), ...at(a, 0)],
    ['Z'],
  ]
}
