import { useEffect } from 'react'
import { readAgain } from '../client/queries'
import { useBug } from '../state/bug'
import { useJobs } from '../state/jobs'
import { runCommand } from './commands'

/** Hears what comes from the other side, and the bugs of this one. */
export function useEvents(): void {
  useEffect(() => {
    const { show } = useBug.getState()
    const broken = (event: ErrorEvent): void => {
      // The browser's own remark about layout, not a fault.
      if (event.message.startsWith('ResizeObserver')) return
      const stack = event.error instanceof Error ? event.error.stack : undefined
      show({ code: 'bug', message: event.message, ...(stack ? { details: [stack] } : {}) })
    }
    addEventListener('error', broken)
    const stops = [
      window.piagam.on('command', runCommand),
      window.piagam.on('changed', readAgain),
      window.piagam.on('progress', (progress) => {
        useJobs.getState().progress(progress)
      }),
      window.piagam.on('bug', show),
    ]
    return () => {
      removeEventListener('error', broken)
      for (const stop of stops) stop()
    }
  }, [])
}
