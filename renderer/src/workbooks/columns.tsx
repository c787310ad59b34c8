import type { WorkbookChange, WorkbookRejected } from '../../../shared/entry-views'
import { Checkbox } from '../ui/kit'
import type { Column } from '../ui/grid/types'
import { texts } from './texts'

/** The place of a cell as `workbook.apply` names it. */
export const placeOf = ({ sheet, cell }: Pick<WorkbookChange, 'sheet' | 'cell'>): string => `${sheet}!${cell}`

const text = (value: string) => (
  <span className="ellipsis" title={value}>
    {value}
  </span>
)
const { columns: heads } = texts

const place = { id: 'place', header: heads.place, width: '4.5rem' } as const
const unit: Column<WorkbookChange> = {
  id: 'unit',
  header: heads.unit,
  width: 'minmax(12rem, 1fr)',
  cell: ({ unitName }) => text(unitName),
}
const indicator: Column<WorkbookChange> = {
  id: 'indicator',
  header: heads.indicator,
  width: '8.5rem',
  cell: (row) => text(texts.what(row)),
}
const before: Column<WorkbookChange> = {
  id: 'before',
  header: heads.before,
  width: '6rem',
  align: 'right',
  cell: (row) => text(texts.shown(row.before)),
}
const after: Column<WorkbookChange> = {
  id: 'after',
  header: heads.after,
  width: '6.5rem',
  align: 'right',
  cell: (row) => <b>{text(texts.shown(row.after))}</b>,
}

export const changeColumns: Column<WorkbookChange>[] = [
  { ...place, cell: ({ sheet, cell }) => <span title={sheet}>{cell}</span> },
  unit,
  indicator,
  before,
  after,
]

/** Day and time of a change, short: "24/11/26 08.51". */
const when = (at: string): string =>
  at === '' ? '' : new Date(at).toLocaleString('id-ID', { dateStyle: 'short', timeStyle: 'short' })

export const conflictColumns = (
  taken: ReadonlySet<string>,
  onTake: (place: string) => void,
): Column<WorkbookChange>[] => [
  { ...place, cell: ({ sheet, cell }) => <span title={sheet}>{cell}</span> },
  unit,
  indicator,
  {
    id: 'common',
    header: heads.common,
    width: '6.5rem',
    align: 'right',
    cell: (row) => text(texts.shown(row.common)),
  },
  before,
  {
    id: 'by',
    header: heads.by,
    width: 'minmax(9rem, 14rem)',
    cell: ({ person, at }) => text(`${person}, ${when(at)}`),
  },
  after,
  {
    id: 'take',
    header: heads.take,
    width: '9rem',
    align: 'center',
    cell: (row) => (
      <Checkbox
        tabIndex={-1}
        aria-label={texts.take(row)}
        checked={taken.has(placeOf(row))}
        onChange={() => {
          onTake(placeOf(row))
        }}
      />
    ),
  },
]

export const rejectedColumns: Column<WorkbookRejected>[] = [
  { ...place, cell: ({ sheet, cell }) => <span title={sheet}>{cell}</span> },
  { id: 'value', header: heads.value, width: 'minmax(8rem, 14rem)', cell: ({ value }) => text(value) },
  { id: 'reason', header: heads.reason, width: 'minmax(20rem, 1fr)', cell: ({ reason }) => text(reason) },
]

export const noteColumns: Column<{ note: string }>[] = [
  { id: 'note', header: heads.note, width: 'minmax(20rem, 1fr)', cell: ({ note }) => text(note) },
]
