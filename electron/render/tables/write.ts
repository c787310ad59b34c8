/** Render task: a formatted sheet as the bytes of an xlsx or CSV file. */
import { formatScore } from '../../../shared/domain/number.ts'
import type { SheetOut } from '../tasks.ts'
import { writeCsv } from './csv-adapter.ts'
import { sheetName } from './sheet-name.ts'
import { type CellOut, writeXlsx } from './xlsx-adapter.ts'

type Column = SheetOut['columns'][number]
type Value = SheetOut['rows'][number][number]

/** The same table at the same instant gives the same bytes. */
const EPOCH = '2000-01-01T00:00:00Z'

const plain = (column: Column, value: Value): string => {
  if (value === null) return ''
  if (column.kind === 'score' && typeof value === 'number') return formatScore(value)
  return String(value)
}

const cellOut = (column: Column, value: Value): CellOut => {
  if (typeof value !== 'number') return { value, align: column.kind === 'text' ? 'left' : 'right' }
  return column.kind === 'score'
    ? { value: value / 100, format: '0.00', align: 'right' }
    : { value, format: '0', align: 'right' }
}

const lined = (cells: CellOut[]): CellOut[] =>
  cells.map((cell) => (cell.value === null ? cell : { ...cell, line: 'below' }))

const xlsx = ({ name, title, columns, rows, at = EPOCH }: SheetOut): Promise<Uint8Array> => {
  const above: CellOut[][] = title.map((line, i) => [{ value: line, bold: i === 0 }])
  if (above.length > 0) above.push([])
  const header: CellOut[] = columns.map((column) => ({
    value: column.header,
    bold: true,
    align: column.kind === 'text' ? 'left' : 'right',
  }))
  const row = above.length + 1
  const page = {
    sheet: sheetName(name),
    widths: columns.map((column) => column.width),
    rows: [
      ...above,
      lined(header),
      ...rows.map((values) => lined(columns.map((column, i) => cellOut(column, values[i] ?? null)))),
    ],
    frozen: row,
    header: { row, columns: columns.length },
  }
  return writeXlsx({ at: new Date(at), pages: [page] })
}

/**
 * Scores are given in hundredths and written as numbers with two decimals (xlsx) or "88,83" (CSV). The CSV holds only
 * headers and rows, so that it can be read back; the titles stand in the xlsx.
 */
export const writeTable = ({ sheet, format }: { sheet: SheetOut; format: 'xlsx' | 'csv' }): Promise<Uint8Array> =>
  format === 'xlsx'
    ? xlsx(sheet)
    : Promise.resolve(
        writeCsv([
          sheet.columns.map((column) => column.header),
          ...sheet.rows.map((row) => sheet.columns.map((column, i) => plain(column, row[i] ?? null))),
        ]),
      )
