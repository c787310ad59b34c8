import { create } from 'zustand'
import type { Cell, Sort } from '../../ui/grid/types'
import type { Filter } from './arrange'

interface Editing {
  key: string
  column: 'score' | 'name'
  /** What was typed to begin with; null keeps the old text. */
  typed: string | null
}

interface ResultsState {
  search: string
  filter: Filter
  sort: Sort
  open: ReadonlySet<string>
  selected: ReadonlySet<string>
  editing: Editing | null
  goTo: Cell | null
  /** Body that gets a new unit, or 'body' for a new body. */
  adding: { kind: 'unit'; code: string; name: string } | { kind: 'body' } | null
  /** The empty state was left for the bare table. */
  typingInstead: boolean
  set: (change: Partial<Omit<ResultsState, 'set' | 'toggle'>>) => void
  toggle: (set: 'open' | 'selected', key: string, on?: boolean) => void
}

/** View state of Hasil; kept while other screens are open. */
export const useResults = create<ResultsState>()((set) => ({
  search: '',
  filter: 'all',
  sort: { column: 'rank', down: false },
  open: new Set(),
  selected: new Set(),
  editing: null,
  goTo: null,
  adding: null,
  typingInstead: false,
  set: (change) => {
    set(change)
  },
  toggle: (name, key, on) => {
    set((state) => {
      const next = new Set(state[name])
      if (on ?? !next.has(key)) next.add(key)
      else next.delete(key)
      return { [name]: next }
    })
  },
}))
