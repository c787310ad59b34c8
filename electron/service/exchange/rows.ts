/** One row of a file of results, read and judged on its own. */
import type { Body, Clean, Hundredths } from '../../../shared/domain/types.ts'
import type { Rejected } from '../../../shared/views.ts'
import type { Field } from '../../render/tables/headers.ts'
import type { SourceRow } from '../../render/tasks.ts'
import type { Variant } from './agree.ts'
import { cellOf, columnLetter, type Columns } from './columns.ts'
import { targetKey } from './current.ts'
import type { Identified, Who } from './identify.ts'
import type { Published } from './published.ts'
import { isYes, readClean, readScore, readYear } from './values.ts'

export interface GoodRow {
  row: number
  year: number
  body: Body
  unit: string | null
  unitType: string
  /** Undefined where the file has no such column, or the cell says nothing (clean and clear). */
  score: Hundredths | undefined
  clean: Clean | undefined
  variants: Variant[]
  published: Published
  rank: string
  /** The cells as the file has them, for what is said of the row. */
  given: { score: string; clean: string }
}
export interface RowResult {
  /** The list it belongs to, and whether that list says it is complete. */
  set: { id: string; complete: boolean }
  good: GoodRow | null
  rejected: Rejected[]
}

/** Rows of one key are about the same body, or the same unit of it, in the same year. */
export const keyOf = ({ year, body, unit }: GoodRow): string => targetKey(year, body.code, unit)

/** The header of a field in this file; for one it does not have, the column that names the body, or our own word. */
export const headerOf = (columns: Columns, field: Field): string =>
  (columns[field] ?? columns.code ?? columns.name ?? columns.unit)?.header ?? field

/**
 * Reads one row. A row is taken whole or not at all: every reason against it is listed.
 * `width` is the number of headers; filled cells beyond it mean that the row's cells have shifted.
 */
export const readRow = (
  { row, cells }: SourceRow,
  columns: Columns,
  width: number,
  identify: (who: Who) => Identified,
  thisYear: number,
): RowResult => {
  const cell = (field: Field) => cellOf(cells, columns[field])
  const rejected: Rejected[] = []
  const reject = (field: Field, value: string, reason: string): void => {
    rejected.push({ row, column: headerOf(columns, field), value, reason })
  }

  const beyond = cells.findIndex(({ text }, index) => index >= width && text !== '')
  if (beyond !== -1) {
    const column = `Kolom ${columnLetter(beyond)}`
    const reason = 'Baris ini punya sel lebih banyak daripada judul kolom; periksa pemisah kolom dan koma desimal'
    rejected.push({ row, column, value: cells[beyond]?.text ?? '', reason })
  }
  const year = readYear(cell('year'), thisYear)
  if (!year.ok) reject('year', cell('year').text, year.reason)
  const who = identify({
    code: cell('code'),
    name: cell('name'),
    type: cell('type'),
    province: cell('province'),
    unit: cell('unit'),
    unitType: cell('unitType'),
  })
  if (!who.ok) for (const { field, value, reason } of who.faults) reject(field, value, reason)
  const score = columns.score === undefined ? null : readScore(cell('score'))
  if (score?.ok === false) reject('score', cell('score').text, score.reason)
  const clean = readClean(cell('clean'))
  if (!clean.ok) reject('clean', cell('clean').text, clean.reason)
  if (columns.score === undefined && clean.ok && clean.value === undefined)
    reject('clean', '', 'Clean and clear kosong')

  const set = { id: `${cell('setId').text} ${cell('year').text}`, complete: isYes(cell('setComplete').text) }
  if (rejected.length > 0 || !year.ok || !who.ok || !clean.ok) return { set, good: null, rejected: inOne(rejected) }
  const good: GoodRow = {
    row,
    year: year.value,
    body: who.body,
    unit: who.unit,
    unitType: who.unit === null ? '' : cell('unitType').text.slice(0, 40),
    score: score?.ok === true ? score.value : undefined,
    clean: clean.value,
    variants: who.variants,
    published: { zone: cell('zone').text, category: cell('category').text, opinion: cell('opinion').text },
    rank: cell('rank').text,
    given: { score: cell('score').text, clean: cell('clean').text },
  }
  return { set, good, rejected: [] }
}

/** A row is rejected once: at its first fault, with the others in the reason, so that entries and rows are the same count. */
const inOne = ([first, ...others]: readonly Rejected[]): Rejected[] =>
  first === undefined
    ? []
    : [
        {
          ...first,
          reason: [first.reason, ...others.map(({ column, value, reason }) => `${column} "${value}": ${reason}`)].join(
            '; ',
          ),
        },
      ]
