import type { IssuePlan, PlanItem } from '../../../../shared/views'
import type { IssueScope } from '../../../../shared/ipc'
import { useCall } from '../../client/queries'
import { useJobs } from '../../state/jobs'
import { useScope } from '../../state/scope'
import { isChosen, useIssue } from './state'

export interface Issuing {
  scope: IssueScope
  plan: IssuePlan | undefined
  error: unknown
  /** Chosen and without a document in force. */
  ready: PlanItem[]
  /** Chosen although they have one: to be replaced. */
  again: PlanItem[]
  running: boolean
}

/** The plan of the chosen scope, and what is chosen of it. */
export function useIssuing(): Issuing {
  const { year, region } = useScope()
  const { kind, date, place, picked } = useIssue()
  const scope: IssueScope = {
    year,
    region,
    kind,
    ...(date && { date }),
    ...(place?.trim() && { place: place.trim() }),
  }
  const running = useJobs(({ jobs }) => jobs.some((job) => job.kind === 'issue'))
  // While documents are written the plan would change under the user's eyes.
  const { data: plan, error } = useCall('issue.plan', scope, { keep: true, enabled: !running })
  const chosen = plan?.items.filter((item) => isChosen(item, picked)) ?? []
  return {
    scope,
    plan,
    error,
    ready: chosen.filter(({ state }) => state !== 'exists'),
    again: chosen.filter(({ state }) => state === 'exists'),
    running,
  }
}
