/** Changes of an instrument that are not saved yet, and the way back through them. */
import type { InstrumentContent } from '../../../../shared/domain/instrument'

export interface Draft {
  title: string
  sample: boolean
  content: InstrumentContent
}
/** What a version looks like now, with what it was before and after: nothing of it is written. */
export interface Drafting {
  now: Draft
  past: readonly Draft[]
  future: readonly Draft[]
}

/** Older steps are forgotten. */
const most = 200

export const begin = (now: Draft): Drafting => ({ now, past: [], future: [] })

export const changed = ({ now, past }: Drafting, next: Draft): Drafting => ({
  now: next,
  past: [...past, now].slice(-most),
  future: [],
})

/** One step back; the same where there is none. */
export const back = (drafting: Drafting): Drafting => {
  const { now, past, future } = drafting
  const before = past.at(-1)
  return before === undefined ? drafting : { now: before, past: past.slice(0, -1), future: [now, ...future] }
}

/** One step forward again. */
export const forward = (drafting: Drafting): Drafting => {
  const { now, past, future } = drafting
  const [next, ...later] = future
  return next === undefined ? drafting : { now: next, past: [...past, now], future: later }
}
