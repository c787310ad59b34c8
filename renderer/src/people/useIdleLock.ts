import { useEffect } from 'react'
import { usePrefs } from '../state/prefs'
import { useView } from '../state/view'
import { isLocked, lock } from './work'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const look = 5000

/** Locks after the minutes of the settings without input; never while results are presented. */
export function useIdleLock(): void {
  const minutes = usePrefs((prefs) => prefs.lockAfter)
  const presenting = useView((view) => view.presenting)
  useEffect(() => {
    if (minutes === 0 || presenting) return undefined
    let last = Date.now()
    const lockLate = (): void => {
      if (Date.now() - last < minutes * 60_000) return
      last = Date.now()
      if (!isLocked()) void lock(false)
    }
    // After sleep the first touch must not count as work: the time that passed is looked at first.
    const touched = (): void => {
      lockLate()
      last = Date.now()
    }
    const timer = setInterval(lockLate, look)
    for (const sign of signs) addEventListener(sign, touched, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) removeEventListener(sign, touched, { capture: true })
    }
  }, [minutes, presenting])
}
