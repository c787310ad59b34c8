/** Which column of a file means what, and what is missing or left over. */
import { Expected } from '../../../shared/errors.ts'
import { type Field, foldHeader, headerField } from '../../render/tables/headers.ts'
import type { SourceCell, SourceTable } from '../../render/tasks.ts'

export interface Column {
  index: number
  /** As the file spells it. */
  header: string
}
export type Columns = Partial<Record<Field, Column>>

export interface ColumnMap {
  columns: Columns
  ignored: string[]
  /** For the preview: every column taken, with the field it was taken for. */
  taken: { header: string; field: string }[]
}

const nothing: SourceCell = { text: '', kind: 'empty' }

/** The cell of a row in a column; empty when the file has no such column or the row is shorter. */
export const cellOf = (cells: readonly SourceCell[], column: Column | undefined): SourceCell =>
  column === undefined ? nothing : (cells[column.index] ?? nothing)

/** "F" for the sixth column: how a spreadsheet names a column without a header. */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

const missing = (what: string, example: string, headers: readonly string[]): Expected =>
  new Expected('input', `Kolom ${what} tidak ditemukan. Tambahkan kolom “${example}” pada berkas, lalu coba lagi.`, {
    field: example,
    details: [`Kolom yang ada: ${headers.filter((header) => header !== '').join(', ')}`],
  })

/** Two columns that both claim to be the score, or the same header twice, cannot be told apart. */
const refuseTwins = (field: Field, a: string, b: string): void => {
  if (foldHeader(a) !== foldHeader(b) && field !== 'score') return
  throw new Expected(
    'input',
    `Kolom “${a}” dan “${b}” berarti sama, sehingga tidak jelas mana yang dipakai. Sisakan satu, lalu coba lagi.`,
    { field: a },
  )
}

/**
 * Takes the columns of a table. Columns nobody knows, and the worse-named of two for one field, are `ignored`.
 * @throws Expected `input` when nothing is known, or when year, body or value is missing.
 */
export const mapColumns = ({ headers, rows, otherSheets = [] }: SourceTable): ColumnMap => {
  const found = new Map<Field, Column & { priority: number }>()
  for (const [index, header] of headers.entries()) {
    const meaning = headerField(header)
    if (meaning === null) continue
    const other = found.get(meaning.field)
    if (other !== undefined) refuseTwins(meaning.field, other.header, header)
    if (other === undefined || meaning.priority < other.priority) {
      found.set(meaning.field, { index, header, priority: meaning.priority })
    }
  }
  if (found.size === 0) {
    throw new Expected(
      'input',
      'Tidak ada kolom yang dikenal. Baris judul perlu memuat paling sedikit tahun, kode (atau nama), dan nilai.',
      { details: [`Kolom yang ada: ${headers.filter((header) => header !== '').join(', ')}`] },
    )
  }
  if (!found.has('year')) throw missing('tahun', 'tahun', headers)
  if (!found.has('code') && !found.has('name') && !found.has('unit'))
    throw missing('kode atau nama pemda', 'kode', headers)
  if (!found.has('score') && !found.has('clean')) throw missing('nilai', 'nilai', headers)

  const used = new Set([...found.values()].map(({ index }) => index))
  const ignored: string[] = []
  for (let index = 0; index < headers.length; index++) {
    if (used.has(index)) continue
    const header = headers[index] ?? ''
    if (header !== '') ignored.push(header)
    else if (rows.some(({ cells }) => (cells[index]?.text ?? '') !== '')) ignored.push(`Kolom ${columnLetter(index)}`)
  }
  return {
    columns: Object.fromEntries([...found].map(([field, { index, header }]) => [field, { index, header }])),
    ignored: [...ignored, ...otherSheets.map((name) => `Lembar “${name}”`)],
    taken: [...found].toSorted((a, b) => a[1].index - b[1].index).map(([field, { header }]) => ({ header, field })),
  }
}
