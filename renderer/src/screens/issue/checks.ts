import type { IssueCheck } from '../../../../shared/printing-views'
import type { Screen } from '../../state/view'
import type { Issuing } from './useIssuing'

type Go = NonNullable<IssueCheck['go']>
const screens: Record<Go['screen'], Screen> = {
  settings: 'settings',
  results: 'results',
  year: 'year',
  master: 'master',
  template: 'templates',
}

/** Screen and field where a line of the check list is mended. */
export const goTo = ({ screen, field }: Go): [screen: Screen, focus?: string] =>
  field === null ? [screens[screen]] : [screens[screen], field]

/** While nothing is chosen there is no check list; what the settings lack blocks all the same. */
const missing = ({ plan }: Issuing): IssueCheck[] =>
  (plan?.problems ?? []).map(({ field, message }) => ({
    what: 'settings',
    weight: 'fault',
    message,
    details: [],
    go: { screen: 'settings', field },
  }))

/** What keeps a run from starting. */
export const blocking = (issuing: Issuing): IssueCheck[] =>
  issuing.checks.lines ? issuing.checks.faults : missing(issuing)
