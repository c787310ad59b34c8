import { create } from 'zustand'

export const screens = ['year', 'entry', 'results', 'ranking', 'issue', 'verify', 'settings'] as const
export type Screen = (typeof screens)[number]

interface View {
  screen: Screen
  /** Section of the settings, or body of the results, to be shown when its screen opens. */
  focus: string | null
  dialog: 'keys' | 'about' | 'problem' | null
  presenting: boolean
  go: (screen: Screen, focus?: string) => void
  set: (view: Partial<Pick<View, 'dialog' | 'presenting' | 'focus'>>) => void
}

export const useView = create<View>()((set) => ({
  screen: 'results',
  focus: null,
  dialog: null,
  presenting: false,
  go: (screen, focus) => {
    set({ screen, focus: focus ?? null, presenting: false })
  },
  set: (view) => {
    set(view)
  },
}))
