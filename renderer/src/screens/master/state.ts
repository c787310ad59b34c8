import { create } from 'zustand'
import type { Cell } from '../../ui/grid/types'
import type { Filter } from './arrange'

interface MasterState {
  search: string
  filter: Filter
  /** Codes of the bodies whose units are shown. */
  open: ReadonlySet<string>
  /** Key of the line that is edited beside the list. */
  current: string | null
  /** A line that was just made: gone to once it is there. */
  arriving: string | null
  goTo: Cell | null
  adding: { kind: 'unit'; code: string; name: string } | { kind: 'body' } | null
  /** Units of the year before are offered: of one body, or of all. */
  copying: { code: string | null } | null
  set: (change: Partial<Omit<MasterState, 'set' | 'toggleOpen'>>) => void
  toggleOpen: (code: string, on?: boolean) => void
}

/** View state of Data induk; kept while other screens are open. */
export const useMaster = create<MasterState>()((set) => ({
  search: '',
  filter: 'all',
  open: new Set(),
  current: null,
  arriving: null,
  goTo: null,
  adding: null,
  copying: null,
  set: (change) => {
    set(change)
  },
  toggleOpen: (code, on) => {
    set(({ open }) => {
      const next = new Set(open)
      if (on ?? !next.has(code)) next.add(code)
      else next.delete(code)
      return { open: next }
    })
  },
}))
