import { create } from 'zustand'
import { helpPage } from '../../../shared/help/pages'

/** Screens whose page has another name. */
const others: Readonly<Record<string, string>> = {
  health: 'trouble',
  board: 'workflow',
  problems: 'entry',
  reentry: 'workflow',
}

/** Id of the page that F1 opens on a screen; null where there is none. */
export const pageOfScreen = (screen: string): string | null => helpPage(others[screen] ?? screen)?.id ?? null

interface Help {
  open: boolean
  /** Id of the page shown; null: the contents. */
  page: string | null
  /** Pages seen before this one, the last at the end. */
  before: (string | null)[]
  query: string
  /** Opens the page of a screen, or the contents where it has none. */
  openFor: (screen: string) => void
  show: (page: string | null) => void
  back: () => void
  search: (query: string) => void
  close: () => void
}

export const useHelp = create<Help>()((set) => ({
  open: false,
  page: null,
  before: [],
  query: '',
  openFor: (screen) => {
    set({ open: true, page: pageOfScreen(screen), before: [], query: '' })
  },
  show: (page) => {
    set((now) => ({ page, query: '', before: now.page === page ? now.before : [...now.before, now.page] }))
  },
  back: () => {
    set(({ before }) => ({ page: before.at(-1) ?? null, before: before.slice(0, -1), query: '' }))
  },
  search: (query) => {
    set({ query })
  },
  close: () => {
    set({ open: false })
  },
}))
