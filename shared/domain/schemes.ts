/** The official schemes, checked when loaded, and which of them holds in a year. */
import opini2022 from '../schemes/opini-2022.json' with { type: 'json' }
import opini2025 from '../schemes/opini-2025.json' with { type: 'json' }
import zona2013 from '../schemes/zona-2013.json' with { type: 'json' }
import zona2021 from '../schemes/zona-2021.json' with { type: 'json' }
import { schemeSchema } from '../schemes/schema.ts'
import type { Scheme } from './types.ts'

/** From the oldest to the newest. */
export const schemes: readonly Scheme[] = [zona2013, zona2021, opini2022, opini2025].map((file) =>
  schemeSchema.parse(file),
)

const covers = ({ years }: Scheme, year: number): boolean =>
  year >= years.from && (years.to === null || year <= years.to)

/** The scheme of a year of assessment; null when there was no assessment (2020) or none is known (before 2013). */
export const schemeOf = (year: number): Scheme | null =>
  schemes.find((scheme) => covers(scheme, year) && !scheme.without.includes(year)) ?? null

/** Why a year has no scheme, as a sentence; null when it has one. */
export const yearProblem = (year: number): string | null => {
  if (schemeOf(year)) return null
  return schemes.some((scheme) => scheme.without.includes(year))
    ? `Tahun ${year} tidak ada penilaian`
    : `Tidak ada skema penilaian untuk tahun ${year}`
}

/** A scheme by its id, as a period keeps it. An unknown id is a bug: periods only hold ids from here. */
export const schemeById = (id: string): Scheme => {
  const found = schemes.find((scheme) => scheme.id === id)
  if (!found) throw new Error(`unknown scheme ${id}`)
  return found
}

/** Whether an award of that year needs clean and clear. */
export const needsClean = ({ cleanAndClear }: Scheme, year: number): boolean =>
  cleanAndClear.required && cleanAndClear.fromYear !== null && year >= cleanAndClear.fromYear

/** The names a scheme had in a year: the last of `later` that has begun, else its own. */
const edition = (scheme: Scheme, year: number): Pick<Scheme, 'title' | 'award'> =>
  scheme.later.findLast((later) => later.from <= year) ?? scheme

/** Official name of the assessment in that year, without the year. */
export const titleOf = (scheme: Scheme, year: number): string => edition(scheme, year).title

/** The certificate's text of that year, its `{…}` not yet filled. */
export const awardTextOf = (scheme: Scheme, year: number): Scheme['award'] => edition(scheme, year).award
