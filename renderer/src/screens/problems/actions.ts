import type { ProblemView } from '../../../../shared/entry-views'
import { act } from '../../client/act'
import { openEntry } from '../entry/state'
import { texts } from './texts'

/** "IN-03 RSUD Balaraja", or the unit where it is about all of it. */
export const placeOf = ({ indicator, unitName }: ProblemView): string => `${indicator} ${unitName}`.trim()

/** Opens the entry screen at the cell. */
export function jump({ body, instrument, unit, indicator }: ProblemView): void {
  openEntry({ place: body, instrument, unit, indicator })
}

/** Gives a reason, or with null takes it back. False when it was refused. */
export async function excuse(
  problem: ProblemView,
  reason: string | null,
  onError?: (message: string) => void,
): Promise<boolean> {
  const { unit, rule, indicator } = problem
  const said = reason === null ? texts.done.removed(placeOf(problem)) : texts.done.given(placeOf(problem))
  return (await act('entry.excuse', { unit, rule, indicator, reason }, said, onError)) !== null
}
