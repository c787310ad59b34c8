/** An xlsx file as a table: finds the sheet that holds results and reads its cells as they are written. */
import { Expected, technical } from '../../../shared/errors.ts'
import type { SourceTable } from '../tasks.ts'
import { asTable, hasHeaders } from './cells.ts'
import { limits } from './limits.ts'
import { Book } from './xlsx-book.ts'
import { sheetRows } from './xlsx-sheet.ts'

/**
 * The table of an xlsx file: the first visible sheet with known headers, else the first visible one that is not empty.
 * @throws Expected `input` when the file is broken, locked, too large or empty.
 */
export const readXlsx = (bytes: Uint8Array): SourceTable => {
  try {
    const book = new Book(bytes)
    const visible = book.sheets.filter((sheet) => !sheet.hidden)
    const heads = visible.map((sheet) => ({ sheet, rows: sheetRows(book, sheet, limits.headerRows) }))
    const withHeaders = heads.filter(({ rows }) => hasHeaders(rows))
    const chosen = (withHeaders[0] ?? heads.find(({ rows }) => rows.length > 0))?.sheet
    if (chosen === undefined) return asTable(null, [])
    const table = asTable(chosen.name, sheetRows(book, chosen, Infinity))
    const others = withHeaders.map(({ sheet }) => sheet.name).filter((name) => name !== chosen.name)
    return others.length === 0 ? table : { ...table, otherSheets: others }
  } catch (error) {
    if (error instanceof Expected) throw error
    // what the XML reader says of a broken part
    throw new Expected('input', 'Berkas xlsx ini rusak. Buka dan simpan ulang di Excel, lalu coba lagi.', {
      details: [technical(error)],
    })
  }
}
