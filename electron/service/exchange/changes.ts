/** What a row of a file changes, for the writer and for a person. */
import { formatScore } from '../../../shared/domain/number.ts'
import type { Clean, Hundredths } from '../../../shared/domain/types.ts'
import type { PlannedChange } from '../../../shared/views.ts'

/** One row's effect; only what differs from what is there. */
export interface Change {
  row: number
  year: number
  code: string
  body: string
  /** Name and type of the unit, or null for the body itself. */
  unit: { name: string; type: string } | null
  score?: { before: Hundredths | null; after: Hundredths }
  clean?: { before: Clean; after: Clean }
}

const cleanText: Record<Clean, string> = { ya: 'ya', tidak: 'tidak', belum: 'belum diisi' }

/** The changes as a person reads them, at most `most`. */
export const plannedChanges = (changes: readonly Change[], most: number): PlannedChange[] => {
  const shown: PlannedChange[] = []
  for (const { row, year, code, body, unit, score, clean } of changes) {
    if (shown.length >= most) break
    const common = { row, year, code, body, unit: unit?.name ?? null }
    if (score !== undefined || clean === undefined) {
      const before = score === undefined || score.before === null ? null : formatScore(score.before)
      shown.push({ ...common, field: 'score', before, after: score === undefined ? '' : formatScore(score.after) })
    }
    if (clean !== undefined) {
      shown.push({ ...common, field: 'clean', before: cleanText[clean.before], after: cleanText[clean.after] })
    }
  }
  return shown.slice(0, most)
}
