import { useEffect, useState } from 'react'

const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null

/**
 * For a dialog that is there only while it is open: gives the focus back to what had it, or, where that is gone, to
 * the panel it stood in.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => {
    const element = focused()
    return { element, panel: element?.closest<HTMLElement>('[tabindex="-1"]') ?? null }
  })
  useEffect(
    () => () => {
      const { element, panel } = before
      if (element?.isConnected === true) element.focus({ preventScroll: true })
      // What had the focus may go in the same moment, with what the dialog did.
      setTimeout(() => {
        if (document.activeElement === document.body) panel?.focus({ preventScroll: true })
      }, 0)
    },
    [before],
  )
}
