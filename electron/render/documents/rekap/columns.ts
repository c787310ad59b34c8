/** The columns of the tables of a recapitulation. */
import { formatChange, formatScore } from '../../../../shared/domain/number.ts'
import type { RecapLine, RecapRow, RecapUnit } from '../../../../shared/domain/recap.ts'
import { mm } from '../../engine/drawing.ts'
import { verdictColumns, type WantedColumn } from '../portrait/columns.ts'

/** With zones and categories the opinion says nothing more, and its place is needed for the year before. */
const verdict = <Row extends RecapLine>(): WantedColumn<Row>[] =>
  verdictColumns<Row>().map((column) =>
    column.title === 'Opini'
      ? Object.assign({}, column, { used: (rows: readonly Row[]) => rows.every((row) => row.zone === null) })
      : column,
  )

const score = <Row extends RecapLine>(): WantedColumn<Row> => ({
  title: 'Nilai',
  align: 'right',
  width: mm(17),
  text: (row) => formatScore(row.score),
  strong: true,
})

/** @param before The year the change is counted from; null when it is not compared. */
export const bodyColumns = (before: number | null): WantedColumn<RecapRow>[] => {
  const compared = (rows: readonly RecapRow[]): boolean => before !== null && rows.some((row) => row.before !== null)
  return [
    { title: 'Pemerintah daerah', align: 'left', width: 0, text: ({ name }) => name },
    {
      title: String(before ?? ''),
      align: 'right',
      width: mm(17),
      text: (row) => (row.before === null ? '–' : formatScore(row.before)),
      used: compared,
    },
    score<RecapRow>(),
    {
      title: 'Perubahan',
      align: 'right',
      width: mm(19),
      text: (row) => (row.before === null ? '–' : formatChange(row.score - row.before)),
      used: compared,
    },
    ...verdict<RecapRow>(),
  ]
}

export const unitColumns: WantedColumn<RecapUnit>[] = [
  { title: 'Unit', align: 'left', width: 0, text: ({ name }) => name },
  { title: 'Pemerintah daerah', align: 'left', width: mm(48), text: ({ body }) => body },
  score<RecapUnit>(),
  ...verdict<RecapUnit>().filter(({ title }) => title !== 'Kategori'),
]

export const verticalColumns: WantedColumn<RecapLine>[] = [
  { title: 'Instansi', align: 'left', width: 0, text: ({ name }) => name },
  score<RecapLine>(),
  ...verdict<RecapLine>(),
]
