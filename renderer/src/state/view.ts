import { create } from 'zustand'

export const screens = [
  'year',
  'entry',
  'results',
  'ranking',
  'issue',
  'verify',
  'backup',
  'settings',
  'journal',
  'laptops',
  'people',
  'health',
] as const
export type Screen = (typeof screens)[number]
/** Screens that stand together: the rail has one entry for them, the first. */
export const safetyScreens = ['backup', 'journal', 'laptops', 'people', 'health'] as const satisfies readonly Screen[]
const behind: ReadonlySet<Screen> = new Set(safetyScreens.slice(1))
export const railScreens: readonly Screen[] = screens.filter((screen) => !behind.has(screen))
/** The entry of the rail a screen stands under. */
export const railOf = (screen: Screen): Screen => (behind.has(screen) ? safetyScreens[0] : screen)

interface View {
  screen: Screen
  /** Section of the settings, or body of the results, to be shown when its screen opens. */
  focus: string | null
  dialog: 'keys' | 'about' | 'person' | 'problem' | null
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
