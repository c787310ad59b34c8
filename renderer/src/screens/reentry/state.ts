import { create } from 'zustand'

interface ReentryState {
  /** The second entry that is open; null: the list. */
  open: string | null
  /** Unit at hand while it is entered. */
  unit: string | null
  starting: boolean
  set: (change: Partial<Omit<ReentryState, 'set'>>) => void
}

/** View state of Isian kedua; kept while other screens are open. */
export const useReentry = create<ReentryState>()((set) => ({
  open: null,
  unit: null,
  starting: false,
  set: (change) => {
    set(change)
  },
}))
