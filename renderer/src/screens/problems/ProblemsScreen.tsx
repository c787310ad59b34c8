import { IconCircleCheck, IconClipboardList } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import type { ProblemView } from '../../../../shared/entry-views'
import { ScreenTabs } from '../../app/ScreenTabs'
import { SearchField } from '../../app/SearchField'
import { screenNames } from '../../app/texts'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { checkScreens, useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Grid } from '../../ui/grid/Grid'
import { Button, Group, Select, Text } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { byFoldedName } from '../../ui/search'
import { useEntry } from '../entry/state'
import { usePlace } from '../entry/usePlace'
import { excuse, jump } from './actions'
import { arrange, filters, keyOf } from './arrange'
import { columns } from './columns'
import { ExcuseDialog } from './ExcuseDialog'
import styles from './Problems.module.css'
import { useProblems } from './state'
import { texts } from './texts'

function Tools({ shown, hard, soft }: { shown: number; hard: number; soft: number }) {
  const { place, places } = usePlace()
  const { search, filter, set } = useProblems()
  return (
    <Group gap="xs">
      <Select
        aria-label={texts.place}
        w="17rem"
        searchable
        selectFirstOptionOnChange
        data={places.map(({ code, name }) => ({ value: code, label: name }))}
        value={place}
        filter={byFoldedName}
        onChange={(code) => {
          if (code) useEntry.getState().set({ place: code, instrument: null })
        }}
      />
      <SearchField
        width="17rem"
        label={texts.search}
        value={search}
        onChange={(text) => {
          set({ search: text })
        }}
      />
      <Select
        w="11rem"
        aria-label={texts.show}
        data={filters.map((name) => ({ value: name, label: texts.filters[name] }))}
        value={filter}
        onChange={(value) => {
          set({ filter: filters.find((name) => name === value) ?? 'open' })
        }}
      />
      <div className={styles.spacer} />
      <Text size="xs" c="dimmed" className="figure">
        {texts.counted(hard, soft, shown)}
      </Text>
    </Group>
  )
}

function List({ problems }: { problems: ProblemView[] }) {
  const { set } = useProblems()
  if (problems.length === 0)
    return (
      <EmptyState title={texts.nothing.title} text={texts.nothing.text}>
        <Button
          variant="default"
          onClick={() => {
            set({ search: '', filter: 'all' })
          }}
        >
          {texts.nothing.all}
        </Button>
      </EmptyState>
    )
  return (
    <div className={styles.stack}>
      <div className={styles.table}>
        <Grid
          label={texts.table}
          columns={columns}
          rows={problems}
          keyOf={keyOf}
          isMuted={(problem) => problem.excuse !== null}
          onOpen={jump}
          onKey={(event, problem) => {
            if (event.ctrlKey || event.altKey || problem.level === 'hard') return false
            if (event.key.toLowerCase() === 'a') set({ excusing: problem })
            else if (event.key === 'Delete' && problem.excuse !== null) void excuse(problem, null)
            else return false
            return true
          }}
        />
      </div>
      <div className={styles.foot}>{texts.keysHint}</div>
    </div>
  )
}

/** What is wrong or odd in what was entered: leads to the cell, or takes a reason. */
export function ProblemsScreen() {
  const { year, region } = useScope()
  const { place, placeName } = usePlace()
  const { data: view, error } = useCall(
    'entry.problems',
    { year, code: place ?? '' },
    { enabled: place !== null, keep: true },
  )
  const { data: results } = useCall('result.list', { year, region })
  const { search, filter } = useProblems()
  const typed = useDeferredValue(search)
  const shown = useMemo(() => (view ? arrange(view.problems, { search: typed, filter }) : []), [view, typed, filter])
  const hasUnits =
    results?.rows.some(({ code, units }) => (place === region || code === place) && units.length > 0) ?? true
  return (
    <>
      <Page
        title={screenNames.problems}
        about={placeName === '' ? undefined : texts.about(placeName, year)}
        tools={<ScreenTabs screens={checkScreens} />}
      >
        <div className={styles.stack}>
          {view && <Tools shown={shown.length} hard={view.hard} soft={view.soft} />}
          <div className={styles.table}>
            {error ? (
              <ErrorNote error={error} />
            ) : (
              view &&
              (view.problems.length > 0 ? (
                <List problems={shown} />
              ) : hasUnits ? (
                <EmptyState
                  icon={<IconCircleCheck size="2.5rem" stroke={1.4} />}
                  title={texts.clear.title}
                  text={texts.clear.text}
                />
              ) : (
                <EmptyState
                  icon={<IconClipboardList size="2.5rem" stroke={1.4} />}
                  title={texts.noUnits.title}
                  text={texts.noUnits.text}
                >
                  <Button
                    onClick={() => {
                      useView.getState().go('entry')
                    }}
                  >
                    {texts.noUnits.open}
                  </Button>
                </EmptyState>
              ))
            )}
          </div>
        </div>
      </Page>
      <ExcuseDialog />
    </>
  )
}
