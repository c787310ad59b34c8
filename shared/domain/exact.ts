/** Exact fractions, so that a score is rounded once and never along the way. */
import type { Hundredths } from './types.ts'

/** `n / d` with `d > 0`; not necessarily in lowest terms. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

export const zero: Exact = { n: 0n, d: 1n }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

/** `n / d` of whole numbers; `d` must not be 0. */
export const fraction = (n: number | bigint, d: number | bigint = 1n): Exact => {
  const below = BigInt(d)
  if (below === 0n) throw new RangeError('a fraction of nothing')
  return below < 0n ? { n: -BigInt(n), d: -below } : { n: BigInt(n), d: below }
}

export const plus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d })

/** The same number in lowest terms. */
export const reduced = ({ n, d }: Exact): Exact => {
  const common = gcd(n, d)
  return common <= 1n ? { n, d } : { n: n / common, d: d / common }
}

/** Mean of exact numbers; null of none. */
export const exactMean = (parts: readonly Exact[]): Exact | null =>
  parts.length === 0 ? null : reduced(times(parts.reduce(plus, zero), fraction(1, parts.length)))

/** Rounded half-up (away from zero below it) to `places` decimals, as a whole number of the last place. */
const rounded = ({ n, d }: Exact, places: number): bigint => {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(places)
  const size = (2n * scaled + d) / (2n * d)
  return n < 0n ? -size : size
}

/** Points rounded half-up once: 88,8367 is 8884. */
export const toHundredths = (value: Exact): Hundredths => Number(rounded(value, 2))

/** Decimal comma and exactly `places` decimals: "88,836667". */
export const exactText = (value: Exact, places = 6): string => {
  const last = rounded(value, places)
  const digits = String(last < 0n ? -last : last).padStart(places + 1, '0')
  const sign = last < 0n ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)},${digits.slice(-places)}`
}
