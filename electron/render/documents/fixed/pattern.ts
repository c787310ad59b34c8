/**
 * What a number makes of an ornament: the same number draws the same lines on every machine, and no two numbers draw alike.
 * Everything varies within bounds that stay beautiful.
 */
import { createHash } from 'node:crypto'

/** A family of waves in a band: whole waves a period, half height and how much it changes (shares of half the band), shift. */
export interface WaveForm {
  waves: number
  height: number
  change: number
  /** 0 to 1. */
  phase: number
}

export interface RosetteShape {
  petals: number
  /** Radius of the inner edge, as a share of the outer. */
  inner: number
  ripple: number
}

export interface Pattern {
  pale: WaveForm
  strong: WaveForm
  /** Corners: outer and inner ring, and the star in the middle. */
  outer: RosetteShape
  heart: RosetteShape
  lobes: number
  /** Behind the text: three rings. */
  relief: [RosetteShape, RosetteShape, RosetteShape]
}

const ratio = 0x1_0000_0000

/** Shares from 0 to 1, as many as are asked for, from the SHA-256 of a text. */
function sharesOf(text: string): () => number {
  let block = createHash('sha256').update(text).digest()
  let at = 0
  return () => {
    if (at + 4 > block.length) {
      block = createHash('sha256').update(block).digest()
      at = 0
    }
    const value = block.readUInt32BE(at) / ratio
    at += 4
    return value
  }
}

/** The pattern of a number. */
export function patternOf(number: string): Pattern {
  const next = sharesOf(number)
  const between = (least: number, most: number): number => least + next() * (most - least)
  const one = (choices: readonly number[]): number => choices[Math.floor(next() * choices.length)] ?? 0
  const paleHeight = between(0.58, 0.7)
  const strongHeight = between(0.52, 0.64)
  return {
    pale: { waves: 1, height: paleHeight, change: 0.98 - paleHeight, phase: next() },
    strong: { waves: one([2, 3]), height: strongHeight, change: strongHeight - 0.94, phase: next() },
    outer: { petals: one([15, 16, 18, 20]), inner: between(0.46, 0.56), ripple: 0 },
    heart: { petals: one([8, 9, 10, 12]), inner: between(0.18, 0.26), ripple: between(0.04, 0.07) },
    lobes: one([11, 12, 13, 14]),
    relief: [
      { petals: one([20, 22, 24, 26]), inner: between(0.58, 0.66), ripple: 0 },
      { petals: one([10, 12, 14]), inner: between(0.3, 0.38), ripple: between(0.02, 0.04) },
      { petals: one([10, 12]), inner: between(0.18, 0.24), ripple: 0 },
    ],
  }
}
