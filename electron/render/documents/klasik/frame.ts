/** Everything of the design Klasik that does not depend on the recipient: frame, corner rosettes, relief. */
import {
  circle,
  line,
  mm,
  tint,
  turned,
  type Drawing,
  type Matrix,
  type Stamp,
  type Step,
} from '../../engine/drawing.ts'
import { captureArt, type Art } from '../../engine/layers.ts'
import { seeded } from '../../engine/random.ts'
import { bandPeriod, periodsOn, rosette, star } from './guilloche.ts'

export const page = { width: 841.89, height: 595.28 } as const

/** Distances from the edge of the paper, in points. Nothing stands nearer than 5 mm. */
const outerLine = mm(8)
const bandAt = mm(9)
const bandHeight = mm(8)
const innerLine = mm(18)
const centreLine = bandAt + bandHeight / 2
const cornerRadius = mm(7.8)
/** Where the microtext runs. */
export const microtextAt = mm(19.5)

/** Height above the middle of the page at which the relief stands: behind the recipient, the optical middle. */
const reliefCentre = { x: page.width / 2, y: mm(96) }

const { width: w, height: h } = page

const corners: (readonly [number, number])[] = [
  [centreLine, centreLine],
  [w - centreLine, centreLine],
  [w - centreLine, h - centreLine],
  [centreLine, h - centreLine],
]

/** Bands begin under the rosettes of the corners, so that their ends follow the curve. */
const start = centreLine + cornerRadius * 0.7
const period = mm(34)

/** The four sides, clockwise; the outside of the band stays outside. */
const sides = (): Matrix[] => [
  ...periodsOn(w - 2 * start, period, (along, x) => [x, 0, 0, 1, start + along, centreLine]),
  ...periodsOn(h - 2 * start, period, (along, x) => [0, x, -1, 0, w - centreLine, start + along]),
  ...periodsOn(w - 2 * start, period, (along, x) => [-x, 0, 0, -1, w - start - along, h - centreLine]),
  ...periodsOn(h - 2 * start, period, (along, x) => [0, -x, 1, 0, centreLine, h - start - along]),
]

/** Four lines at one distance from the edge, ending at the rosettes of the corners. */
function openRectangle(distance: number): Step[] {
  const gap = centreLine + Math.sqrt(cornerRadius ** 2 - (distance - centreLine) ** 2) + 0.4
  return [
    ...line(gap, distance, w - gap, distance),
    ...line(w - distance, gap, w - distance, h - gap),
    ...line(w - gap, h - distance, gap, h - distance),
    ...line(distance, h - gap, distance, gap),
  ]
}

function frame(brand: string, accent: string, phase: number): { stamps: Stamp[]; drawing: Drawing } {
  const tints = { strong: tint(brand, 0.66), pale: tint(brand, 0.44) }
  return {
    stamps: [
      { drawing: bandPeriod(period, bandHeight - mm(0.7), phase, tints), at: sides() },
      {
        drawing: [{ steps: circle(0, 0, cornerRadius), fill: '#FFFFFF' }],
        at: corners.map(([x, y]) => turned(0, x, y)),
      },
      rosette(corners, cornerRadius, { petals: 18, inner: 0.52, curves: 7, ripple: 0 }, tints.pale, 0.2),
      rosette(corners, cornerRadius * 0.88, { petals: 9, inner: 0.2, curves: 7, ripple: 0.06 }, tints.strong, 0.2),
      { drawing: [star(cornerRadius * 0.36, 12, 5, accent, 0.22)], at: corners.map(([x, y]) => turned(0, x, y)) },
    ],
    drawing: [
      { steps: openRectangle(outerLine), stroke: { color: brand, width: 0.5 } },
      { steps: openRectangle(innerLine), stroke: { color: accent, width: 0.5 } },
    ],
  }
}

/** The pale rosette behind the text. */
function relief(brand: string): Stamp[] {
  const centre = [[reliefCentre.x, reliefCentre.y]] as const
  return [
    rosette([...centre], mm(66), { petals: 24, inner: 0.62, curves: 8, ripple: 0 }, tint(brand, 0.15), 0.25),
    rosette([...centre], mm(50), { petals: 12, inner: 0.34, curves: 8, ripple: 0.03 }, tint(brand, 0.13), 0.25),
    rosette([...centre], mm(22), { petals: 12, inner: 0.2, curves: 6, ripple: 0 }, tint(brand, 0.13), 0.25),
  ]
}

/** The whole static drawing, for one pair of colours and one seed. */
export function staticArt(
  colors: { brand: string; accent: string },
  seed: number,
): { stamps: Stamp[]; drawing: Drawing } {
  const { stamps, drawing } = frame(colors.brand, colors.accent, seeded(seed)())
  return { stamps: [...relief(colors.brand), ...stamps], drawing }
}

/** Designs in use at once: one office, its two colours. More only in the preview of settings. */
const kept = 4
const captured = new Map<string, Art>()

/** The static drawing as captured art; made once a thread and pair of colours. */
export function frameArt(colors: { brand: string; accent: string }, seed: number): Art {
  const key = `${colors.brand} ${colors.accent} ${seed}`
  const known = captured.get(key)
  if (known) return known
  if (captured.size >= kept) captured.clear()
  const { stamps, drawing } = staticArt(colors, seed)
  const art = captureArt(stamps, drawing, page.width, page.height)
  captured.set(key, art)
  return art
}
