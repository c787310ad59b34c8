import type { IssuePlan, PlanItem } from '../../../../shared/views'
import type { IssueScope } from '../../../../shared/ipc'
import { useCall } from '../../client/queries'
import { useJobs } from '../../state/jobs'
import { useScope } from '../../state/scope'
import { inOrder } from './order'
import { isChosen, useIssue } from './state'
import { useChecks, type Checks } from './useChecks'

export interface Issuing {
  scope: IssueScope
  plan: IssuePlan | undefined
  /** When the plan was read; goes up with whatever was written. */
  at: number
  error: unknown
  /** Who can get a document, in the order of their numbers. */
  due: PlanItem[]
  /** Chosen and without a document in force. */
  ready: PlanItem[]
  /** Chosen although they have one: to be replaced. */
  again: PlanItem[]
  checks: Checks
  running: boolean
}

/** The plan of the chosen scope, and what is chosen of it. */
export function useIssuing(): Issuing {
  const { year, region } = useScope()
  const { kind, date, place, picked, order, hand } = useIssue()
  const scope: IssueScope = {
    year,
    region,
    kind,
    ...(date && { date }),
    ...(place?.trim() && { place: place.trim() }),
  }
  const running = useJobs(({ jobs }) => jobs.some((job) => job.kind === 'issue'))
  // While documents are written the plan would change under the user's eyes.
  const { data: plan, error, dataUpdatedAt: at } = useCall('issue.plan', scope, { keep: true, enabled: !running })
  const due = inOrder(plan?.items.filter(({ state }) => state !== 'withheld') ?? [], order, hand)
  const chosen = due.filter((item) => isChosen(item, picked))
  const ready = chosen.filter(({ state }) => state !== 'exists')
  const again = chosen.filter(({ state }) => state === 'exists')
  const checks = useChecks(scope, ready.length > 0 ? ready : again, at, running)
  return { scope, plan, at, error, due, ready, again, checks, running }
}
