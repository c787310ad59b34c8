import type { Finding, PlannedChange, Rejected } from '../../../shared/views'
import type { Column } from '../ui/grid/types'
import { none } from '../ui/words'
import { texts } from './texts'

const text = (value: string | null) => (
  <span className="ellipsis" title={value ?? undefined}>
    {value ?? none}
  </span>
)

export const changeColumns: Column<PlannedChange>[] = [
  { id: 'row', header: texts.changes.row, width: '4.5rem', align: 'right', cell: ({ row }) => row },
  { id: 'year', header: texts.changes.year, width: '4.5rem', align: 'right', cell: ({ year }) => year },
  { id: 'body', header: texts.changes.body, width: 'minmax(12rem, 1fr)', cell: ({ body }) => text(body) },
  { id: 'unit', header: texts.changes.unit, width: 'minmax(10rem, 1fr)', cell: ({ unit }) => text(unit) },
  { id: 'field', header: texts.changes.field, width: '8rem', cell: ({ field }) => texts.fields[field] },
  { id: 'before', header: texts.changes.before, width: '6rem', align: 'right', cell: ({ before }) => text(before) },
  { id: 'after', header: texts.changes.after, width: '6rem', align: 'right', cell: ({ after }) => <b>{after}</b> },
]

export const rejectedColumns: Column<Rejected>[] = [
  { id: 'row', header: texts.rejected.row, width: '4.5rem', align: 'right', cell: ({ row }) => row },
  { id: 'column', header: texts.rejected.column, width: '9rem', cell: ({ column }) => text(column) },
  { id: 'value', header: texts.rejected.value, width: '11rem', cell: ({ value }) => text(value) },
  { id: 'reason', header: texts.rejected.reason, width: 'minmax(16rem, 1fr)', cell: ({ reason }) => text(reason) },
]

export const findingColumns: Column<Finding>[] = [
  { id: 'row', header: texts.findings.row, width: '4.5rem', align: 'right', cell: ({ row }) => row },
  { id: 'kind', header: texts.findings.kind, width: '9rem', cell: ({ kind }) => texts.kinds[kind] },
  {
    id: 'published',
    header: texts.findings.published,
    width: 'minmax(12rem, 1fr)',
    cell: ({ published }) => text(published),
  },
  {
    id: 'computed',
    header: texts.findings.computed,
    width: 'minmax(12rem, 1fr)',
    cell: ({ computed }) => text(computed),
  },
]

export interface ReadColumn {
  header: string
  field: string
}

export const readColumns: Column<ReadColumn>[] = [
  { id: 'header', header: texts.columnHead.header, width: 'minmax(12rem, 1fr)', cell: ({ header }) => text(header) },
  { id: 'field', header: texts.columnHead.field, width: 'minmax(12rem, 1fr)', cell: ({ field }) => text(field) },
]
