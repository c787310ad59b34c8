import type { KeyboardEvent } from 'react'
import type { Clean } from '../../../../shared/domain/types'
import { openExplore } from '../explore/state'
import { explainLine, removeUnit, setClean, setScore } from './actions'
import type { Line } from './arrange'
import { useResults } from './state'

const cleanKeys: Record<string, Clean> = { y: 'ya', t: 'tidak', b: 'belum' }

const nextClean: Record<Clean, Clean> = { ya: 'tidak', tidak: 'belum', belum: 'ya' }

const cleanOf = (key: string, { body, unit }: Line): Clean | undefined =>
  key === 'Enter' || key === 'F2' ? nextClean[(unit ?? body).clean] : cleanKeys[key.toLowerCase()]

const edit = (line: Line, column: 'score' | 'name', typed: string | null): true => {
  useResults.getState().set({ editing: { key: line.key, column, typed } })
  return true
}

/** Enter, F2 or a double click: edits where that is possible, else opens the units. */
export function openCell(line: Line, column: string): void {
  if (column === 'name') {
    if (line.unit) edit(line, 'name', null)
    else useResults.getState().toggle('open', line.body.code)
  } else if (column === 'check') useResults.getState().toggle('selected', line.key)
  else if (column !== 'menu' && column !== 'clean') edit(line, 'score', null)
}

/** The keys of the result table. `chosen` are the selected lines, or the line itself. */
export function resultKey(
  event: KeyboardEvent,
  line: Line,
  column: string,
  { year, lines, chosen }: { year: number; lines: readonly Line[]; chosen: readonly Line[] },
): boolean {
  const { toggle, set } = useResults.getState()
  const { code, name, units } = line.body
  if (event.ctrlKey && event.key.toLowerCase() === 'a') {
    set({ selected: new Set(lines.map(({ key }) => key)) })
    return true
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  if (event.key === ' ') {
    toggle('selected', line.key)
    return true
  }
  if (event.key === 'Escape') {
    set({ selected: new Set() })
    return true
  }
  if (event.key.toLowerCase() === 'j') {
    explainLine(year, line)
    return true
  }
  if (event.key.toLowerCase() === 'g') {
    openExplore(code)
    return true
  }
  if (event.key === 'Insert') {
    set({ adding: { kind: 'unit', code, name } })
    return true
  }
  if ((event.key === '+' || event.key === '-') && units.length > 0) {
    toggle('open', code, event.key === '+')
    if (line.unit) set({ goTo: { row: code, column: 'name' } })
    return true
  }
  if (event.key === 'Delete') {
    if (line.unit && column === 'name') void removeUnit(line)
    else if (column === 'score') void setScore(year, line, null)
    return true
  }
  if (column === 'score' && /^[\d,.]$/.test(event.key)) return edit(line, 'score', event.key)
  // Only in its own column: a letter typed by mistake elsewhere must change nothing.
  const clean = column === 'clean' ? cleanOf(event.key, line) : undefined
  if (clean) {
    void setClean(year, chosen, clean)
    return true
  }
  return false
}
