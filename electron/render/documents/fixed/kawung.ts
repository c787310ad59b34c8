/**
 * Kawung: four ovals around a point, row by row, the oldest of the court patterns and a purely geometric one. Drawn by us, calm:
 * two tints of one colour and a thin seed in every oval.
 */
import { polygon, tint, type Drawing, type Matrix } from '../../engine/drawing.ts'
import { boxSteps, cornersOf, ellipse, type Inks, type Ornament } from './art.ts'
import { sidesOf } from './frame-guilloche.ts'
import { bandPeriod } from './guilloche.ts'
import type { Pattern } from './pattern.ts'
import { inset, type Rect } from './rect.ts'

const diagonals = [1, 3, 5, 7].map((eighth) => (eighth * Math.PI) / 4)

const lozenge = (half: number) =>
  polygon([
    [-half, 0],
    [0, -half],
    [half, 0],
    [0, half],
  ])

/** One kawung in the square of side 1 around the origin, scaled to `size`. */
export function kawungDrawing(size: number, { color, accent }: Inks, strength = 1): Drawing {
  const reach = 0.345 * size
  const [long, short] = [0.29 * size, 0.185 * size]
  const around = (scale: number) =>
    diagonals.flatMap((angle) =>
      ellipse(reach * Math.cos(angle), reach * Math.sin(angle), long * scale, short * scale, angle),
    )
  const seeds = diagonals.flatMap((angle) =>
    ellipse(reach * 1.02 * Math.cos(angle), reach * 1.02 * Math.sin(angle), long * 0.52, short * 0.3, angle),
  )
  const dot = 0.055 * size
  return [
    { steps: around(1), fill: tint(color, 0.24 * strength) },
    { steps: seeds, fill: tint(color, 0.62 * strength) },
    { steps: lozenge(dot), fill: tint(accent, strength) },
  ]
}

/** Squares around the box, so that the pattern meets at the corners without a cut; and the points between neighbours. */
function ringOf(box: Rect, tile: number): { at: Matrix[]; between: Matrix[] } {
  const columns = Math.max(3, Math.round(box.width / tile))
  const rows = Math.max(3, Math.round(box.height / tile))
  const [sx, sy] = [box.width / columns, box.height / rows]
  const place = (column: number, row: number): Matrix => [
    sx / tile,
    0,
    0,
    sy / tile,
    box.left + column * sx,
    box.top + row * sy,
  ]
  const at: Matrix[] = []
  const between: Matrix[] = []
  for (let column = 0; column < columns; column += 1) {
    at.push(place(column + 0.5, 0.5), place(column + 0.5, rows - 0.5))
    if (column > 0) between.push(place(column, 0.5), place(column, rows - 0.5))
  }
  for (let row = 1; row < rows; row += 1) {
    if (row < rows - 1) at.push(place(0.5, row + 0.5), place(columns - 0.5, row + 0.5))
    between.push(place(0.5, row), place(columns - 0.5, row))
  }
  return { at, between }
}

/** A row of kawung around the page, and within it a slim guilloche that belongs to the number. */
export function kawungFrame(box: Rect, band: number, inks: Inks, pattern: Pattern): Ornament {
  const { color, accent } = inks
  const strip = band * 0.2
  const air = band * 0.045
  const ring = inset(box, air)
  const tile = band - strip - 3 * air
  const { at, between } = ringOf(ring, tile)
  const edge = band - strip - air
  const period = strip * 7
  return {
    stamps: [
      { drawing: kawungDrawing(tile, inks), at },
      { drawing: [{ steps: lozenge(tile * 0.075), fill: tint(color, 0.5) }], at: between },
      {
        drawing: bandPeriod(period, strip * 0.8, pattern, { strong: tint(color, 0.6), pale: tint(color, 0.4) }),
        at: sidesOf(box, edge + strip / 2, edge + strip * 1.35, period),
      },
      {
        drawing: [{ steps: lozenge(strip * 0.3), fill: accent }],
        at: cornersOf(inset(box, edge + strip / 2)).map(([x, y]): Matrix => [1, 0, 0, 1, x, y]),
      },
    ],
    drawing: [
      { steps: boxSteps(box), stroke: { color, width: 0.75 } },
      { steps: boxSteps(inset(box, edge)), stroke: { color, width: 0.5 } },
      { steps: boxSteps(inset(box, band)), stroke: { color: accent, width: 0.5 } },
    ],
  }
}
