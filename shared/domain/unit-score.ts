/**
 * A unit's computed score: sum over the dimensions of weight x sum over the indicators of (value / max) x share.
 * "Tidak berlaku" takes an indicator out; the shares that remain in its dimension are scaled to 100 %. The formula fits
 * what was published about 2022 and 2023; the official one was not.
 */
import { verdictOf } from './band.ts'
import { valueText } from './cell.ts'
import { type Exact, fraction, plus, reduced, times, toHundredths, zero } from './exact.ts'
import type { UnitScore } from '../entry-views.ts'
import type { CellValue, Indicator, InstrumentContent, InstrumentDimension } from './instrument.ts'
import type { Scheme } from './types.ts'

export type CellValues = Readonly<Record<string, CellValue | undefined>>

/** Indicators that count in a dimension, with what they are worth for these cells. */
export interface CountedDimension {
  /** Sum of the shares that are not "tidak berlaku", hundredths of a percent. */
  shares: number
  /** Reached part of the dimension, 0 to 1; null when all of it is "tidak berlaku". */
  reached: Exact | null
  /** Points it adds to the score. */
  points: Exact
}

const counts = ({ kind }: Indicator): boolean => kind === 'score'

/** How one dimension counts. Sums are kept per scale, so that few fractions have to be added. */
export const countDimension = ({ weight, indicators }: InstrumentDimension, cells: CellValues): CountedDimension => {
  let shares = 0
  const sums = new Map<number, number>()
  for (const indicator of indicators) {
    const cell = cells[indicator.code]
    if (!counts(indicator) || cell?.na === true) continue
    shares += indicator.weight
    const value = cell?.value ?? 0
    if (value > 0) sums.set(indicator.scale.max, (sums.get(indicator.scale.max) ?? 0) + value * indicator.weight)
  }
  if (shares === 0) return { shares, reached: null, points: zero }
  let total = zero
  for (const [max, sum] of sums) total = plus(total, fraction(sum, max))
  const reached = times(total, fraction(1, shares))
  return { shares, reached, points: times(reached, fraction(weight, 100)) }
}

/** Why these cells can give no score, as an Indonesian sentence; null when they can. */
const scoreProblem = ({ dimensions }: InstrumentContent, cells: CellValues): string | null => {
  if (dimensions.every(({ weight }) => weight === 0)) return 'Instrumen ini tidak berisi dimensi yang berbobot.'
  for (const { name, weight, indicators } of dimensions) {
    const counting = indicators.filter(counts)
    const above = counting.find(({ code, scale }) => (cells[code]?.value ?? 0) > scale.max)
    if (above !== undefined) {
      return `Nilai ${above.code} lebih besar dari ${valueText(above.scale.max)}, batas skalanya.`
    }
    if (weight > 0 && counting.every(({ code, weight: share }) => share === 0 || cells[code]?.na === true)) {
      return `Semua indikator dimensi ${name} tidak berlaku.`
    }
  }
  return null
}

const pointsOf = ({ dimensions }: InstrumentContent, cells: CellValues): Exact =>
  dimensions.reduce((sum, dimension) => plus(sum, countDimension(dimension, cells).points), zero)

/** The score before rounding, in points (0 to 100); empty cells count 0. Null: these cells can give no score. */
export const exactScore = (content: InstrumentContent, cells: CellValues): Exact | null =>
  scoreProblem(content, cells) === null ? reduced(pointsOf(content, cells)) : null

/** The computed score as it is shown: rounded half-up once, with its band, and how much of the unit is filled. */
export const unitScore = (scheme: Scheme, content: InstrumentContent, cells: CellValues): UnitScore => {
  let filled = 0
  let required = 0
  let begun = false
  for (const { indicators } of content.dimensions) {
    for (const indicator of indicators) {
      const cell = cells[indicator.code]
      const has = cell !== undefined && (cell.na || cell.value !== null)
      if (has && counts(indicator)) begun = true
      if (!indicator.required) continue
      required++
      if (has) filled++
    }
  }
  const problem = begun ? scoreProblem(content, cells) : null
  const score = begun && problem === null ? toHundredths(pointsOf(content, cells)) : null
  const { zone, category, opinion, quality } = verdictOf(scheme, score)
  return {
    score,
    complete: score !== null && filled === required,
    filled,
    required,
    problem,
    zone,
    category,
    opinion,
    quality,
  }
}
