import { formatChange } from '../../../../shared/domain/number'
import { scopeText } from '../../../../shared/domain/rank'
import type { ResultsView } from '../../../../shared/views'
import type { Column } from '../../ui/grid/types'
import { Checkbox, VisuallyHidden } from '../../ui/kit'
import { ScoreBar } from '../../ui/ScoreBar'
import { none } from '../../ui/words'
import { ZoneChip } from '../../ui/ZoneChip'
import { nameOf } from './actions'
import type { Line } from './arrange'
import { NameCell } from './NameCell'
import { RowMenu } from './RowMenu'
import { ScoreCell } from './ScoreCell'
import { AwardCell, CleanCell, ComputedCell } from './StateCells'
import { texts } from './texts'

interface Wiring {
  view: ResultsView
  isSelected: (line: Line) => boolean
  allSelected: boolean
  onSelect: (line: Line) => void
  onSelectAll: () => void
  below: (line: Line) => string
}

const at = ({ body, unit }: Line) => unit ?? body

const opinionText = (line: Line): string => {
  const { category, opinion, quality } = at(line)
  return [category, opinion, quality].filter(Boolean).join(' · ')
}

const cleanHint = (view: ResultsView): string =>
  [texts.hint.clean, ...(view.cleanRequired ? [] : [texts.hint.cleanNotRequired])].join(' ')

/** The columns that this scheme and these results have a use for. */
export function columnsFor({ view, isSelected, allSelected, onSelect, onSelectAll, below }: Wiring): Column<Line>[] {
  const { scheme, year, rows } = view
  const { head, hint } = texts
  const check: Column<Line> = {
    id: 'check',
    width: '2.25rem',
    header: <Checkbox aria-label={texts.selectAll} tabIndex={-1} checked={allSelected} onChange={onSelectAll} />,
    cell: (line) => (
      <Checkbox
        aria-label={texts.selectRow(nameOf(line))}
        tabIndex={-1}
        checked={isSelected(line)}
        onChange={() => {
          onSelect(line)
        }}
      />
    ),
  }
  const columns: (Column<Line> | false)[] = [
    check,
    {
      id: 'name',
      header: head.name,
      width: 'minmax(12rem, 1.6fr)',
      sortable: true,
      cell: (line) => <NameCell line={line} />,
    },
    {
      id: 'score',
      header: head.score,
      hint: hint.score,
      width: '5rem',
      align: 'right',
      sortable: true,
      cell: (line) => <ScoreCell line={line} year={year} below={below} />,
    },
    rows.some((row) => row.computed !== null || row.units.some((unit) => unit.computed !== null)) && {
      id: 'computed',
      header: head.computed,
      hint: hint.computed,
      width: '5.75rem',
      align: 'right',
      sortable: true,
      cell: (line) => (line.unit?.computed === null ? null : <ComputedCell row={at(line)} />),
    },
    {
      id: 'bar',
      header: head.bar,
      hint: hint.bar,
      width: 'minmax(5rem, 0.7fr)',
      cell: (line) => {
        const { score, zone } = at(line)
        return score === null ? null : <ScoreBar score={score} zone={zone} bands={scheme.bands} />
      },
    },
    scheme.hasZones && {
      id: 'zone',
      header: head.zone,
      width: '6rem',
      sortable: true,
      cell: (line) => <ZoneChip zone={at(line).zone} />,
    },
    {
      id: 'opinion',
      header: scheme.hasCategories ? head.opinion : head.opinionOnly,
      width: scheme.hasZones ? 'minmax(9.75rem, 0.6fr)' : 'minmax(14rem, 0.6fr)',
      cell: (line) => (
        <span className="ellipsis" title={opinionText(line)}>
          {opinionText(line) || none}
        </span>
      ),
    },
    {
      id: 'rank',
      header: head.rank,
      hint: hint.rank(scopeText(view.region, view.group)),
      width: '5.75rem',
      align: 'right',
      sortable: true,
      cell: ({ body, unit }) => (unit ? null : (body.rank ?? none)),
    },
    rows.some((row) => row.change !== null) && {
      id: 'change',
      header: head.change,
      hint: hint.change,
      width: '5.75rem',
      align: 'right',
      sortable: true,
      cell: ({ body, unit }) => (unit || body.change === null ? null : formatChange(body.change)),
    },
    {
      id: 'clean',
      header: head.clean,
      hint: cleanHint(view),
      width: '6.5rem',
      sortable: true,
      cell: (line) => <CleanCell clean={at(line).clean} />,
    },
    {
      id: 'award',
      header: head.award,
      width: 'minmax(7rem, 1fr)',
      sortable: true,
      cell: (line) => <AwardCell award={at(line).award} />,
    },
    {
      id: 'menu',
      header: <VisuallyHidden>{head.menu}</VisuallyHidden>,
      width: '2.25rem',
      cell: (line) => <RowMenu line={line} year={year} />,
    },
  ]
  return columns.filter((column) => column !== false)
}
