/** The table itself: horizontal rules only, header on every page, zone as sign and word on a pale tint. */
import type { Snapshot } from '../../../../shared/domain/snapshot.ts'
import type { Zone } from '../../../../shared/domain/types.ts'
import { line, mm, roundedRectangle, tint } from '../../engine/drawing.ts'
import { capHeightOf } from '../../engine/fonts.ts'
import { zoneColors, zoneSign } from '../marks.ts'
import type { Sheet } from '../sheet.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { fits, wrap, wrapTight } from '../text.ts'
import { columnsFor, type Column, type WantedColumn } from './columns.ts'
import { left, right, rowHeight, rule, soft, bottom } from './layout.ts'
import type { Pages } from './pages.ts'

const size = 9
const headerHeight = mm(7)
/** So many rows at least stand on the last page. */
const least = 3
/** Distance of the lines of one cell, by the size of the type. */
const leading = 1.2
const chip = { width: mm(20), height: mm(4.8), sign: 5 }

/** A word with the sign of its zone on a pale tint; `x` is the left edge of the tint, `middle` its centre line. */
function zoneChip(sheet: Sheet, zone: Zone, text: string, x: number, middle: number, ink: string): void {
  const color = zoneColors[zone]
  const type: Type = { face: 'sans', size: 8.5, color: ink }
  sheet.drawing.push(
    { steps: roundedRectangle(x, middle - chip.height / 2, chip.width, chip.height, 2), fill: tint(color, 0.16) },
    { steps: zoneSign(zone, x + 5, middle - chip.sign / 2, chip.sign), fill: color },
  )
  sheet.lines.push({ text, type, x: x + 15, baseline: middle + capHeightOf('sans', type.size) / 2 })
}

/** A name in one line, or in two smaller ones that still fit the row. */
function nameLines(text: string, type: Type, width: number): { lines: string[]; type: Type } {
  if (textWidth(text, type) <= width) return { lines: [text], type }
  const slightly = { ...type, size: (type.size * width) / textWidth(text, type) }
  if (slightly.size >= type.size * 0.88) return { lines: [text], type: slightly }
  for (let smaller = 7.2; ; smaller -= 0.2) {
    const tried = { ...type, size: smaller }
    const lines = wrap(text, tried, width)
    if ((lines.length <= 2 && fits(lines, tried, width)) || smaller < 4) return { lines, type: tried }
  }
}

function header<Row>(sheet: Sheet, y: number, columns: Column<Row>[], brand: string): void {
  const type: Type = { face: 'sansBold', size: 8, color: soft }
  let x = left
  for (const { title, align, width, at } of columns) {
    sheet.lines.push({ text: title, type, x: x + at, align, baseline: y + headerHeight - 6 })
    x += width
  }
  sheet.drawing.push({
    steps: line(left, y + headerHeight, right, y + headerHeight),
    stroke: { color: brand, width: 0.9 },
  })
}

export interface TableOptions {
  /** Space above the header. */
  gap?: number
  /** Rows grow with their text, for notes and sentences; else a row has one height and long names shrink. */
  tall?: boolean
  /** Height of what has to follow the last row on the same page. */
  keep?: number
}

/** Draws the rows, with the columns they need and the header on every page. */
export function table<Row>(
  pages: Pages,
  rows: readonly Row[],
  wanted: readonly WantedColumn<Row>[],
  { ink, brand }: Snapshot['colors'],
  { gap = mm(5), tall = false, keep = 0 }: TableOptions = {},
): void {
  const columns = columnsFor(wanted, rows)
  const plain: Type = { face: 'sans', size: tall ? 8.5 : size, color: ink }
  const strong: Type = { ...plain, face: 'sansBold' }
  const begin = (): void => pages.place(headerHeight, gap, (sheet, y) => header(sheet, y, columns, brand))
  // A header at the foot of a page would stand without a row, and one or two rows alone on the last page look forgotten.
  const together = Math.min(rows.length, tall ? 1 : least)
  const begun = gap + headerHeight + together * rowHeight + (rows.length === together ? keep : 0)
  if (pages.left < begun) pages.next()
  begin()
  for (const [index, row] of rows.entries()) {
    const cells = columns.map((column) =>
      Object.assign(linesOf(row, column, column.strong ? strong : plain, tall), { column }),
    )
    const last = index === rows.length - 1
    const end = last ? { color: brand, width: 0.9 } : { color: rule, width: 0.4 }
    const after = last ? keep : 0
    if (!tall) {
      const needed = rows.length - index === least ? least * rowHeight + keep : rowHeight + after
      if (pages.y + needed > bottom) {
        pages.next()
        begin()
      }
      pages.place(rowHeight, 0, (sheet, y) => rowOf(sheet, y, row, cells, { height: rowHeight, ink, end }))
      continue
    }
    // What is taller than the page goes on below the header of the next one.
    for (let from = 0, most = Math.max(1, ...cells.map(({ lines }) => lines.length)); from < most;) {
      const step = plain.size * leading
      const rest = Math.max(rowHeight, (most - from) * step + mm(2.2))
      if (pages.y + Math.min(rest + after, rowHeight + 2 * step + after) > bottom) {
        pages.next()
        begin()
      }
      const fitting = Math.min(most - from, Math.max(1, Math.floor((pages.left - mm(2.2)) / step)))
      const part = cells.map(({ column, lines, type }) => ({ column, type, lines: lines.slice(from, from + fitting) }))
      const height = Math.max(rowHeight, fitting * step + mm(2.2))
      const first = from === 0
      pages.place(height, 0, (sheet, y) => rowOf(sheet, y, first ? row : null, part, { height, ink, end, tall }))
      from += fitting
    }
  }
}

interface CellLines<Row> {
  column: Column<Row>
  lines: string[]
  type: Type
}

/** Draws one row; without `row` what goes on from the page before, which has no zone of its own. */
function rowOf<Row>(
  sheet: Sheet,
  y: number,
  row: Row | null,
  cells: readonly CellLines<Row>[],
  {
    height,
    ink,
    end,
    tall = false,
  }: { height: number; ink: string; end: { color: string; width: number }; tall?: boolean },
): void {
  // In a tall row all columns begin on the first line.
  const middle = y + rowHeight / 2
  let x = left
  for (const { column, lines, type } of cells) {
    const zone = row === null ? null : (column.zone?.(row) ?? null)
    if (zone && row !== null) zoneChip(sheet, zone, column.text(row), x + mm(1), middle, ink)
    else {
      const step = type.size * leading
      const first = middle + capHeightOf(type.face, size) / 2 - (tall ? 0 : ((lines.length - 1) * step) / 2)
      for (const [at, text] of lines.entries())
        sheet.lines.push({
          text,
          type,
          x: x + column.at,
          ...(column.align === 'left' ? {} : { align: column.align }),
          baseline: first + at * step,
        })
    }
    x += column.width
  }
  sheet.drawing.push({ steps: line(left, y + height, right, y + height), stroke: end })
}

/** The text of a cell in the lines it will stand in; none where there is no text. */
function linesOf<Row>(
  row: Row,
  { align, at, width, text: textOf }: Column<Row>,
  type: Type,
  tall: boolean,
): { lines: string[]; type: Type } {
  const text = textOf(row)
  if (text === '' || align !== 'left') return { lines: text === '' ? [] : [text], type }
  return tall ? { lines: wrapTight(text, type, width - at - mm(1)), type } : nameLines(text, type, width - at)
}
