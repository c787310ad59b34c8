import { create } from 'zustand'
import type { Day } from '../../../../shared/domain/types'
import type { Filter } from './useJournal'

/** The filter as people set it: days, not instants. */
export interface Wanted {
  text?: string | undefined
  person?: string | undefined
  kind?: string | undefined
  table?: string | undefined
  body?: string | undefined
  from?: Day | undefined
  until?: Day | undefined
}

interface JournalState {
  wanted: Wanted
  filter: (change: Wanted) => void
  clear: () => void
}

export const useJournalView = create<JournalState>()((set) => ({
  wanted: {},
  filter: (change) => {
    set(({ wanted }) => ({ wanted: { ...wanted, ...change } }))
  },
  clear: () => {
    set({ wanted: {} })
  },
}))

/** Midnight of a day here, `later` days on, as an instant. */
const midnight = (day: Day, later: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

/** What the service is asked for; both days are meant whole. */
export const filterOf = ({ from, until, ...rest }: Wanted): Filter => ({
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')),
  ...(from === undefined ? {} : { from: midnight(from, 0) }),
  ...(until === undefined ? {} : { until: midnight(until, 1) }),
})
