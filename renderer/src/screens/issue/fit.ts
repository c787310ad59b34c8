import type { IssueScope } from '../../../../shared/ipc'
import type { Misfit } from '../../../../shared/printing-views'
import type { PlanItem } from '../../../../shared/views'
import { call, errorOf } from '../../client/call'
import { queries } from '../../client/queries'
import { runJob } from '../../state/jobs'
import { useIssue } from './state'
import { texts } from './texts'

/** What was found when names were laid out. */
export interface Fit {
  /** Of what: scope and state of the data. */
  of: string
  items: ReadonlySet<string>
  misfits: Misfit[]
}

/** Pen and stamp want more room than a signature field. */
const forInk = (): boolean => useIssue.getState().signing === 'ink'
/** `at`: when the plan was read; whatever is written makes it read again, and what was found before is out of date. */
const stateOf = (scope: IssueScope, at: number): string => JSON.stringify([scope, at, forInk()])

/** What is known of these items now: null when one of them was not tried yet. */
export function fitFor(fit: Fit | null, scope: IssueScope, at: number, items: readonly PlanItem[]): Misfit[] | null {
  if (fit === null || fit.of !== stateOf(scope, at) || !items.every(({ item }) => fit.items.has(item))) return null
  const wanted = new Set(items.map(({ item }) => item))
  return fit.misfits.filter(({ item }) => wanted.has(item))
}

const mostRounds = 3

/** Lays every one of them out with its design; no number is given. Once more when something was written meanwhile. */
export async function tryNames(scope: IssueScope, at: number, items: readonly PlanItem[]): Promise<void> {
  const { set } = useIssue.getState()
  set({ error: null })
  const keys = items.map(({ item }) => item)
  try {
    for (let when = at, left = mostRounds; left > 0; left -= 1) {
      const of = stateOf(scope, when)
      const found = await runJob('fit', texts.names.job, (job) =>
        call('issue.fit', { scope, items: keys, ink: forInk(), job }),
      )
      if (found.cancelled) return
      set({ fit: { of, items: new Set(keys), misfits: found.misfits } })
      const now = queries.getQueryState(['issue.plan', scope])?.dataUpdatedAt ?? when
      if (now === when) return
      when = now
    }
  } catch (thrown) {
    if (errorOf(thrown).code !== 'bug') set({ error: thrown })
  }
}
