import { IconAlertTriangle, IconPlayerPlay } from '@tabler/icons-react'
import { useView } from '../../state/view'
import { ErrorNote } from '../../ui/ErrorNote'
import { Alert, Button, Group, Stack } from '../../ui/kit'
import { runIssue } from './run'
import { useIssue } from './state'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

/** What stands in the way, and what waits to be finished. */
export function Notes({ issuing: { plan, scope, running } }: { issuing: Issuing }) {
  const go = useView((view) => view.go)
  const error = useIssue((state) => state.error)
  const problems = plan?.problems ?? []
  const unfinished = plan?.items.filter(({ state }) => state === 'unfinished') ?? []
  const [first] = problems
  return (
    <>
      {error !== null && <ErrorNote error={error} />}
      {first && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={texts.problems}>
          <Stack gap={4} align="flex-start">
            {problems.map(({ field, message }) => (
              <span key={field}>{message}</span>
            ))}
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                go('settings', first.field)
              }}
            >
              {texts.fix}
            </Button>
          </Stack>
        </Alert>
      )}
      {unfinished.length > 0 && !running && !first && (
        <Alert color="brand" variant="light" icon={<IconPlayerPlay aria-hidden />}>
          <Group justify="space-between" wrap="nowrap">
            {texts.resume(unfinished.length)}
            <Button size="compact-xs" variant="default" onClick={() => void runIssue(scope, unfinished)}>
              {texts.resumeAction}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  )
}
