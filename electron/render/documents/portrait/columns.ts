/** Columns of a table as wide as the page; those without content are left out. */
import type { Zone } from '../../../../shared/domain/types.ts'
import { mm } from '../../engine/drawing.ts'
import { width } from './layout.ts'

export interface WantedColumn<Row> {
  title: string
  align: 'left' | 'center' | 'right'
  /** Points; 0 takes what the others leave. */
  width: number
  text: (row: Row) => string
  /** The text stands on the tint of this zone, behind its sign. */
  zone?: (row: Row) => Zone | null
  strong?: boolean
  /** Whether any row needs it; always, when it does not say. */
  used?: (rows: readonly Row[]) => boolean
}
export interface Column<Row> extends WantedColumn<Row> {
  /** Where text begins, ends or centres, from the left edge of the column. */
  at: number
}

const padding = mm(2)

/** The columns these rows need, with their places. */
export function columnsFor<Row>(wanted: readonly WantedColumn<Row>[], rows: readonly Row[]): Column<Row>[] {
  const used = wanted.filter((column) => column.used?.(rows) ?? true)
  const rest = width - used.reduce((sum, column) => sum + column.width, 0)
  return used.map((column) => {
    const wide = column.width || rest
    const at = { left: padding, center: wide / 2, right: wide - padding }[column.align]
    return Object.assign({}, column, { width: wide, at })
  })
}

interface Judged {
  zone: Zone | null
  category: string | null
  opinion: string
}
/** What the score means, by the words its scheme has. */
export const verdictColumns = <Row extends Judged>(): WantedColumn<Row>[] => [
  {
    title: 'Zona',
    align: 'left',
    width: mm(25),
    text: (row) => row.zone ?? '',
    zone: (row) => row.zone,
    used: (rows) => rows.some((row) => row.zone !== null),
  },
  {
    title: 'Kategori',
    align: 'center',
    width: mm(17),
    text: (row) => row.category ?? '',
    used: (rows) => rows.some((row) => row.category !== null),
  },
  {
    title: 'Opini',
    align: 'left',
    width: mm(35),
    text: (row) => row.opinion,
    used: (rows) => rows.some((row) => row.opinion !== ''),
  },
]
