/** Render task: an instrument workbook as an instrument, or why it is none, cell by cell. */
import { Expected, technical } from '../../../shared/errors.ts'
import type { Condition, InstrumentDimension } from '../../../shared/domain/instrument.ts'
import type { InstrumentFault, InstrumentFile, SourceCell, SourceRow } from '../tasks.ts'
import { foldHeader } from './headers.ts'
import { dimensionSheet, headSheet, indicatorSheet, ruleSheet, type SheetTable } from './instrument-columns.ts'
import { limits } from './limits.ts'
import { Book } from './xlsx-book.ts'
import { place } from './xlsx-places.ts'
import { sheetRows } from './xlsx-sheet.ts'

/** More than any instrument has; junk below is not read. */
const most = 2000

interface Found<Row> {
  row: Row
  /** Number of the row in its sheet. */
  at: number
}

/** Says why a cell is not believed whatever it says; null for those that are read. */
const untrusted = ({ kind }: SourceCell): string | null => {
  if (kind === 'formula') return 'Berisi rumus; ganti dengan nilainya'
  if (kind === 'error') return 'Berisi galat Excel'
  return kind === 'date' ? 'Excel mengubahnya menjadi tanggal; tulis sebagai teks' : null
}

class Reading {
  readonly faults: InstrumentFault[] = []
  readonly #book: Book

  constructor(book: Book) {
    this.#book = book
  }

  #fault(sheet: string, cell: string, value: string, reason: string): void {
    this.faults.push({ sheet, cell, value, reason })
  }

  /** Filled rows of a sheet as records; what cannot be read is noted and left out. */
  rows<Row>(table: SheetTable<Row>, take = most): Found<Row>[] {
    const ref = this.#book.sheets.find(({ name }) => foldHeader(name) === foldHeader(table.sheet))
    if (ref === undefined) {
      this.#fault(table.sheet, '', '', `Lembar "${table.sheet}" tidak ada`)
      return []
    }
    const [header, ...rows] = sheetRows(this.#book, ref, Math.min(take, limits.rows) + 1)
    const titles = (header?.cells ?? []).map(({ text }) => foldHeader(text))
    const places = table.columns.map((column) => titles.indexOf(foldHeader(column.header)))
    for (const [at, column] of table.columns.entries()) {
      // a column that may be empty may also be missing
      if (places[at] === -1 && !column.codec.in('').ok) {
        this.#fault(ref.name, `baris ${header?.row ?? 1}`, '', `Kolom "${column.header}" tidak ada`)
        return []
      }
    }
    return rows.flatMap((row) => this.#record(ref.name, table, places, row) ?? [])
  }

  #record<Row>(sheet: string, table: SheetTable<Row>, places: number[], { row, cells }: SourceRow): Found<Row> | null {
    const seen = places.map((column) => (column === -1 ? undefined : cells[column]))
    if (seen.every((cell) => cell === undefined || (cell.text === '' && cell.kind !== 'formula'))) return null
    const before = this.faults.length
    const found: Partial<Row> = {}
    for (const [at, { key, codec }] of table.columns.entries()) {
      const cell = seen[at] ?? { text: '', kind: 'empty' as const }
      const refused = untrusted(cell)
      const read = refused === null ? codec.in(cell.text) : ({ ok: false, reason: refused } as const)
      if (read.ok) found[key] = read.value
      else this.#fault(sheet, place(row, Math.max(0, places[at] ?? 0) + 1), cell.text, read.reason)
    }
    // every column was read: the table names every key of a row
    return this.faults.length === before ? { row: found as Row, at: row } : null
  }

  /** An indicator whose dimension is on no row of the sheet of dimensions. */
  homeless(at: number, dimension: string): void {
    this.#fault(indicatorSheet.sheet, `A${at}`, dimension, 'Dimensi ini tidak ada pada lembar Dimensi')
  }
}

const condition = (indicator: string, is: Condition['is'], value: number | undefined): Condition =>
  value === undefined ? { indicator, is } : { indicator, is, value }

const read = (bytes: Uint8Array): InstrumentFile => {
  const reading = new Reading(new Book(bytes))
  const [head] = reading.rows(headSheet, 1)
  const dimensions = reading
    .rows(dimensionSheet)
    .map(({ row }): InstrumentDimension => Object.assign({ indicators: [] }, row))
  for (const { row, at } of reading.rows(indicatorSheet)) {
    const { dimension: home, max, step, ...rest } = row
    const dimension = dimensions.find(({ code }) => code.toLowerCase() === home.toLowerCase())
    if (dimension === undefined) reading.homeless(at, home)
    else dimension.indicators.push({ ...rest, scale: { max, step } })
  }
  const rules = reading.rows(ruleSheet).map(({ row }) => ({
    id: row.id,
    level: row.level,
    text: row.text,
    when: condition(row.whenIndicator, row.whenIs, row.whenValue),
    must: condition(row.mustIndicator, row.mustIs, row.mustValue),
  }))
  const { faults } = reading
  if (head === undefined && faults.length === 0) {
    faults.push({ sheet: headSheet.sheet, cell: 'A2', value: '', reason: 'Baris skema dan judul kosong' })
  }
  if (head === undefined || faults.length > 0) return { draft: null, faults }
  const { scheme, unitType, title, sample } = head.row
  return { draft: { scheme, unitType, title, sample, dimensions, rules }, faults }
}

/**
 * An instrument workbook; columns are found by their header and may stand in any order.
 * @throws Expected `input` for what is no xlsx file.
 */
export const readInstrument = ({ bytes }: { bytes: Uint8Array }): Promise<InstrumentFile> =>
  Promise.resolve().then(() => {
    if (bytes.length > limits.fileBytes || bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
      throw new Expected('input', 'Berkas ini bukan buku kerja instrumen (.xlsx). Pilih berkas hasil Ekspor instrumen.')
    }
    try {
      return read(bytes)
    } catch (error) {
      if (error instanceof Expected) throw error
      // what the XML reader says of a broken part
      throw new Expected('input', 'Berkas xlsx ini rusak. Buka dan simpan ulang di Excel, lalu coba lagi.', {
        details: [technical(error)],
      })
    }
  })
