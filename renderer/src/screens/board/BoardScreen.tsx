import { IconCalendarCheck, IconLayoutKanban } from '@tabler/icons-react'
import { useDeferredValue, useId, useMemo } from 'react'
import type { BoardView, WorkAction } from '../../../../shared/entry-views'
import type { Worker } from '../../../../shared/domain/permission'
import { showError } from '../../app/notices'
import { screenNames } from '../../app/texts'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { StepDialog } from '../../work/StepDialog'
import { useWorker } from '../../work/useWorker'
import { possible } from './actions'
import { filtered, type Line, linesOf } from './arrange'
import { AssignDialog } from './AssignDialog'
import styles from './Board.module.css'
import { BoardTable } from './BoardTable'
import { type Choice, choiceOf, choiceOfLine } from './choose'
import { Filters } from './Filters'
import { reasonsOf, SelectionBar } from './SelectionBar'
import { useBoard } from './state'
import { Summary } from './Summary'
import { texts } from './texts'
import { UnitPanel } from './UnitPanel'
import { YearPanel } from './YearPanel'

function Empty() {
  const go = useView((view) => view.go)
  return (
    <EmptyState
      icon={<IconLayoutKanban size="2.5rem" stroke={1.4} />}
      title={texts.empty.title}
      text={texts.empty.text}
    >
      <Button
        variant="default"
        onClick={() => {
          go('entry')
        }}
      >
        {texts.empty.entry}
      </Button>
      <Button
        onClick={() => {
          go('master')
        }}
      >
        {texts.empty.master}
      </Button>
    </EmptyState>
  )
}

function Board({ view, worker }: { view: BoardView; worker: Worker }) {
  const { filter, sort, open, chosen, side, step, set } = useBoard()
  const typed = useDeferredValue(filter)
  const shown = useMemo(() => filtered(view.rows, typed, sort), [view, typed, sort])
  const lines = useMemo(() => linesOf(shown, open), [shown, open])
  const choice = choiceOf(shown, chosen)
  const some = choice.bodies.length > 0
  const reasonId = useId()
  const reasons = some ? reasonsOf(choice, view, worker) : []

  const begin = (action: WorkAction, what: Choice): void => {
    const { units, reason } = possible(action, what, view, worker)
    if (reason === null) set({ step: { action, units: units.map(({ unit: { id, name } }) => ({ id, name })) } })
    else showError(reason)
  }
  const chosenOr = (line: Line): Choice => (some ? choice : choiceOfLine(line))
  const closeSide = (): void => {
    const row = side?.kind === 'unit' ? `unit-${side.id}` : ''
    set({ side: null, goTo: { row, column: 'name' } })
  }
  return (
    <div className={styles.work}>
      <div className={styles.main}>
        <Summary view={view} />
        <div className={styles.tools}>
          {some ? (
            <SelectionBar
              choice={choice}
              view={view}
              worker={worker}
              reasons={reasonId}
              onStep={(action) => {
                begin(action, choice)
              }}
            />
          ) : (
            <Filters view={view} shown={shown} narrow={side !== null} />
          )}
        </div>
        <BoardTable
          lines={lines}
          onStep={(action, line) => {
            begin(action, chosenOr(line))
          }}
          onAssign={(line) => {
            if (view.closed) showError(texts.notPossible(view.year))
            else set({ assigning: chosenOr(line).bodies })
          }}
        />
        <div id={reasonId} className={styles.foot} data-reasons={reasons.length > 0} title={texts.keysHint}>
          {reasons.length > 0 ? reasons.join(' ') : texts.keysHint}
        </div>
      </div>
      {side?.kind === 'unit' && <UnitPanel view={view} id={side.id} onClose={closeSide} />}
      {side?.kind === 'year' && <YearPanel view={view} worker={worker} onClose={closeSide} />}
      {step && (
        <StepDialog
          action={step.action}
          units={step.units}
          onClose={() => {
            set({ step: null })
          }}
          onDone={() => {
            // The buttons of the bar go with the choice.
            set({ chosen: new Set(), goTo: { row: '', column: '' } })
          }}
        />
      )}
      <AssignDialog year={view.year} />
    </div>
  )
}

/** How far every body and unit is, who has what in hand, and the way to the closed year. */
export function BoardScreen() {
  const { year, region } = useScope()
  const { data: view, error } = useCall('work.board', { year, region }, { keep: true })
  const worker = useWorker()
  const { side, set } = useBoard()
  return (
    <Page
      title={screenNames.board}
      about={view && texts.about(view.regionName, view.year)}
      actions={
        <Button
          variant="default"
          leftSection={<IconCalendarCheck size="1rem" aria-hidden />}
          aria-pressed={side?.kind === 'year'}
          onClick={() => {
            set({ side: side?.kind === 'year' ? null : { kind: 'year' } })
          }}
        >
          {texts.openYear}
        </Button>
      }
    >
      {error ? (
        <ErrorNote error={error} />
      ) : (
        view &&
        worker !== undefined &&
        (view.rows.some(({ units }) => units.length > 0) || side?.kind === 'year' ? (
          <Board view={view} worker={worker} />
        ) : (
          <Empty />
        ))
      )}
    </Page>
  )
}
