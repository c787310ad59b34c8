/** Arithmetic of scores, on integers of hundredths only. */
import type { Hundredths } from './types.ts'

/**
 * Mean rounded half-up to hundredths, exact for non-negative integers; null for an empty list. Half-up is what the
 * published means show (94,4583 -> 94,46; 76,8167 -> 76,82).
 */
export const meanOf = (scores: readonly Hundredths[]): Hundredths | null => {
  if (scores.length === 0) return null
  const count = scores.length
  const doubled = scores.reduce((sum, score) => sum + score, 0) * 2 + count
  return (doubled - (doubled % (2 * count))) / (2 * count)
}

/** Whether the official score and the one computed from units are more than 0,01 apart: shown, never mended. */
export const differs = (official: Hundredths | null, computed: Hundredths | null): boolean =>
  official !== null && computed !== null && Math.abs(official - computed) > 1
