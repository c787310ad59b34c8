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
    { steps: around(1), fill: tint(color, 0.3 * strength) },
    { steps: seeds, fill: tint(color, 0.78 * strength) },
    {
      steps: polygon([
        [-dot, 0],
        [0, -dot],
        [dot, 0],
        [0, dot],
      ]),
      fill: tint(accent, strength),
    },
  ]
}

/** Columns and rows of tiles in the ring, so that the pattern meets at the corners without a cut. */
function ringOf(box: Rect, tile: number): { at: Matrix[]; corners: Matrix[]; cell: number } {
  const columns = Math.max(5, Math.round(box.width / tile))
  const rows = Math.max(5, Math.round(box.height / tile))
  const [sx, sy] = [box.width / columns / tile, box.height / rows / tile]
  const place = (column: number, row: number, scale: number): Matrix => [
    sx * scale,
    0,
    0,
    sy * scale,
    box.left + column * tile * sx,
    box.top + row * tile * sy,
  ]
  const at: Matrix[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const depth = Math.min(column, row, columns - 1 - column, rows - 1 - row)
      const corner = (column < 2 || column >= columns - 2) && (row < 2 || row >= rows - 2)
      if (depth < 2 && !corner) at.push(place(column + 0.5, row + 0.5, 1))
    }
  const corners = [place(1, 1, 2), place(columns - 1, 1, 2), place(columns - 1, rows - 1, 2), place(1, rows - 1, 2)]
  return { at, corners, cell: tile }
}

/** Two rows of kawung, a large one in every corner, and within them a slim guilloche that belongs to the number. */
export function kawungFrame(box: Rect, band: number, inks: Inks, pattern: Pattern): Ornament {
  const { color, accent } = inks
  const strip = band * 0.2
  const air = band * 0.045
  const ring = inset(box, air)
  const tile = (band - strip - 3 * air) / 2
  const { at, corners, cell } = ringOf(ring, tile)
  const edge = band - strip - air
  const period = strip * 7
  return {
    stamps: [
      { drawing: kawungDrawing(cell * 0.98, inks), at },
      { drawing: kawungDrawing(cell * 0.98, inks), at: corners },
      {
        drawing: bandPeriod(period, strip * 0.8, pattern, { strong: tint(color, 0.6), pale: tint(color, 0.4) }),
        at: sidesOf(box, edge + strip / 2, edge + strip * 1.35, period),
      },
      {
        drawing: [
          {
            steps: polygon([
              [-strip * 0.3, 0],
              [0, -strip * 0.3],
              [strip * 0.3, 0],
              [0, strip * 0.3],
            ]),
            fill: accent,
          },
        ],
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
