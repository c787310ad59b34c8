import { create } from 'zustand'
import { useView } from '../../state/view'

interface Explore {
  /** Code of the body shown; null: the first of the region. */
  code: string | null
  set: (code: string) => void
}

/** View state of Jelajah; kept while other screens are open. */
export const useExplore = create<Explore>()((set) => ({
  code: null,
  set: (code) => {
    set({ code })
  },
}))

/** Opens the page of a body. */
export function openExplore(code: string): void {
  useExplore.getState().set(code)
  useView.getState().go('explore')
}
