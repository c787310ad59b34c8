import type { BoardRow, BoardUnit, BoardView, WorkAction } from '../../../../shared/entry-views'
import { stateRefusal, stepRoleRefusal, type Worker } from '../../../../shared/domain/permission'
import { transitions } from '../../../../shared/domain/workflow'
import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import type { CallName, Input } from '../../../../shared/ipc'
import { useExplain } from '../../explain/state'
import { useView } from '../../state/view'
import { openEntry, useEntry } from '../entry/state'
import { useProblems } from '../problems/state'
import type { Choice } from './choose'
import { texts } from './texts'

export interface Possible {
  /** Those in a state the step begins with. */
  units: Choice['units']
  /** Why the step cannot be taken, or null. What only the service knows (four eyes, problems) is told when it is tried. */
  reason: string | null
}

/** What of a choice a step can be taken with. */
export function possible(action: WorkAction, { units }: Choice, view: BoardView, worker: Worker): Possible {
  const able = units.filter(({ unit }) => transitions[action].from.includes(unit.state))
  const states = able.map(({ unit }) => unit.state)
  return {
    units: able,
    reason: view.closed
      ? texts.notPossible(view.year)
      : (stateRefusal(action, states) ?? stepRoleRefusal(action, worker)),
  }
}

/** Shows how the computed score came about, where there is one. */
export function explain(year: number, body: BoardRow, unit: BoardUnit | null): void {
  const { open } = useExplain.getState()
  if (unit) {
    if (unit.computed !== null) open({ unit: unit.id })
  } else if (body.units.some(({ computed }) => computed !== null)) open({ year, code: body.code })
}

/** Opens the entry screen at the unit, or at a cell of it. */
export function toEntry(body: string, unit: BoardUnit | null, indicator = ''): void {
  openEntry({
    place: body,
    ...(unit ? { unit: unit.id, indicator } : {}),
    ...(unit?.instrument ? { instrument: unit.instrument } : {}),
  })
}

/** Opens the list of problems at a body, or at a unit of it. */
export function toProblems(body: string, unit: BoardUnit | null): void {
  useEntry.getState().set({ place: body, instrument: null })
  useProblems.getState().set({ search: unit?.name ?? '', filter: 'open' })
  useView.getState().go('problems')
}

/** Does what no undo takes back. Gives what is wrong, or null. */
export async function change<C extends CallName>(name: C, input: Input<C>, said: string): Promise<string | null> {
  try {
    await call(name, input)
    readAgain()
    showDone(said)
    return null
  } catch (thrown) {
    const { code, message, details } = errorOf(thrown)
    return code === 'bug' ? null : [message, ...(details ?? [])].join('\n')
  }
}
