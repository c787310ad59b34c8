import { IconFileImport, IconTablePlus } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { BodyDialog } from '../../bodies/BodyDialog'
import { UnitDialog } from '../../bodies/UnitDialog'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { ImportButton } from '../../importing/ImportButton'
import { ImportZone } from '../../importing/ImportZone'
import { arrange } from './arrange'
import { Filters } from './Filters'
import { ResultsTable } from './ResultsTable'
import styles from './Results.module.css'
import { SelectionBar } from './SelectionBar'
import { useResults } from './state'
import { texts } from './texts'

function AddDialogs({ year, region }: { year: number; region: string }) {
  const { adding, set, toggle } = useResults()
  const unit = adding?.kind === 'unit' ? adding : null
  return (
    <>
      <UnitDialog
        year={year}
        body={unit}
        onDone={() => {
          if (unit) toggle('open', unit.code, true)
          set({ adding: null, ...(unit ? { goTo: { row: unit.code, column: 'name' } } : {}) })
        }}
      />
      <BodyDialog
        region={region}
        opened={adding?.kind === 'body'}
        onDone={(code) => {
          set({
            adding: null,
            ...(code === null ? {} : { typingInstead: true, goTo: { row: code, column: 'score' } }),
          })
        }}
      />
    </>
  )
}

/** The heart of the program: every body of the region with what its score means. */
export function ResultsScreen() {
  const { year, region } = useScope()
  const { data: view, error } = useCall('result.list', { year, region }, { keep: true })
  const { search, filter, sort, open, selected, set } = useResults()
  const typed = useDeferredValue(search)
  const lines = useMemo(
    () => (view ? arrange(view.rows, { search: typed, filter, sort, open }) : []),
    [view, typed, filter, sort, open],
  )
  const focus = useView((state) => state.focus)
  useEffect(() => {
    if (focus && view) set({ search: '', filter: 'all', goTo: { row: focus, column: 'name' } })
  }, [focus, view, set])

  const chosen = lines.filter(({ key }) => selected.has(key))
  const untouched = view?.rows.every((row) => row.score === null && row.units.length === 0) ?? false
  const typing = useResults((state) => state.typingInstead)
  return (
    <ImportZone>
      <Page
        title={texts.title}
        about={view && texts.about(view.regionName, view.year, view.scheme.title)}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconTablePlus size="1rem" aria-hidden />}
              onClick={() => {
                set({ adding: { kind: 'body' } })
              }}
            >
              {texts.addBody}
            </Button>
            <ImportButton />
          </>
        }
        tools={
          view &&
          !error &&
          (chosen.length > 0 ? (
            <SelectionBar lines={chosen} year={year} />
          ) : (
            <Filters view={view} shown={new Set(lines.map(({ body }) => body.code)).size} />
          ))
        }
      >
        {error ? (
          <ErrorNote error={error} />
        ) : untouched && !typing ? (
          <EmptyState
            icon={<IconFileImport size="2.5rem" stroke={1.4} />}
            title={texts.empty.title}
            text={texts.empty.text}
          >
            <Button
              variant="default"
              onClick={() => {
                set({ typingInstead: true })
              }}
            >
              {texts.empty.type}
            </Button>
            <ImportButton />
          </EmptyState>
        ) : (
          view && (
            <div className={styles.stack}>
              <ResultsTable view={view} lines={lines} />
              <div className={styles.foot}>{texts.keysHint}</div>
            </div>
          )
        )}
      </Page>
      <AddDialogs year={year} region={region} />
    </ImportZone>
  )
}
