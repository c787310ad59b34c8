import { create } from 'zustand'
import type { ErrorValue } from '../../../shared/errors'

/** The one error screen: what it shows, or null. */
export const useBug = create<{ bug: ErrorValue | null; show: (bug: ErrorValue | null) => void }>()((set) => ({
  bug: null,
  show: (bug) => {
    set({ bug })
  },
}))
