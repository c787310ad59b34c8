import { formatScore } from '../../../../shared/domain/number'
import type { Clean, Hundredths } from '../../../../shared/domain/types'
import { dropUnit } from '../../bodies/units'
import { act } from '../../client/act'
import { useExplain } from '../../explain/state'
import type { Line } from './arrange'
import { texts } from './texts'

const targetOf = ({ body, unit }: Line) => ({ body: body.code, unit: unit?.id ?? null })
export const nameOf = ({ body, unit }: Line): string => unit?.name ?? body.name
export const scored = ({ body, unit }: Line): Hundredths | null => (unit ?? body).score

/** Writes the official score, or empties it. True when it was taken. */
export async function setScore(
  year: number,
  line: Line,
  score: Hundredths | null,
  onError?: (message: string) => void,
): Promise<boolean> {
  const said = score === null ? texts.done.cleared(nameOf(line)) : texts.done.score(nameOf(line), formatScore(score))
  return (await act('result.setScore', { year, target: targetOf(line), score }, said, onError)) !== null
}

export async function setClean(year: number, lines: readonly Line[], clean: Clean): Promise<void> {
  if (lines.length === 0) return
  await act('result.setClean', { year, targets: lines.map(targetOf), clean }, texts.done.clean(lines.length, clean))
}

export async function renameUnit(id: string, name: string, onError: (message: string) => void): Promise<boolean> {
  return (await act('unit.rename', { id, name }, texts.done.unitRenamed(name), onError)) !== null
}

export async function removeUnit(line: Line): Promise<void> {
  if (line.unit) await dropUnit(line.unit)
}

/** Shows how the computed score of a line came about; without one there is nothing to show. */
export function explainLine(year: number, { body, unit }: Line): void {
  if ((unit ?? body).computed === null) return
  useExplain.getState().open(unit ? { unit: unit.id } : { year, code: body.code })
}
