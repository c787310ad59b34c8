/** Who works, and locking: what the menu, the status bar and the clock ask for. */
import type { PersonState } from '../../../shared/views'
import { isOpenWhileLocked } from '../../../shared/while-locked'
import { clearNotices, showError } from '../app/notices'
import { call, errorOf } from '../client/call'
import { queries, readAgain } from '../client/queries'
import { useView } from '../state/view'
import { texts } from './texts'

const key = ['person.current', {}]

/** Whether nobody may work until somebody is chosen. */
export const isLocked = (): boolean => queries.getQueryData<PersonState>(key)?.locked ?? false

export function show(state: PersonState): void {
  queries.setQueryData(key, state)
  // Behind the lock nothing is answered; what was read stays no longer than that.
  if (state.locked) queries.removeQueries({ predicate: ({ queryKey: [name] }) => !isOpenWhileLocked(String(name)) })
  else readAgain()
}

/** Locks the window when there is somebody who can open it again. `asked`: says so when there is nobody. */
export async function lock(asked = true): Promise<void> {
  try {
    const persons = await call('person.list', {})
    if (persons.some(({ active }) => active)) {
      clearNotices()
      useView.getState().set({ dialog: null })
      show(await call('person.lock', {}))
    } else if (asked) {
      useView.getState().go('people')
      showError(texts.noPersonsAbout)
    }
  } catch (thrown) {
    const { code, message } = errorOf(thrown)
    if (code !== 'bug') showError(message)
  }
}
