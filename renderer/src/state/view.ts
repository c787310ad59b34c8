import { create } from 'zustand'

/** The screens in the order of the rail, by what one comes for. */
export const screenGroups = [
  { group: 'assess', screens: ['year', 'entry', 'problems', 'board', 'results', 'explore'] },
  { group: 'award', screens: ['ranking', 'issue', 'register', 'verify'] },
  { group: 'prepare', screens: ['master', 'instrument', 'templates'] },
  { group: 'office', screens: ['backup', 'settings'] },
] as const
export type ScreenGroup = (typeof screenGroups)[number]['group']
type RailScreen = (typeof screenGroups)[number]['screens'][number]
/** Screens that stand together, each with the others as tabs: the rail has one entry for them, the first. */
export const safetyScreens = ['backup', 'journal', 'laptops', 'people', 'health'] as const
export const checkScreens = ['problems', 'reentry'] as const
/** Each family has one entry in the rail: its first screen. */
const families: readonly (readonly Screen[])[] = [safetyScreens, checkScreens]
export type Screen = RailScreen | (typeof safetyScreens)[number] | (typeof checkScreens)[number]
export const screens: readonly Screen[] = [
  ...screenGroups.flatMap(({ screens: some }): readonly RailScreen[] => some),
  ...families.flatMap((family) => family.slice(1)),
]
/** The entry of the rail a screen stands under. */
export const railOf = (screen: Screen): Screen => families.find((family) => family.includes(screen))?.[0] ?? screen

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
