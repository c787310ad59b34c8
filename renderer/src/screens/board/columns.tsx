import { formatScore } from '../../../../shared/domain/number'
import type { BoardUnit } from '../../../../shared/entry-views'
import type { Column } from '../../ui/grid/types'
import { Checkbox } from '../../ui/kit'
import { none } from '../../ui/words'
import { StateChip } from '../../work/StateChip'
import { ComputedCell } from '../results/StateCells'
import type { Line } from './arrange'
import styles from './Board.module.css'
import { DueCell, FilledCell, ProblemsCell, RemarksCell, StateBar } from './cells'
import { NameCell } from './NameCell'
import { texts } from './texts'

interface Wiring {
  isOpen: (line: Line) => boolean
  isChosen: (line: Line) => boolean
  allChosen: boolean
  onChoose: (line: Line) => void
  onChooseAll: () => void
  /** Something stands beside the table: the figures step back. */
  narrow: boolean
}

const sum = (units: readonly BoardUnit[], what: 'hard' | 'soft' | 'remarks'): number =>
  units.reduce((total, unit) => total + unit[what], 0)

/** Counts of all units of a body, not only of those shown. */
const total = ({ body, unit }: Line, what: 'hard' | 'soft' | 'remarks'): number =>
  unit ? unit[what] : sum(body.units, what)

const computedOf = ({ body, unit }: Line) =>
  unit
    ? { score: unit.official, computed: unit.computed, partial: !unit.complete, differs: unit.differs }
    : { score: body.official, computed: body.computed, partial: body.partial, differs: body.differs }

export function columnsFor({ isOpen, isChosen, allChosen, onChoose, onChooseAll, narrow }: Wiring): Column<Line>[] {
  const { head, hint } = texts
  const columns: (Column<Line> | false)[] = [
    {
      id: 'check',
      width: '2.25rem',
      header: <Checkbox aria-label={texts.selectAll} tabIndex={-1} checked={allChosen} onChange={onChooseAll} />,
      cell: (line) => (
        <Checkbox
          aria-label={texts.selectRow((line.unit ?? line.body).name)}
          tabIndex={-1}
          checked={isChosen(line)}
          onChange={() => {
            onChoose(line)
          }}
        />
      ),
    },
    {
      id: 'name',
      header: head.name,
      width: 'minmax(13.5rem, 1.8fr)',
      sortable: true,
      cell: (line) => <NameCell line={line} open={isOpen(line)} />,
    },
    {
      id: 'state',
      header: head.state,
      hint: hint.state,
      width: '7.75rem',
      sortable: true,
      cell: ({ body, unit }) => {
        const { state } = unit ?? body
        return state === null ? <span className={styles.soft}>{texts.noUnits}</span> : <StateChip state={state} />
      },
    },
    !narrow && {
      id: 'progress',
      header: head.progress,
      hint: hint.progress,
      width: 'minmax(9rem, 0.8fr)',
      sortable: true,
      cell: ({ body, unit }) =>
        unit ? <FilledCell unit={unit} /> : body.units.length > 0 && <StateBar counts={body.counts} />,
    },
    {
      id: 'person',
      header: head.person,
      width: 'minmax(6.5rem, 0.8fr)',
      sortable: true,
      cell: ({ body, unit }) =>
        unit ? null : body.person ? (
          <span className="ellipsis" title={body.person.name}>
            {body.person.name}
          </span>
        ) : (
          <span className={styles.soft}>{none}</span>
        ),
    },
    {
      id: 'due',
      header: head.due,
      width: '7.5rem',
      sortable: true,
      cell: ({ body, unit }) => (unit ? null : <DueCell row={body} />),
    },
    {
      id: 'problems',
      header: head.problems,
      hint: hint.problems,
      width: '6.25rem',
      sortable: true,
      cell: (line) =>
        line.body.units.length > 0 && <ProblemsCell hard={total(line, 'hard')} soft={total(line, 'soft')} />,
    },
    {
      id: 'remarks',
      header: head.remarks,
      hint: hint.remarks,
      width: '4.75rem',
      sortable: true,
      cell: (line) => line.body.units.length > 0 && <RemarksCell count={total(line, 'remarks')} />,
    },
    !narrow && {
      id: 'computed',
      header: head.computed,
      hint: hint.computed,
      width: '6rem',
      align: 'right',
      sortable: true,
      cell: (line) => <ComputedCell row={computedOf(line)} />,
    },
    !narrow && {
      id: 'official',
      header: head.official,
      width: '5.75rem',
      align: 'right',
      sortable: true,
      cell: ({ body, unit }) => {
        const { official } = unit ?? body
        return official === null ? <span className={styles.soft}>{none}</span> : formatScore(official)
      },
    },
  ]
  return columns.filter((column) => column !== false)
}
