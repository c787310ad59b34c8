/** One sheet of an opened xlsx as rows of cells. */
import { Expected } from '../../../shared/errors.ts'
import type { SourceCell, SourceRow } from '../tasks.ts'
import { emptyCell, isBlank, tooManyRows } from './cells.ts'
import { limits } from './limits.ts'
import { parseXml } from './xlsx-adapter.ts'
import type { Book, SheetRef } from './xlsx-book.ts'
import { columnOf } from './xlsx-places.ts'

/** Thrown by a handler to stop reading a part early; caught here only. */
class Enough extends Error {}

/** Hears of every tag of a sheet, for what is not in its cells. */
export type TagSeen = (tag: string, attributes: Readonly<Record<string, string>>) => void

/**
 * Filled rows of a sheet; stops after `most` of them without complaint, at the limits with. Rows and cells that only
 * carry a format are left out, so a sheet formatted to its end is no problem.
 */
export const sheetRows = (book: Book, sheet: SheetRef, most: number, seen?: TagSeen): SourceRow[] => {
  const rows: SourceRow[] = []
  const bytes = book.part(sheet.part)
  if (bytes === null) return rows
  let number = 0
  let row: SourceCell[] | null = null
  let column = 0
  let filled = 0
  let reading = false
  let phonetic = false
  let raw = ''
  let formula = false
  let type: string | undefined
  let style = 0

  const finishCell = (cells: SourceCell[]): void => {
    const read = book.cell(type, style, raw)
    if (read === emptyCell && !formula) return
    if (column > limits.columns || ++filled > limits.cells) {
      throw new Expected(
        'input',
        `Lembar “${sheet.name}” terlalu lebar atau terlalu besar. Sisakan kolom yang perlu saja.`,
      )
    }
    while (cells.length < column - 1) cells.push(emptyCell)
    cells[column - 1] = formula ? book.make(read.text, 'formula') : read
  }
  const finishRow = (cells: SourceCell[]): void => {
    if (isBlank(cells)) return
    if (rows.length >= limits.rows + limits.headerRows) throw tooManyRows()
    rows.push({ row: number, cells })
    if (rows.length >= most) throw new Enough()
  }
  try {
    parseXml(bytes, {
      open: (tag, attributes) => {
        seen?.(tag, attributes)
        if (tag === 'row') {
          number = Number(attributes['r'] ?? number + 1)
          row = []
          column = 0
        } else if (tag === 'c') {
          column = columnOf(attributes['r']) || column + 1
          raw = ''
          formula = false
          type = attributes['t']
          style = Number(attributes['s'] ?? 0)
        } else if (tag === 'v') reading = true
        else if (tag === 't') reading = !phonetic
        else if (tag === 'f') formula = true
        else if (tag === 'rPh') phonetic = true
      },
      text: (piece) => {
        if (reading) raw += piece
      },
      close: (tag) => {
        if (tag === 'v' || tag === 't') reading = false
        else if (tag === 'rPh') phonetic = false
        else if (tag === 'c' && row !== null) finishCell(row)
        else if (tag === 'row' && row !== null) {
          finishRow(row)
          row = null
        }
      },
    })
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return rows
}
