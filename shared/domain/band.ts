/** From a score to what it means. The scheme says how the score is rounded before it is banded. */
import type { Band, Hundredths, Scheme, Verdict } from './types.ts'

/** Rounds half-up to whole points where the scheme bands whole points. */
const banded = (scheme: Scheme, score: Hundredths): Hundredths =>
  scheme.bandDecimals === 0 ? Math.floor((score + 50) / 100) * 100 : score

/** The band of a score (0 to 10000). Lower limits are inclusive. */
export const bandOf = (scheme: Scheme, score: Hundredths): Band => {
  const limit = banded(scheme, score)
  const found = scheme.bands.find((band) => limit >= band.from)
  if (!found) throw new RangeError(`no band for ${score} in ${scheme.id}`)
  return found
}

const nothing: Verdict = { zone: null, category: null, opinion: '', quality: null, award: false }

/** Zone, category and opinion of a score; all empty when there is none. */
export const verdictOf = (scheme: Scheme, score: Hundredths | null): Verdict => {
  if (score === null) return { ...nothing }
  const { zone, category, opinion, quality, award } = bandOf(scheme, score)
  return { zone, category, opinion, quality, award }
}
