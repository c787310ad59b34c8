import { create } from 'zustand'

/** What the status bar says of the cells selected on the screen; '' when nothing is. */
export const useSelectionText = create<{ text: string }>()(() => ({ text: '' }))

export const saySelection = (text: string): void => {
  useSelectionText.setState({ text })
}
