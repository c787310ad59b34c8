import { usePrefs } from '../../state/prefs'

/** Two lines of the root's text, in pixels: follows the text size. */
export const useRowHeight = (): number => Math.round((32 * usePrefs((prefs) => prefs.textSize)) / 100)
