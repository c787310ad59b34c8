/**
 * Guilloche: families of sine and trochoid curves, never a single thick line. Bands repeat along
 * their length and rosettes around their centre, so only one period is drawn and stamped.
 */
import { curve } from '../../engine/curve.ts'
import { turned, type Drawing, type Matrix, type Shape, type Stamp, type Step } from '../../engine/drawing.ts'

import type { Pattern } from './pattern.ts'

export interface Tints {
  strong: string
  pale: string
}

const turn = 2 * Math.PI
const hairline = 0.2

/** A family of waves over one period: `waves` whole waves, their height swelling and ebbing `swells` times. */
interface Waves {
  count: number
  waves: number
  swells: number
  /** Half height in the middle of a swell and how much it changes, as shares of half the band. */
  height: number
  change: number
  phase: number
}

const pieces = 8

function waveFamily(length: number, half: number, { count, waves, swells, height, change, phase }: Waves): Step[] {
  const steps: Step[] = []
  for (let index = 0; index < count; index += 1) {
    const offset = (index / count + phase) * turn
    const across = (t: number): number =>
      half * (height + change * Math.cos(t * swells * turn)) * Math.sin(t * waves * turn + offset)
    steps.push(...curve((t) => [t * length, across(t)], 0, 1, pieces * Math.max(waves, swells)))
  }
  return steps
}

/** One period of a band, from the origin along x, `height` high around the axis. */
export function bandPeriod(
  length: number,
  height: number,
  pattern: Pick<Pattern, 'pale' | 'strong'>,
  tints: Tints,
): Drawing {
  const half = height / 2
  const pale: Waves = { ...pattern.pale, count: 12, swells: 2 }
  const strong: Waves = { ...pattern.strong, count: 10, swells: 2 }
  return [
    { steps: waveFamily(length, half, pale), stroke: { color: tints.pale, width: hairline } },
    { steps: waveFamily(length, half, strong), stroke: { color: tints.strong, width: hairline } },
  ]
}

/** Where periods of about `wanted` go on a straight side: `matrixAt` gives the place of a point `along` the side, x stretched by `stretch`. */
export function periodsOn(
  length: number,
  wanted: number,
  matrixAt: (along: number, stretch: number) => Matrix,
): Matrix[] {
  const count = Math.max(1, Math.round(length / wanted))
  const stretch = length / count / wanted
  return Array.from({ length: count }, (_, index) => matrixAt((index * length) / count, stretch))
}

export interface RosetteForm {
  /** Petals around. */
  petals: number
  /** Radius of the inner edge, as a share of the outer. */
  inner: number
  /** Curves, turned against each other. */
  curves: number
  /** Second, three times quicker wave on the petals, as a share of the radius. */
  ripple: number
}

/** A rosette around `x`, `y`: waves around a ring, one petal drawn and turned. */
export function rosette(
  centres: (readonly [number, number])[],
  radius: number,
  form: RosetteForm,
  color: string,
  width: number,
): Stamp {
  const { petals, inner, curves, ripple } = form
  const middle = (radius * (1 + inner)) / 2
  const swing = (radius * (1 - inner)) / 2 - ripple * radius
  const sector = turn / petals
  const steps: Step[] = []
  for (let index = 0; index < curves; index += 1) {
    const offset = (index / curves) * turn
    const at = (angle: number): readonly [number, number] => {
      const wave = petals * angle
      const r = middle + swing * Math.cos(wave + offset) + ripple * radius * Math.cos(wave * 3 - offset)
      return [r * Math.cos(angle), r * Math.sin(angle)]
    }
    steps.push(...curve(at, 0, sector, ripple > 0 ? 9 : 5))
  }
  const angles = Array.from({ length: petals }, (_, index) => index * sector)
  return {
    drawing: [{ steps, stroke: { color, width } }],
    at: centres.flatMap(([x, y]) => angles.map((angle) => turned(angle, x, y))),
  }
}

/** A hypotrochoid around the origin that winds `winds` times with `lobes` lobes: the star in the middle of a rosette. */
export function star(radius: number, lobes: number, winds: number, color: string, width: number): Shape {
  const reach = 0.62
  const k = (lobes - winds) / winds
  const scale = radius / (1 + reach)
  const at = (angle: number): readonly [number, number] => [
    scale * (Math.cos(angle) + reach * Math.cos(k * angle)),
    scale * (Math.sin(angle) - reach * Math.sin(k * angle)),
  ]
  return { steps: [...curve(at, 0, turn * winds, lobes * 6), ['Z']], stroke: { color, width } }
}
