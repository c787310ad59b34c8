import { create } from 'zustand'
import type { Prefs } from '../../../shared/ipc'
import { call } from '../client/call'

interface PrefsState extends Prefs {
  /** Remembered for the next start as well. */
  set: (change: Partial<Prefs>) => void
}

const textSizes = { smallest: 80, largest: 200 }

export const usePrefs = create<PrefsState>()((set) => ({
  theme: 'auto',
  textSize: 100,
  year: null,
  region: null,
  advance: false,
  entry: null,
  lockAfter: 0,
  set: (change) => {
    set(change)
    call('prefs.set', change).catch(async (thrown: unknown) => {
      set(await call('prefs.get', {}))
      throw thrown
    })
  },
}))

/** Makes the text bigger or smaller by a step, or normal again. */
export function stepTextSize(step: 1 | -1 | 0): void {
  const { textSize, set } = usePrefs.getState()
  const wished = step === 0 ? 100 : textSize + step * 10
  set({ textSize: Math.min(textSizes.largest, Math.max(textSizes.smallest, wished)) })
}
