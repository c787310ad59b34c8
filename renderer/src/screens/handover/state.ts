import { create } from 'zustand'
import type { Cell } from '../../ui/grid/types'

interface HandoverState {
  search: string
  /** Code of the body at hand. */
  code: string | null
  /** Documents that alone shall be ticked at first; null: all that were not handed over. */
  ticked: ReadonlySet<string> | null
  /** Id of the handover that is changed; null: a new one. */
  editing: string | null
  dialog: 'minutes' | null
  goTo: Cell | null
  set: (change: Partial<Omit<HandoverState, 'set' | 'choose'>>) => void
  /** To this body, with these documents ticked. */
  choose: (code: string, ticked: ReadonlySet<string>) => void
}

/** View state of the handovers; kept while other screens are open. */
export const useHandover = create<HandoverState>()((set) => ({
  search: '',
  code: null,
  ticked: null,
  editing: null,
  dialog: null,
  goTo: null,
  set: (change) => {
    set(change)
  },
  choose: (code, ticked) => {
    set({ code, ticked, editing: null, search: '', goTo: { row: code, column: 'name' } })
  },
}))
