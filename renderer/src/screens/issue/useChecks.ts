import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Input, IssueScope } from '../../../../shared/ipc'
import type { IssueCheck } from '../../../../shared/printing-views'
import type { PlanItem } from '../../../../shared/views'
import { useCall } from '../../client/queries'
import { fitFor } from './fit'
import { useIssue } from './state'
import { texts } from './texts'

export interface Checks {
  /** Undefined until they were made once. */
  lines: IssueCheck[] | undefined
  /** Those that keep the run from starting. */
  faults: IssueCheck[]
  /** The number each item would get. */
  numbers: ReadonlyMap<string, string>
}

/** Whether all names fit: only known once they were tried. */
function namesLine(misfits: ReturnType<typeof fitFor>, count: number): IssueCheck {
  if (misfits === null) return { what: 'names', weight: 'hint', message: texts.names.untried, details: [], go: null }
  if (misfits.length === 0)
    return { what: 'names', weight: 'good', message: texts.names.fit(count), details: [], go: null }
  return {
    what: 'names',
    weight: 'fault',
    message: texts.names.misfits(misfits.length),
    details: misfits.map(({ subject, message }) => `${subject}: ${message}`),
    go: { screen: 'template', field: null },
  }
}

const calm = 250

/** The check list of these items in this order; made again when somebody has stopped choosing. */
export function useChecks(scope: IssueScope, items: readonly PlanItem[], at: number, running: boolean): Checks {
  const fit = useIssue((state) => state.fit)
  const wish = JSON.stringify({ scope, items: items.map(({ item }) => item) })
  const [settled] = useDebouncedValue(wish, calm)
  const asked = JSON.parse(settled) as Input<'issue.checks'>
  const { data } = useCall('issue.checks', asked, { keep: true, enabled: !running && asked.items.length > 0 })
  const known = items.length > 0 ? data : undefined
  const lines = known && [...known.lines, namesLine(fitFor(fit, scope, at, items), items.length)]
  const numbers = useMemo(() => new Map(known?.numbers.map(({ item, number }) => [item, number])), [known])
  return {
    lines,
    faults: lines?.filter(({ weight }) => weight === 'fault') ?? [],
    numbers,
  }
}
