import { create } from 'zustand'
import type { WorkAction } from '../../../../shared/entry-views'
import type { Cell, Sort } from '../../ui/grid/types'
import { type Filter, noFilter } from './arrange'
import type { Choice } from './choose'

/** What stands beside the table. */
type Side = { kind: 'unit'; id: string } | { kind: 'year' } | null

interface BoardState {
  filter: Filter
  sort: Sort
  open: ReadonlySet<string>
  chosen: ReadonlySet<string>
  side: Side
  /** The step that is asked about. */
  step: { action: WorkAction; units: { id: string; name: string }[] } | null
  /** The bodies that get a person and a due day. */
  assigning: Choice['bodies'] | null
  goTo: Cell | null
  set: (change: Partial<Omit<BoardState, 'set' | 'toggleOpen'>>) => void
  toggleOpen: (code: string, on?: boolean) => void
}

/** View state of the board; kept while other screens are open. */
export const useBoard = create<BoardState>()((set) => ({
  filter: noFilter,
  sort: { column: 'name', down: false },
  open: new Set(),
  chosen: new Set(),
  side: null,
  step: null,
  assigning: null,
  goTo: null,
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
