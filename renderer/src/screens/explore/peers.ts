/** The bodies of the same type in the region, those of the program's data. */
import { meanOf } from '../../../../shared/domain/score'
import type { Hundredths } from '../../../../shared/domain/types'
import type { BodyRow } from '../../../../shared/views'

/** Mean and median of all with a score, rounded half-up; null when the body has no peer. */
export function meanAndMedian(
  rows: readonly BodyRow[],
  { type }: Pick<BodyRow, 'type'>,
): { mean: Hundredths; median: Hundredths } | null {
  const scores = rows.flatMap((row) => (row.type === type && row.score !== null ? [row.score] : []))
  if (scores.length < 2) return null
  const sorted = scores.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const pair = sorted.length % 2 === 1 ? sorted.slice(middle, middle + 1) : sorted.slice(middle - 1, middle + 1)
  const [mean, median] = [meanOf(scores), meanOf(pair)]
  return mean === null || median === null ? null : { mean, median }
}
