/** A guilloche band between two hairlines, with rosettes in the corners. */
import { circle, line, mm, tint, type Matrix, type Step } from '../../engine/drawing.ts'
import { cornersOf, placed, type Inks, type Ornament } from './art.ts'
import { bandPeriod, periodsOn, rosette, star } from './guilloche.ts'
import type { Pattern } from './pattern.ts'
import { inset, type Rect } from './rect.ts'

/** Of a band 10 mm broad; others in proportion. */
const wantedPeriod = 3.4
const cornerShare = 0.78

/** Four lines at `distance` within the box, ending at the rosettes of the corners. */
function openRectangle(box: Rect, distance: number, centre: number, radius: number): Step[] {
  const reach = Math.sqrt(Math.max(0, radius ** 2 - (distance - centre) ** 2))
  const gap = centre + reach + 0.4
  const { left, top, right, bottom } = box
  return [
    ...line(left + gap, top + distance, right - gap, top + distance),
    ...line(right - distance, top + gap, right - distance, bottom - gap),
    ...line(right - gap, bottom - distance, left + gap, bottom - distance),
    ...line(left + distance, bottom - gap, left + distance, top + gap),
  ]
}

/** Bands on the four sides, clockwise, `start` from the corners; the outside of the band stays outside. `axis`: their middle. */
export function sidesOf(box: Rect, axis: number, start: number, period: number): Matrix[] {
  const { left, top, right, bottom, width, height } = box
  return [
    ...periodsOn(width - 2 * start, period, (along, x) => [x, 0, 0, 1, left + start + along, top + axis]),
    ...periodsOn(height - 2 * start, period, (along, x) => [0, x, -1, 0, right - axis, top + start + along]),
    ...periodsOn(width - 2 * start, period, (along, x) => [-x, 0, 0, -1, right - start - along, bottom - axis]),
    ...periodsOn(height - 2 * start, period, (along, x) => [0, -x, 1, 0, left + axis, bottom - start - along]),
  ]
}

/** `band`: from hairline to hairline, points. */
export function guillocheFrame(box: Rect, band: number, { color, accent }: Inks, pattern: Pattern): Ornament {
  const tints = { strong: tint(color, 0.66), pale: tint(color, 0.44) }
  const centre = band / 2
  const height = Math.max(band * 0.2, band - mm(2))
  const radius = band * cornerShare
  const period = band * wantedPeriod
  const corners = cornersOf(inset(box, centre))
  const { outer, heart, lobes } = pattern
  return {
    stamps: [
      {
        drawing: bandPeriod(period, height - mm(0.7), pattern, tints),
        // Bands begin under the rosettes, so that their ends follow the curve.
        at: sidesOf(box, centre, centre + radius * 0.7, period),
      },
      { drawing: [{ steps: circle(0, 0, radius), fill: '#FFFFFF' }], at: placed(corners) },
      rosette(corners, radius, { ...outer, curves: 7 }, tints.pale, 0.2),
      rosette(corners, radius * 0.88, { ...heart, curves: 7 }, tints.strong, 0.2),
      { drawing: [star(radius * 0.36, lobes, 5, accent, 0.22)], at: placed(corners) },
    ],
    drawing: [
      { steps: openRectangle(box, 0, centre, radius), stroke: { color, width: 0.5 } },
      { steps: openRectangle(box, band, centre, radius), stroke: { color: accent, width: 0.5 } },
    ],
  }
}
