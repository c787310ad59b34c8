import { create } from 'zustand'
import type { ProblemView } from '../../../../shared/entry-views'
import type { Filter } from './arrange'

interface ProblemsState {
  search: string
  filter: Filter
  /** The problem a reason is given for. */
  excusing: ProblemView | null
  set: (change: Partial<Omit<ProblemsState, 'set'>>) => void
}

/** View state of the list; kept while other screens are open. */
export const useProblems = create<ProblemsState>()((set) => ({
  search: '',
  filter: 'open',
  excusing: null,
  set: (change) => {
    set(change)
  },
}))
