import type { IssueCheck } from '../../../../shared/printing-views'
import type { Screen } from '../../state/view'

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
