import type { KeyboardEvent } from 'react'
import type { WorkAction } from '../../../../shared/entry-views'
import { explain, toEntry, toProblems } from './actions'
import type { Line } from './arrange'
import { toggled } from './choose'
import { useBoard } from './state'

const steps: Record<string, WorkAction> = { a: 'submit', v: 'verify', s: 'validate', k: 'return', b: 'reopen' }

interface Wiring {
  year: number
  lines: readonly Line[]
  onStep: (action: WorkAction, line: Line) => void
  onAssign: (line: Line) => void
}

/** Enter, F2 or a double click: units of a body, work on a unit. */
export function openLine({ body, unit, units }: Line): void {
  const { toggleOpen, set } = useBoard.getState()
  if (unit) set({ side: { kind: 'unit', id: unit.id } })
  else if (units.length > 0) toggleOpen(body.code)
}

/** The keys of the board. */
export function boardKey(event: KeyboardEvent, line: Line, { year, lines, onStep, onAssign }: Wiring): boolean {
  const { chosen, set, toggleOpen } = useBoard.getState()
  const { body, unit, units } = line
  const key = event.key.toLowerCase()
  if (event.ctrlKey && key === 'a') {
    set({ chosen: new Set(lines.map((each) => each.body.code)) })
    return true
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  const step = steps[key]
  if (step) onStep(step, line)
  else if (key === ' ') set({ chosen: toggled(chosen, line) })
  else if (key === 'escape') set(chosen.size > 0 ? { chosen: new Set() } : { side: null })
  else if (key === 't') onAssign(line)
  else if (key === 'e') toEntry(body.code, unit)
  else if (key === 'm') toProblems(body.code, unit)
  else if (key === 'j') explain(year, body, unit)
  else if ((key === '+' || key === '-') && units.length > 0) {
    toggleOpen(body.code, key === '+')
    if (unit) set({ goTo: { row: body.code, column: 'name' } })
  } else return false
  return true
}
