import { create } from 'zustand'

/** Whose score is explained: a unit by its id, or the mean of a body. */
export type Explained = { unit: string } | { year: number; code: string }

interface Explain {
  /** The last is shown; those before it are the way back. */
  way: readonly Explained[]
  open: (whose: Explained) => void
  into: (whose: Explained) => void
  back: () => void
  close: () => void
}

export const useExplain = create<Explain>()((set) => ({
  way: [],
  open: (whose) => {
    set({ way: [whose] })
  },
  into: (whose) => {
    set(({ way }) => ({ way: [...way, whose] }))
  },
  back: () => {
    set(({ way }) => ({ way: way.slice(0, -1) }))
  },
  close: () => {
    set({ way: [] })
  },
}))
