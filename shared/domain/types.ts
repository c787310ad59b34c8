/** The words of the domain as types. Everything here is plain data that crosses threads and processes as it is. */

/** A score in hundredths of a point: 88,83 is 8883. Scores are never floats inside the program. */
export type Hundredths = number
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

export const zones = ['hijau', 'kuning', 'merah'] as const
export type Zone = (typeof zones)[number]
export const categories = ['A', 'B', 'C', 'D', 'E'] as const
export type Category = (typeof categories)[number]

export const bodyTypes = [
  'provinsi',
  'kabupaten',
  'kota',
  'polres',
  'kantah',
  'kementerian',
  'lembaga',
  'lainnya',
] as const
export type BodyType = (typeof bodyTypes)[number]

const governments: ReadonlySet<BodyType> = new Set(['provinsi', 'kabupaten', 'kota'])
/** Polres, Kantah, ministries and the like: reported apart, never counted into a government. */
export const isVertical = (type: BodyType): boolean => !governments.has(type)

/**
 * An assessed government or agency. `code` is its key: the Kemendagri code for regions (`36`, `36.74`),
 * a key of our own with a prefix (`x-polres-…`) for all others. `name` is without the type ("Tangerang Selatan").
 */
export interface Body {
  code: string
  type: BodyType
  name: string
  /** Kemendagri code of the province it lies in; null for ministries and the like. */
  province: string | null
}

/** Whether a body or unit has no open oversight product. `belum` is "belum diisi": nobody has said. */
export const cleanStates = ['ya', 'tidak', 'belum'] as const
export type Clean = (typeof cleanStates)[number]

export const rankGroups = ['all', 'kabkota', 'kota', 'kabupaten', 'provinsi'] as const
export type RankGroup = (typeof rankGroups)[number]
export const tieRules = ['shared', 'consecutive'] as const
export type TieRule = (typeof tieRules)[number]
/** A province's Kemendagri code, or `ID` for the whole country. */
export type Region = string

type Certainty = 'confirmed' | 'inferred'

/** One band of a scheme. `from` is the inclusive lower limit in hundredths. */
export interface Band {
  from: Hundredths
  zone: Zone | null
  category: Category | null
  /** Without the word "Opini": "Kualitas Tertinggi", "Kepatuhan Tinggi". */
  opinion: string
  /** The second wording of 2025 ("Sangat Baik"), where a scheme has one. */
  quality: string | null
  /** Whether a score in this band earns an award. */
  award: boolean
  certainty: Certainty
  source: string
}

interface Dimension {
  name: string
  /** Weight in hundredths of a percent: 21,85 % is 2185. Null where nobody published it. */
  weight: number | null
  certainty: Certainty
  source: string
}

/** What the certificate of a scheme says. */
interface AwardText {
  /** Heading of the certificate; `{tahun}` is replaced. */
  title: string
  /** Second line under the heading; may be empty; the same words are replaced as in `wording`. */
  subtitle: string
  /** The sentence that says what for; `{opini}`, `{zona}`, `{kategori}`, `{tahun}` are replaced. */
  wording: string
  certainty: Certainty
  source: string
}

/** One official set of rules with the years it holds for: data, never code. */
export interface Scheme {
  id: string
  /** First and last year; `to` null while it is in force. */
  years: { from: number; to: number | null }
  /** Years inside the range without an assessment (2020). */
  without: number[]
  /** Official name of the assessment. */
  title: string
  legalBasis: string
  /** Decimals a score is rounded half-up to before it is banded; the score itself keeps two. */
  bandDecimals: 0 | 2
  /** From best to worst. */
  bands: Band[]
  dimensions: Dimension[]
  /** How units make the body's computed score. */
  aggregation: 'mean' | 'none'
  award: AwardText
  /** First year in which an award needs clean and clear; null = never. `certainty` is about that year. */
  cleanAndClear: { required: boolean; fromYear: number | null; certainty: Certainty; source: string }
  /** Names that changed while the bands stayed (2023: another official name), oldest first; each holds from its year on. */
  later: { from: number; title: string; award: AwardText }[]
}

/** What a score means in one scheme. */
export interface Verdict {
  zone: Zone | null
  category: Category | null
  opinion: string
  quality: string | null
  award: boolean
}

export interface RankedRow {
  rank: number
  code: string
  score: Hundredths
}

/** "Peringkat 1 dari 9 se-Provinsi Banten", taken apart. */
export interface RankPhrase {
  rank: number
  of: number
  text: string
}
