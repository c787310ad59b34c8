/** Steps of an editor that are not saved yet, and the way back through them. */

/** What belongs together is one step: changes with the same key that follow each other within `pause`. */
export interface Gesture {
  key: string
  /** Milliseconds of any steady clock. */
  at: number
}

export interface Steps<T> {
  now: T
  /** What the store has. */
  saved: T
  past: readonly T[]
  future: readonly T[]
  gesture: Gesture | null
}

/** Older steps are forgotten. */
const most = 200
/** Milliseconds without a change after which the next one is a step of its own. */
const pause = 900

export const begin = <T>(saved: T): Steps<T> => ({ now: saved, saved, past: [], future: [], gesture: null })

/** Goes on with what was not saved when the program ended: one step leads back to what the store has. */
export const resumed = <T>(saved: T, now: T): Steps<T> => ({ ...begin(saved), now, past: [saved] })

/** Takes a change; the same object is none. */
export function changed<T>(steps: Steps<T>, next: T, gesture: Gesture | null = null): Steps<T> {
  const { now, past, gesture: last } = steps
  if (next === now) return steps
  const joins = gesture !== null && last !== null && gesture.key === last.key && gesture.at - last.at < pause
  return { ...steps, now: next, past: joins ? past : [...past, now].slice(-most), future: [], gesture }
}

/** One step back; the same where there is none. */
export function back<T>(steps: Steps<T>): Steps<T> {
  const { now, past, future } = steps
  const before = past.at(-1)
  if (before === undefined) return steps
  return { ...steps, now: before, past: past.slice(0, -1), future: [now, ...future], gesture: null }
}

/** One step forward again. */
export function forward<T>(steps: Steps<T>): Steps<T> {
  const { now, past, future } = steps
  const [next, ...later] = future
  if (next === undefined) return steps
  return { ...steps, now: next, past: [...past, now], future: later, gesture: null }
}

/** After it was written: the way back stays. */
export const kept = <T>(steps: Steps<T>, written: T): Steps<T> => ({ ...steps, saved: written, gesture: null })

export const isUnsaved = ({ now, saved }: Steps<unknown>): boolean => now !== saved
