/** The report of one body as figures: what its score is made of, what was found, what to mend first. */
import { type Exact, exactMean, fraction, times, toHundredths } from './exact.ts'
import type { BodyType, Category, Hundredths, RankPhrase, Zone } from './types.ts'

interface Judged {
  zone: Zone | null
  category: Category | null
  opinion: string
}

export interface ReportDimension {
  name: string
  /** Hundredths of a percent. */
  weight: number
  /** Mean of the units, 0-100 in hundredths. */
  reached: Hundredths
}
/** One indicator of one unit, as it was found. */
export interface ReportIndicator {
  code: string
  name: string
  value: Hundredths | null
  na: boolean
  max: Hundredths
  note: string
}
export interface ReportUnit extends Judged {
  name: string
  /** The official score, else the computed one. */
  score: Hundredths | null
  official: boolean
  /** Empty where nothing was entered. */
  dimensions: { name: string; indicators: ReportIndicator[] }[]
}
export interface ReportYear extends Judged {
  year: number
  schemeTitle: string
  /** Another scheme than the year before it in the list: the two do not compare. */
  newScheme: boolean
  score: Hundredths
  rank: number | null
  of: number
}
/** An indicator that units reached least, over all of them. */
export interface Weakness {
  code: string
  name: string
  /** Mean of value over maximum, 0-100 in hundredths. */
  reached: Hundredths
  units: string[]
}

export interface Report extends Judged {
  /** "Kota Tangerang Selatan". */
  body: string
  type: BodyType
  code: string
  score: Hundredths
  quality: string | null
  rank: RankPhrase | null
  /** Of the ranked bodies of the region; null where the body is not ranked. */
  regionMean: Hundredths | null
  dimensions: ReportDimension[]
  units: ReportUnit[]
  trend: ReportYear[]
  /** Notes written at cells, in the order of the instrument. */
  findings: { unit: string; indicator: string; value: string; note: string }[]
  weakest: Weakness[]
  /** Oversight products that are still open. */
  open: { unit: string | null; kind: string; number: string; note: string }[]
}

/** Indicators named as the first to be mended. */
const named = 5

/** Indicators that were not reached in full, the least first. "Tidak berlaku" and empty cells say nothing. */
export function weakestOf(units: readonly ReportUnit[]): Weakness[] {
  const found = new Map<string, { code: string; name: string; parts: Exact[]; units: string[] }>()
  for (const unit of units)
    for (const { indicators } of unit.dimensions)
      for (const { code, name, value, na, max } of indicators) {
        if (na || value === null || max === 0) continue
        // Instruments of unit types may use one code for different questions.
        const key = JSON.stringify([code, name])
        const known = found.get(key) ?? { code, name, parts: [], units: [] }
        found.set(key, known)
        known.parts.push(fraction(value, max))
        if (value < max) known.units.push(unit.name)
      }
  return [...found.values()]
    .flatMap(({ code, name, parts, units: below }) => {
      const mean = exactMean(parts)
      return mean === null || below.length === 0
        ? []
        : [{ code, name, reached: toHundredths(times(mean, fraction(100))), units: below }]
    })
    .toSorted((a, b) => a.reached - b.reached || (a.code < b.code ? -1 : 1))
    .slice(0, named)
}

/** Notes at cells, unit by unit. */
export const findingsOf = (
  units: readonly ReportUnit[],
  shown: (indicator: ReportIndicator) => string,
): Report['findings'] =>
  units.flatMap(({ name: unit, dimensions }) =>
    dimensions.flatMap(({ indicators }) =>
      indicators
        .filter(({ note }) => note.trim() !== '')
        .map((indicator) => ({
          unit,
          indicator: `${indicator.code} ${indicator.name}`,
          value: shown(indicator),
          note: indicator.note.trim(),
        })),
    ),
  )
