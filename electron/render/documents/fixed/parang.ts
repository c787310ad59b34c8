/** Parang: slanting blades, one after the other like waves at a cliff, with lozenges between the rows. */
import { polygon, tint, type Drawing, type Step } from '../../engine/drawing.ts'
import { boxSteps, cornersOf, type Inks, type Ornament } from './art.ts'
import { sidesOf } from './frame-guilloche.ts'
import { kawungDrawing } from './kawung.ts'
import { inset, type Rect } from './rect.ts'

/** One blade of a band `h` high around the axis: an S that swells and ends in a curl. */
function blade(h: number, shift: number): Step[] {
  const x = (share: number) => shift + share * h
  const y = (share: number) => share * h
  return [
    ['M', x(0), y(0.46)],
    ['C', x(0.3), y(0.5), x(0.36), y(0.18), x(0.42), y(0)],
    ['C', x(0.48), y(-0.2), x(0.58), y(-0.4), x(0.86), y(-0.46)],
    ['C', x(0.66), y(-0.3), x(0.68), y(-0.12), x(0.6), y(0.04)],
    ['C', x(0.5), y(0.26), x(0.36), y(0.52), x(0), y(0.46)],
    ['Z'],
  ]
}

function period(h: number, { color, accent }: Inks): Drawing {
  const d = h * 0.05
  const lozenge = (x: number, y: number): Step[] =>
    polygon([
      [x - d, y],
      [x, y - d],
      [x + d, y],
      [x, y + d],
    ])
  return [
    { steps: blade(h, 0), fill: tint(color, 0.3) },
    { steps: blade(h * 0.55, h * 0.2), fill: tint(color, 0.7) },
    { steps: [...lozenge(h * 0.06, -h * 0.3), ...lozenge(h * 0.78, h * 0.32)], fill: accent },
  ]
}

/** A band of blades that runs round, and a kawung in every corner. */
export function parangFrame(box: Rect, band: number, inks: Inks): Ornament {
  const { color, accent } = inks
  const length = band * 0.62
  const corners = cornersOf(inset(box, band / 2))
  return {
    stamps: [
      { drawing: period(band * 0.86, inks), at: sidesOf(box, band / 2, band, length) },
      { drawing: kawungDrawing(band * 0.94, inks), at: corners.map(([x, y]) => [1, 0, 0, 1, x, y] as const) },
    ],
    drawing: [
      { steps: boxSteps(box), stroke: { color, width: 0.75 } },
      { steps: boxSteps(inset(box, band)), stroke: { color: accent, width: 0.5 } },
    ],
  }
}
