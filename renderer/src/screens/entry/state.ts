import { create } from 'zustand'
import type { Prefs } from '../../../../shared/ipc'
import { useView } from '../../state/view'

/** A cell of the entry screen; `indicator` '' is the unit as a whole. */
export interface CellAt {
  unit: string
  indicator: string
}

export type EntryLook = 'grid' | 'form'

interface EntryState {
  /** Code of the province or body whose units are shown; null: the region chosen for the whole program. */
  place: string | null
  /** Instrument shown, where the place uses several; null: the first. */
  instrument: string | null
  view: EntryLook
  /** Unit and indicator at hand, the same in grid, form and panels. */
  unit: string | null
  indicator: string | null
  /** Where the grid or the form shall put the focus next; whoever did it sets it to null. */
  goTo: CellAt | null
  set: (change: Partial<Omit<EntryState, 'set'>>) => void
}

/** View state of Entri; kept while other screens are open. */
export const useEntry = create<EntryState>()((set) => ({
  place: null,
  instrument: null,
  view: 'grid',
  unit: null,
  indicator: null,
  goTo: null,
  set: (change) => {
    set(change)
  },
}))

/** Begins where the program was left the last time, and remembers where it is left now. */
export function rememberEntry(last: Prefs['entry'], save: (entry: NonNullable<Prefs['entry']>) => void): void {
  if (last) useEntry.setState(last)
  let later: ReturnType<typeof setTimeout> | undefined
  useEntry.subscribe(({ place, instrument, view, unit, indicator }) => {
    clearTimeout(later)
    later = setTimeout(() => {
      save({ place, instrument, view, unit, indicator })
    }, 800)
  })
}

interface Destination extends Partial<CellAt> {
  /** Province or body. */
  place: string
  instrument?: string
  view?: EntryLook
}

/** Opens the entry screen at a place, a unit or a cell: for problem lists, boards and search. */
export function openEntry({ place, instrument, view, unit, indicator = '' }: Destination): void {
  useEntry.getState().set({
    place,
    instrument: instrument ?? null,
    ...(view === undefined ? {} : { view }),
    ...(unit === undefined ? {} : { unit, indicator, goTo: { unit, indicator } }),
  })
  useView.getState().go('entry')
}
