import { IconAlertTriangle, IconPlayerPlay } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCall } from '../../client/queries'
import { ErrorNote } from '../../ui/ErrorNote'
import { Alert, Button, Group, Stack } from '../../ui/kit'
import { MendLink } from './CheckList'
import { blocking } from './checks'
import styles from './Issue.module.css'
import { runIssue } from './run'
import { kindsIn, useIssue } from './state'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

function Waiting({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Alert color="brand" variant="light" icon={<IconPlayerPlay aria-hidden />}>
      <Group justify="space-between" wrap="nowrap">
        {text}
        <div className={styles.fixed}>{children}</div>
      </Group>
    </Alert>
  )
}

const liesIn = (code: string, region: string): boolean =>
  region === 'ID' || code === region || code.startsWith(`${region}.`)

/** Documents of other kinds that have a number and no file yet. */
function OtherUnfinished({ issuing: { scope } }: { issuing: Issuing }) {
  const set = useIssue((state) => state.set)
  const { data: documents = [] } = useCall('document.list', { year: scope.year }, { keep: true })
  const shown = kindsIn(scope.kind)
  const others = documents.filter(
    ({ state, kind, code }) => state === 'reserved' && !shown.includes(kind) && liesIn(code, scope.region),
  )
  return [...Map.groupBy(others, ({ kind }) => kind)].map(([kind, { length }]) => (
    <Waiting key={kind} text={texts.otherUnfinished(length, texts.kindOf[kind])}>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          set({ kind, shown: null, tab: 'ready' })
        }}
      >
        {texts.showKind}
      </Button>
    </Waiting>
  ))
}

/** What stands in the way, and what waits to be finished. */
export function Notes({ issuing }: { issuing: Issuing }) {
  const { plan, scope, due, ready, running } = issuing
  const { error, stopped, tab } = useIssue()
  const faults = blocking(issuing)
  const unfinished = due.filter(({ state }) => state === 'unfinished')
  const left = stopped?.year === scope.year ? ready.filter(({ item }) => stopped.items.includes(item)) : []
  const free = !running && faults.length === 0
  return (
    <>
      {error !== null && <ErrorNote error={error} />}
      {faults.length > 0 && (tab !== 'checks' || !issuing.checks.lines) && plan && plan.items.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={texts.cannot}>
          <Stack gap={4} align="flex-start">
            {faults.map((check) => (
              <span key={check.message}>
                {[check.message, ...(check.what === 'settings' ? check.details : [])].join(' ')}{' '}
                <MendLink check={check} />
              </span>
            ))}
          </Stack>
        </Alert>
      )}
      {free && left.length > 0 && (
        <Waiting text={texts.stopped(left.length)}>
          <Button size="compact-xs" variant="default" onClick={() => void runIssue(scope, left)}>
            {texts.resumeAction}
          </Button>
        </Waiting>
      )}
      {free && unfinished.length > 0 && left.length === 0 && (
        <Waiting text={texts.resume(unfinished.length)}>
          <Button size="compact-xs" variant="default" onClick={() => void runIssue(scope, unfinished)}>
            {texts.resumeAction}
          </Button>
        </Waiting>
      )}
      {!running && <OtherUnfinished issuing={issuing} />}
    </>
  )
}
