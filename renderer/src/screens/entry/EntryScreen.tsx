import { IconChecklist, IconClipboardList, IconMathFunction, IconNote } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { shortcuts } from '../../../../shared/keys'
import { useCommand } from '../../app/commands'
import { errorOf } from '../../client/call'
import { useCall } from '../../client/queries'
import { useExplain } from '../../explain/state'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { HeadButton } from '../../ui/HeadButton'
import { Button } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { Wait } from '../../ui/Wait'
import { UnitWork } from '../../work/UnitWork'
import { WorkbookMenu } from '../../workbooks/WorkbookMenu'
import { indicatorsOf, useEntryView, useShownUnits } from './cells'
import styles from './Entry.module.css'
import { UnitForm } from './form/UnitForm'
import { marksOf } from './grid/model'
import { ReportPanel } from './grid/ReportPanel'
import { useReport } from './grid/report'
import { NotePanel } from './NotePanel'
import { Panel } from './Panel'
import { NoUnits } from './NoUnits'
import { PlaceTools } from './PlaceTools'
import { useEntry } from './state'
import { texts } from './texts'
import { usePlace } from './usePlace'

/** The grid and what draws it come with the first look at it. */
const EntryGrid = lazy(async () => ({ default: (await import('./grid/EntryGrid')).EntryGrid }))

/** What was found in the field, unit by unit and indicator by indicator. */
export function EntryScreen() {
  const { year } = useScope()
  const { place, placeName, places } = usePlace()
  const { instrument, view: look, unit: unitId, indicator: code } = useEntry()
  const { data: view, error } = useEntryView(
    { year, code: place ?? '', ...(instrument === null ? {} : { instrument }) },
    place !== null,
  )
  const { data: problems } = useCall(
    'entry.problems',
    { year, code: place ?? '' },
    { enabled: place !== null, keep: true },
  )
  const units = useShownUnits(view)
  const marks = useMemo(() => marksOf(problems?.problems ?? []), [problems])
  const { report } = useReport()
  const [side, setSide] = useState<'note' | 'work' | null>(null)
  const toggle = (wanted: 'note' | 'work') => () => {
    setSide(side === wanted ? null : wanted)
  }
  const note = useCallback(() => {
    setSide('note')
  }, [])
  const close = (): void => {
    setSide(null)
  }
  const unit = units.find(({ id }) => id === unitId)
  const indicator = view && indicatorsOf(view.instrument.dimensions).find((one) => one.code === code)
  const explain = (): void => {
    if (unit) useExplain.getState().open({ unit: unit.id })
  }
  useCommand('explain', explain)
  const missing = error !== null && errorOf(error).code === 'not-found'

  return (
    <Page
      title={texts.title}
      about={view && texts.about(placeName, view.year, view.instrument.title)}
      actions={
        <>
          <PlaceTools places={places} place={place} view={view} />
          <WorkbookMenu year={year} place={place} />
          <HeadButton
            icon={<IconMathFunction size="1rem" aria-hidden />}
            label={texts.explain}
            keys={shortcuts.explain}
            disabled={unit === undefined}
            onClick={explain}
          />
          <HeadButton
            icon={<IconNote size="1rem" aria-hidden />}
            label={texts.notes.open}
            aria-pressed={side === 'note'}
            onClick={toggle('note')}
          />
          <HeadButton
            icon={<IconChecklist size="1rem" aria-hidden />}
            label={texts.work.open}
            aria-pressed={side === 'work'}
            onClick={toggle('work')}
          />
        </>
      }
    >
      {missing ? (
        <EmptyState
          icon={<IconClipboardList size="2.5rem" stroke={1.4} />}
          title={texts.noInstrument.title}
          text={texts.noInstrument.text}
        >
          <Button
            onClick={() => {
              useView.getState().go('results')
            }}
          >
            {texts.noUnits.results}
          </Button>
        </EmptyState>
      ) : error ? (
        <ErrorNote error={error} />
      ) : view?.units.length === 0 ? (
        <NoUnits year={year} places={places} />
      ) : (
        view && (
          <div className={styles.work}>
            <div className={styles.main}>
              {look === 'grid' ? (
                <Suspense fallback={<Wait label={texts.loading} />}>
                  <EntryGrid view={view} units={units} marks={marks} onNote={note} />
                </Suspense>
              ) : (
                <UnitForm view={view} units={units} problems={problems?.problems ?? []} />
              )}
            </div>
            {report && side === null && look === 'grid' && <ReportPanel report={report} />}
            {side === 'note' && <NotePanel view={view} unit={unit} indicator={indicator} onClose={close} />}
            {side === 'work' && (
              <Panel title={texts.work.title} close={texts.work.close} onClose={close}>
                {unit ? (
                  <UnitWork
                    unit={unit.id}
                    name={unit.name}
                    onGoTo={(wanted) => {
                      useEntry.getState().set({ goTo: { unit: unit.id, indicator: wanted } })
                    }}
                  />
                ) : (
                  texts.work.none
                )}
              </Panel>
            )}
          </div>
        )
      )}
    </Page>
  )
}
