/** The instrument: what is looked at in the field, and how much it counts. Data with versions, never code. */
import type { Hundredths } from './types.ts'

/** How sure a part is: published, concluded, or made up by us to complete the sample (CONTOH). */
export const partCertainties = ['confirmed', 'inferred', 'sample'] as const
export type PartCertainty = (typeof partCertainties)[number]

export interface Indicator {
  /** Unique in the instrument, short: "IN-01". */
  code: string
  name: string
  /** Variable it belongs to ("Kompetensi Pelaksana"). */
  variable: string
  /** `score` counts by its weight; `count` is a number beside it that does not (respondents). */
  kind: 'score' | 'count'
  /** Share within the dimension in hundredths of a percent; those of a dimension sum to 10000. 0 for `count`. */
  weight: number
  /** Values go from 0 to `max` in steps of `step`, hundredths: 0-3 is { max: 300, step: 100 }. */
  scale: { max: Hundredths; step: Hundredths }
  /** What the values mean, from the lowest: ["Tidak ada", …]; may be empty. */
  labels: string[]
  /** May be "tidak berlaku". */
  naAllowed: boolean
  required: boolean
  /** How it is found out: "Wawancara", "Observasi", "Dokumen" … */
  method: string
  /** For `count`: fewer than this many is a soft problem. */
  expected: number | null
  certainty: PartCertainty
  source: string
}

export interface InstrumentDimension {
  code: string
  name: string
  /** Hundredths of a percent; those of all dimensions sum to 10000. */
  weight: number
  certainty: PartCertainty
  source: string
  indicators: Indicator[]
}

/** A statement about one cell; `value` in hundredths. */
export interface Condition {
  indicator: string
  is: '=' | '<=' | '>=' | 'filled' | 'empty' | 'na'
  value?: Hundredths | undefined
}
/** Where `when` holds, `must` has to hold too: hard rules block submitting, soft ones ask for a reason. */
export interface InstrumentRule {
  id: string
  level: 'hard' | 'soft'
  /** Indonesian: what is wrong when it is broken. */
  text: string
  when: Condition
  must: Condition
}

export interface InstrumentContent {
  dimensions: InstrumentDimension[]
  rules: InstrumentRule[]
}
/** One version of an instrument for units of one type of a scheme. */
export interface Instrument extends InstrumentContent {
  id: string
  scheme: string
  /** '' = units of every type without an instrument of their own. */
  unitType: string
  version: number
  title: string
  /** Partly made up to be complete: everything made with it is marked CONTOH. */
  sample: boolean
}

/** A cell as it counts. Neither value nor `na`: empty. */
export interface CellValue {
  value: Hundredths | null
  na: boolean
}
