/** The columns of the ranking table; those without content in a scheme are left out. */
import { formatScore } from '../../../../shared/domain/number.ts'
import type { RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import type { Zone } from '../../../../shared/domain/types.ts'
import { mm } from '../../engine/drawing.ts'
import { width } from './layout.ts'

type Row = RankingSnapshot['rows'][number]

export interface Column {
  title: string
  align: 'left' | 'center' | 'right'
  width: number
  /** Where text begins, ends or centres, from the left edge of the column. */
  at: number
  text: (row: Row) => string
  zone?: (row: Row) => Zone | null
  strong?: boolean
}

interface Wanted extends Omit<Column, 'at'> {
  used: (rows: Row[]) => boolean
}

const padding = mm(2)
const always = (): boolean => true

const all: Wanted[] = [
  { title: 'Peringkat', align: 'right', width: mm(17), text: (row) => String(row.rank), used: always },
  { title: 'Pemda', align: 'left', width: 0, text: (row) => row.name, used: always },
  { title: 'Nilai', align: 'right', width: mm(17), text: (row) => formatScore(row.score), used: always, strong: true },
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

/** The columns for these rows, as wide as the page; the name takes what the others leave. */
export function columnsFor(rows: Row[]): Column[] {
  const used = all.filter((column) => column.used(rows))
  const rest = width - used.reduce((sum, column) => sum + column.width, 0)
  return used.map((column) => {
    const wide = column.width || rest
    const at = { left: padding, center: wide / 2, right: wide - padding }[column.align]
    return Object.assign({}, column, { width: wide, at })
  })
}
