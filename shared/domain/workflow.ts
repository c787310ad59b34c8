/** The way of a unit to a validated year, as a table. */
import type { WorkAction, WorkState } from '../entry-views.ts'
import { workStates } from '../entry-views.ts'

interface Transition {
  from: readonly WorkState[]
  to: WorkState
}

/** What each action does: from which states, into which. */
export const transitions: Record<WorkAction, Transition> = {
  submit: { from: ['draf'], to: 'diajukan' },
  verify: { from: ['diajukan'], to: 'diverifikasi' },
  validate: { from: ['diverifikasi'], to: 'disahkan' },
  return: { from: ['diajukan', 'diverifikasi'], to: 'draf' },
  reopen: { from: ['disahkan'], to: 'draf' },
}

/** The state of a body: the least advanced of its units; null without units. */
export const leastAdvanced = (states: Iterable<WorkState>): WorkState | null => {
  const found = new Set(states)
  return workStates.find((state) => found.has(state)) ?? null
}

/** How many units are in each state. */
export const countStates = (states: Iterable<WorkState>): Record<WorkState, number> => {
  const counts: Record<WorkState, number> = { draf: 0, diajukan: 0, diverifikasi: 0, disahkan: 0 }
  for (const state of states) counts[state] += 1
  return counts
}
