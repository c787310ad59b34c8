/** CSV in and out. The only file that knows the CSV library. */
import Papa from 'papaparse'
import { Expected } from '../../../shared/errors.ts'
import type { SourceRow } from '../tasks.ts'
import { cellMaker, isBlank, tooManyRows } from './cells.ts'
import { recognised } from './headers.ts'
import { limits } from './limits.ts'

const delimiters = [';', ',', '\t', '|'] as const

/** The delimiter under which the first rows show most known headers; with none, the one that makes most columns. */
const delimiterOf = (text: string): string => {
  let best: string = ','
  let most = -1
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: limits.headerRows })
    const known = Math.max(0, ...data.map(recognised))
    const columns = Math.max(0, ...data.map((row) => row.length))
    const weight = known * 1000 + columns
    if (weight > most) {
      most = weight
      best = delimiter
    }
  }
  return best
}

/**
 * The filled rows of a CSV text; the first row of the file is row 1, as a spreadsheet counts. A cell that starts with `=` is a
 * formula there as well and marked so.
 * @throws Expected `input` for a quote that is never closed, too many rows or columns.
 */
export const readCsv = (text: string): SourceRow[] => {
  const hint = /^sep=(.)\r?\n/iu.exec(text)
  const body = hint === null ? text : text.slice(hint[0].length)
  const delimiter = hint?.[1] ?? delimiterOf(body.slice(0, 200_000))
  const cell = cellMaker()
  const rows: SourceRow[] = []
  let row = hint === null ? 0 : 1
  let problem: Expected | null = null
  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data, errors }, parser) => {
      row++
      if (errors.some((error) => error.type === 'Quotes')) {
        problem = new Expected(
          'input',
          `Tanda petik pada baris ${row} tidak ditutup, jadi batas kolom tidak jelas. Perbaiki baris itu, lalu coba lagi.`,
        )
      } else if (rows.length >= limits.rows + limits.headerRows) problem = tooManyRows()
      else if (data.length > limits.columns) problem = new Expected('input', `Baris ${row} punya terlalu banyak kolom.`)
      if (problem !== null) {
        parser.abort()
        return
      }
      const cells = data.map((value) => cell(value, value.trimStart().startsWith('=') ? 'formula' : 'text'))
      if (!isBlank(cells)) rows.push({ row, cells })
    },
  })
  // set inside the callback, which the compiler does not follow
  const failed = problem as Expected | null
  if (failed !== null) throw failed
  return rows
}

/** What a spreadsheet would run as a formula is written as text with an apostrophe before it. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) && !/^-?\d+(,\d+)?$/u.test(text) ? `'${text}` : text

/** Semicolons, CRLF and a byte order mark: opens with a double click in Excel set to Indonesian. */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    `\uFEFF${Papa.unparse(
      rows.map((row) => row.map(harmless)),
      { delimiter: ';', newline: '\r\n' },
    )}\r\n`,
  )
