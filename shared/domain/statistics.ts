/** Counts and shares of a list of scores, which always add up. */
import { bandOf } from './band.ts'
import type { Band, Hundredths, Scheme, Zone } from './types.ts'

export interface BandCount {
  /** "Zona hijau", or the opinion where the scheme has no zones. */
  label: string
  zone: Zone | null
  count: number
  /** Hundredths of a percent. */
  share: Hundredths
}

/** Shares of 100,00 % that add up exactly, by largest remainder; all 0 when there is nothing to share. */
const sharesOf = (counts: readonly number[]): Hundredths[] => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const rests = counts.map((count) => (count * 10_000) % total)
  const shares = counts.map((count, index) => (count * 10_000 - (rests[index] ?? 0)) / total)
  const missing = 10_000 - shares.reduce((sum, share) => sum + share, 0)
  const order = [...rests.keys()].toSorted((a, b) => (rests[b] ?? 0) - (rests[a] ?? 0) || a - b)
  const first = new Set(order.slice(0, missing))
  return shares.map((share, index) => share + Number(first.has(index)))
}

const labelOf = ({ zone, opinion }: Pick<Band, 'zone' | 'opinion'>): string =>
  zone === null ? opinion : `Zona ${zone}`

/** How many scores fell in each zone (or opinion, where the scheme has no zones), best first, also those with none. */
export const countBands = (scheme: Scheme, scores: readonly Hundredths[]): BandCount[] => {
  const zoneOf = new Map(scheme.bands.map((band) => [labelOf(band), band.zone]))
  const labels = scores.map((score) => labelOf(bandOf(scheme, score)))
  const counts = [...zoneOf.keys()].map((label) => labels.filter((other) => other === label).length)
  const shares = sharesOf(counts)
  return [...zoneOf].map(([label, zone], at) => ({ label, zone, count: counts[at] ?? 0, share: shares[at] ?? 0 }))
}
