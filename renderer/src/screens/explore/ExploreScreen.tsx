import { IconChartHistogram, IconChevronLeft, IconChevronRight, IconMathFunction, IconTable } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { useCommand } from '../../app/commands'
import { useCall } from '../../client/queries'
import { useExplain } from '../../explain/state'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { ActionIcon, Button, Group, Select, Tooltip } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { byFoldedName } from '../../ui/search'
import { useExplore } from './state'
import { Story } from './Story'
import { texts } from './texts'

/** One body over the years and down to its units. */
export function ExploreScreen() {
  const { year, region } = useScope()
  const { data: results, error } = useCall('result.list', { year, region }, { keep: true })
  const { code: chosen, set } = useExplore()
  const rows = results?.rows ?? []
  // The same list until the results change: another one would forget which entry the arrow keys are at.
  const bodies = useMemo(() => results?.rows.map(({ code, name }) => ({ value: code, label: name })) ?? [], [results])
  const at = Math.max(
    0,
    rows.findIndex(({ code }) => code === chosen),
  )
  const row = rows[at]
  const { data: story, error: failed } = useCall(
    'explore.body',
    { year, code: row?.code ?? '' },
    { enabled: row !== undefined, keep: true },
  )
  const step = (by: 1 | -1): void => {
    const next = rows[at + by]
    if (next) set(next.code)
  }
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'PageUp' && event.key !== 'PageDown')) return
      event.preventDefault()
      step(event.key === 'PageUp' ? -1 : 1)
    }
    globalThis.addEventListener('keydown', turn)
    return () => {
      globalThis.removeEventListener('keydown', turn)
    }
  })
  const explain = (): void => {
    if (row && row.computed !== null) useExplain.getState().open({ year, code: row.code })
  }
  useCommand('explain', explain)

  return (
    <Page
      title={texts.title}
      about={results && texts.about(results.regionName, year, results.scheme.title)}
      actions={
        row && (
          <>
            <Button
              variant="default"
              leftSection={<IconMathFunction size="1rem" aria-hidden />}
              disabled={row.computed === null}
              onClick={explain}
            >
              {texts.explain}
            </Button>
            <Button
              variant="default"
              leftSection={<IconTable size="1rem" aria-hidden />}
              onClick={() => {
                useView.getState().go('results', row.code)
              }}
            >
              {texts.results}
            </Button>
          </>
        )
      }
      tools={
        row && (
          <Group gap="xs">
            <Tooltip label={texts.previous}>
              <ActionIcon
                aria-label={texts.previous}
                disabled={at === 0}
                onClick={() => {
                  step(-1)
                }}
              >
                <IconChevronLeft size="1.125rem" aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Select
              w="22rem"
              aria-label={texts.body}
              searchable
              selectFirstOptionOnChange
              data={bodies}
              value={row.code}
              filter={byFoldedName}
              onChange={(code) => {
                if (code) set(code)
              }}
            />
            <Tooltip label={texts.next}>
              <ActionIcon
                aria-label={texts.next}
                disabled={at === rows.length - 1}
                onClick={() => {
                  step(1)
                }}
              >
                <IconChevronRight size="1.125rem" aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Group>
        )
      }
    >
      {(error ?? failed) ? (
        <ErrorNote error={error ?? failed} />
      ) : results && !row ? (
        <EmptyState
          icon={<IconChartHistogram size="2.5rem" stroke={1.4} />}
          title={texts.empty.title}
          text={texts.empty.text}
        >
          <Button
            onClick={() => {
              useView.getState().go('results')
            }}
          >
            {texts.empty.open}
          </Button>
        </EmptyState>
      ) : (
        results && row && story && <Story row={row} story={story} results={results} />
      )}
    </Page>
  )
}
