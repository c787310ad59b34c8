import { useEffect, useRef } from 'react'
import type { Events } from '../../../shared/ipc'
import { call, errorOf } from '../client/call'
import { noteBug } from '../client/note'
import { readAgain } from '../client/queries'
import { useBug } from '../state/bug'
import { useJobs } from '../state/jobs'
import { restoreOpened } from '../restoring/start'
import { runCommand } from './commands'
import { showError } from './notices'

/** An error nobody caught: an expected one is said, a bug opens its screen. */
const uncaught = ({ reason }: PromiseRejectionEvent): void => {
  noteBug(reason)
  const error = errorOf(reason)
  if (error.code === 'bug') useBug.getState().show(error)
  else if (error.code !== 'cancelled') showError(error.message)
}

/** A file dropped beside the places for it must not replace the page. */
const ignoreDrop = (event: DragEvent): void => {
  event.preventDefault()
}

/** Hears what comes from the other side, and the bugs of this one. */
export function useEvents(): void {
  useEffect(() => {
    const { show } = useBug.getState()
    const broken = (event: ErrorEvent): void => {
      // The browser's own remark about layout, not a fault.
      if (event.message.startsWith('ResizeObserver')) return
      noteBug(event.error)
      const stack = event.error instanceof Error ? event.error.stack : undefined
      show({ code: 'bug', message: event.message, ...(stack ? { details: [stack] } : {}) })
    }
    addEventListener('error', broken)
    addEventListener('unhandledrejection', uncaught)
    addEventListener('dragover', ignoreDrop)
    addEventListener('drop', ignoreDrop)
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
      removeEventListener('unhandledrejection', uncaught)
      removeEventListener('dragover', ignoreDrop)
      removeEventListener('drop', ignoreDrop)
      for (const stop of stops) stop()
    }
  }, [])
}

/** A backup that was opened by double click is looked into; behind the lock it waits until somebody is chosen. */
export function useOpened(free: boolean): void {
  const waiting = useRef<Events['openFile'] | null>(null)
  useEffect(() => {
    const open = (file: Events['openFile'] | null): void => {
      waiting.current = free ? null : file
      if (free && file) void restoreOpened(file)
    }
    open(waiting.current)
    if (free) void call('file.opened', {}).then(open)
    return window.piagam.on('openFile', open)
  }, [free])
}
