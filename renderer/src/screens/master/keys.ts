import type { KeyboardEvent } from 'react'
import { dropUnit } from '../../bodies/units'
import type { Line } from './arrange'
import { useMaster } from './state'

/** The keys of the list. `closed`: units of the year neither come nor go. */
export function masterKey(event: KeyboardEvent, { body, unit }: Line, closed: boolean): boolean {
  const { set, toggleOpen } = useMaster.getState()
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  const { key } = event
  if ((key === '+' || key === '-') && body.units.length > 0) {
    toggleOpen(body.code, key === '+')
    if (unit) set({ goTo: { row: body.code, column: 'name' } })
  } else if (key === 'Insert' && !closed) set({ adding: { kind: 'unit', code: body.code, name: body.name } })
  else if (key === 'Delete' && unit && !closed) {
    set({ goTo: { row: body.code, column: 'name' } })
    void dropUnit(unit)
  } else return false
  return true
}
