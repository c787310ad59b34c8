/** How far a value lies from those of its peers, in a way one odd peer does not spoil. */

const medianOf = (sorted: readonly number[]): number => {
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Values around which others are judged; made once, asked often. */
export interface Peers {
  count: number
  median: number
  /** Turns a distance from the median into a robust z; 0 where all are equal. */
  scale: number
}

/**
 * Median and spread. The spread is MAD; where more than half of the values are equal it is 0 and says nothing, and the mean
 * deviation from the median stands in (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993).
 */
export const peersOf = (values: readonly number[]): Peers => {
  const sorted = values.toSorted((a, b) => a - b)
  const median = medianOf(sorted)
  const deviations = sorted.map((value) => Math.abs(value - median)).toSorted((a, b) => a - b)
  const mad = medianOf(deviations)
  const mean = deviations.reduce((sum, one) => sum + one, 0) / Math.max(1, deviations.length)
  const scale = mad > 0 ? 0.6745 / mad : mean > 0 ? 1 / (1.253_314 * mean) : 0
  return { count: values.length, median, scale }
}

/** Robust z of a value, without sign. */
export const distance = ({ median, scale }: Peers, value: number): number => Math.abs(value - median) * scale
