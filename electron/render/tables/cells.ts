/** Cells as the program takes them in, and rows of cells as a table with headers. */
import { Expected } from '../../../shared/errors.ts'
import type { SourceCell, SourceRow, SourceTable } from '../tasks.ts'
import { headerRow } from './headers.ts'
import { limits } from './limits.ts'

export const emptyCell: SourceCell = { text: '', kind: 'empty' }

/** Blanks of every kind around a text, and characters nobody sees. */
export const tidy = (text: string): string => text.replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '').trim()

/** Makes cells; the same cell comes back for the same short text, which keeps a table of 50,000 rows small. */
export const cellMaker = (): ((text: string, kind: SourceCell['kind']) => SourceCell) => {
  const seen = new Map<string, SourceCell>()
  return (raw, kind) => {
    const text = tidy(raw.length > limits.cellText ? raw.slice(0, limits.cellText) : raw)
    if (text === '' && kind !== 'formula') return emptyCell
    if (text.length > 64) return { text, kind }
    const key = `${kind} ${text}`
    const found = seen.get(key)
    if (found !== undefined) return found
    const cell = { text, kind }
    if (seen.size < 50_000) seen.set(key, cell)
    return cell
  }
}

/** Whether nothing is in a row. */
export const isBlank = (cells: readonly SourceCell[]): boolean => cells.every((cell) => cell.kind === 'empty')

/** Whether one of the first rows holds known headers. */
export const hasHeaders = (rows: readonly SourceRow[]): boolean =>
  headerRow(rows.slice(0, limits.headerRows).map((row) => row.cells.map((cell) => cell.text))) !== -1

/**
 * The filled rows of a file as a table: titles above the headers are dropped. Without known headers the first row is
 * taken for them, so that the importer can name what it found.
 * @throws Expected `input` when nothing is in the file.
 */
export const asTable = (sheet: string | null, rows: SourceRow[]): SourceTable => {
  const first = rows[0]
  if (first === undefined) {
    throw new Expected(
      'input',
      'Berkas ini kosong. Pilih berkas yang berisi judul kolom dan paling sedikit satu baris.',
    )
  }
  const found = headerRow(rows.slice(0, limits.headerRows).map((row) => row.cells.map((cell) => cell.text)))
  const at = Math.max(0, found)
  const headers = (rows[at] ?? first).cells.map((cell) => cell.text.replaceAll(/\s+/gu, ' '))
  while (headers.at(-1) === '') headers.pop()
  return { sheet, headers, rows: rows.slice(at + 1) }
}

export const tooManyRows = (): Expected =>
  new Expected(
    'input',
    `Berkas ini berisi lebih dari ${limits.rows.toLocaleString('id-ID')} baris. Bagi menjadi beberapa berkas, lalu impor satu per satu.`,
  )
