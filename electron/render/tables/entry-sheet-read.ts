/**
 * What stands in one sheet of a workbook that comes back: every cell found by the code above it and the unit beside it,
 * wherever people moved them to. What is not certain is refused, never guessed.
 */
import { foldName } from '../../../shared/domain/names.ts'
import type { EntryBookCell, EntryBookIn, EntryStampSheet, SourceCell, SourceRow } from '../tasks.ts'
import { emptyCell } from './cells.ts'
import { unitHeads } from './entry-sheet.ts'
import { type Area, columnName, place } from './xlsx-places.ts'

/** Rows from the top among which the codes are looked for. */
const HEAD_SEARCH = 60
/** Rows of no known unit that are named one by one; more are only counted. */
const STRANGERS = 20

export interface SheetIn {
  name: string
  rows: readonly SourceRow[]
  merged: readonly Area[]
  hiddenRows: readonly number[]
  hiddenColumns: readonly number[]
}
type Found = Pick<EntryBookIn, 'cells' | 'rejected' | 'notes'>

const ownHeads: ReadonlySet<string> = new Set(unitHeads)
const cellAt = (row: SourceRow, column: number): SourceCell => row.cells[column - 1] ?? emptyCell
const list = (words: readonly string[]): string =>
  words.length <= 6 ? words.join(', ') : `${words.slice(0, 5).join(', ')}, dan ${words.length - 5} lagi`

/** Row of the codes: the one with most of them; null when none has any. */
const codeRow = (rows: readonly SourceRow[], codes: ReadonlySet<string>): SourceRow | null => {
  let best: SourceRow | null = null
  let most = 0
  for (const row of rows.slice(0, HEAD_SEARCH)) {
    const count = row.cells.filter(({ text }) => codes.has(text)).length
    if (count > most) [best, most] = [row, count]
  }
  return best
}

/** The column in which most texts are among `wanted`; 0 when none has any. */
const columnWith = (rows: readonly SourceRow[], wanted: (text: string) => boolean): number => {
  const counts = new Map<number, number>()
  for (const row of rows) {
    for (const [i, { text }] of row.cells.entries()) {
      if (text !== '' && wanted(text)) counts.set(i + 1, (counts.get(i + 1) ?? 0) + 1)
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

class SheetReader {
  readonly found: Found = { cells: [], rejected: [], notes: [] }
  readonly #stamp: EntryStampSheet
  readonly #sheet: SheetIn
  /** Column of each code that is read. */
  readonly #columns = new Map<string, number>()

  constructor(stamp: EntryStampSheet, sheet: SheetIn) {
    this.#stamp = stamp
    this.#sheet = sheet
  }

  read(): Found {
    const head = codeRow(this.#sheet.rows, new Set(this.#stamp.codes))
    if (head === null) {
      this.#reject('', '', 'Baris kode indikator tidak ditemukan; lembar ini tidak dibaca.')
      return this.found
    }
    this.#findColumns(head)
    this.#readRows(this.#sheet.rows.filter(({ row }) => row > head.row))
    return this.found
  }

  #reject(cell: string, value: string, reason: string): void {
    this.found.rejected.push({ sheet: this.#sheet.name, cell, value, reason })
  }
  #note(text: string): void {
    this.found.notes.push(`Lembar ${this.#sheet.name}: ${text}`)
  }

  #findColumns(head: SourceRow): void {
    const { codes } = this.#stamp
    const places = new Map<string, number[]>()
    const strangers: number[] = []
    for (const [i, { text }] of head.cells.entries()) {
      if (codes.includes(text)) places.set(text, [...(places.get(text) ?? []), i + 1])
      else if (places.size > 0 && text !== '' && !ownHeads.has(text)) strangers.push(i + 1)
    }
    for (const [code, columns] of places) {
      const [column = 0, ...others] = columns
      if (others.length === 0) this.#columns.set(code, column)
      else {
        this.#reject(
          place(head.row, column),
          code,
          `Kode ini ada di kolom ${columns.map(columnName).join(' dan ')}; keduanya tidak dibaca. Hapus salah satu.`,
        )
      }
    }
    const gone = codes.filter((code) => !places.has(code))
    if (gone.length > 0) this.#note(`kolom ${list(gone)} tidak ada lagi; nilainya dibiarkan.`)
    const read = codes.filter((code) => this.#columns.has(code))
    const order = read.toSorted((a, b) => (this.#columns.get(a) ?? 0) - (this.#columns.get(b) ?? 0))
    const moved = order.filter((code, i) => code !== read[i])
    if (moved.length > 0) this.#note(`urutan kolom ${list(moved)} berubah; dibaca menurut kodenya.`)
    if (strangers.length > 0) this.#note(`kolom ${list(strangers.map(columnName))} bukan indikator dan tidak dibaca.`)
    const unseen = read.filter((code) => this.#sheet.hiddenColumns.includes(this.#columns.get(code) ?? 0))
    if (unseen.length > 0) this.#note(`kolom ${list(unseen)} tersembunyi; tetap dibaca.`)
  }

  /** Every row that belongs to a unit; a unit that stands there twice is not read at all. */
  #readRows(rows: readonly SourceRow[]): void {
    const { units } = this.#stamp
    const names = new Map(units.map(({ id, name }) => [id, name]))
    const byName = new Map(units.map(({ id, name }) => [foldName(name), id]))
    const keyColumn = columnWith(rows, (text) => names.has(text))
    const nameColumn = columnWith(rows, (text) => byName.has(foldName(text)))
    const found = new Map<string, SourceRow[]>()
    const strangers: SourceRow[] = []
    const byNameOnly: number[] = []
    for (const row of rows) {
      const key = cellAt(row, keyColumn).text
      const name = cellAt(row, nameColumn).text
      const named = byName.get(foldName(name))
      const id = names.has(key) ? key : named
      if (id === undefined) {
        if (this.#inputs(row).some(({ cell }) => cell.kind !== 'empty')) strangers.push(row)
      } else if (named !== undefined && named !== id) {
        const held = names.get(id) ?? ''
        this.#reject(
          place(row.row, nameColumn),
          name,
          `Kunci baris ini milik “${held}”, namanya “${name}”. Baris tidak dibaca; mungkin diurutkan tanpa kolom A.`,
        )
      } else {
        if (key !== id) byNameOnly.push(row.row)
        else if (named === undefined && name !== '')
          this.#note(`nama di baris ${row.row} diubah menjadi “${name}”; nama tidak dibaca.`)
        found.set(id, [...(found.get(id) ?? []), row])
      }
    }
    if (byNameOnly.length > 0)
      this.#note(`baris ${list(byNameOnly.map(String))} tanpa kunci; dikenali dari nama unitnya.`)
    this.#refuseStrangers(strangers, nameColumn)
    for (const unit of units) this.#readUnit(unit, found.get(unit.id) ?? [])
    const gone = units.filter(({ id }) => !found.has(id)).map(({ name }) => name)
    if (gone.length > 0) this.#note(`unit ${list(gone)} tidak ada lagi; nilainya dibiarkan.`)
  }

  #inputs(row: SourceRow): { code: string; column: number; cell: SourceCell }[] {
    return [...this.#columns].map(([code, column]) => ({ code, column, cell: cellAt(row, column) }))
  }

  #refuseStrangers(rows: readonly SourceRow[], nameColumn: number): void {
    for (const row of rows.slice(0, STRANGERS)) {
      const first = this.#inputs(row).find(({ cell }) => cell.kind !== 'empty')
      const name = cellAt(row, nameColumn).text
      this.#reject(
        place(row.row, name === '' ? (first?.column ?? 1) : nameColumn),
        name === '' ? (first?.cell.text ?? '') : name,
        'Baris ini bukan unit dari buku kerja ini. Tambahkan unitnya di Piagam, lalu ekspor lagi.',
      )
    }
    const more = rows.length - STRANGERS
    if (more > 0)
      this.#note(`${more.toLocaleString('id-ID')} baris lain juga bukan unit dari buku kerja ini dan tidak dibaca.`)
  }

  #readUnit(unit: EntryStampSheet['units'][number], rows: readonly SourceRow[]): void {
    const [row, ...others] = rows
    if (row === undefined) return
    if (others.length > 0) {
      const numbers = rows.map((one) => one.row).join(' dan ')
      this.#reject(`A${row.row}`, unit.name, `Unit ini ada di baris ${numbers}; semuanya tidak dibaca. Sisakan satu.`)
      return
    }
    if (this.#sheet.hiddenRows.includes(row.row))
      this.#note(`baris ${row.row} (${unit.name}) tersembunyi; tetap dibaca.`)
    for (const { code, column, cell } of this.#inputs(row)) {
      const at = place(row.row, column)
      const reason = this.#refusal(row.row, column, cell)
      if (reason === null) this.found.cells.push(this.#cell(at, unit.id, code, cell))
      else if (cell.kind !== 'empty') this.#reject(at, cell.text, reason)
    }
  }

  #cell(at: string, unit: string, code: string, { text, kind }: SourceCell): EntryBookCell {
    // a number cell says for certain that the point is a decimal one: "1.234" must not be taken for 1234
    const certain = kind === 'number' && /\.\d{3}$/u.test(text) ? `${text}0` : text
    return { sheet: this.#sheet.name, cell: at, key: this.#stamp.key, unit, code, part: 'value', text: certain }
  }

  #refusal(row: number, column: number, { kind }: SourceCell): string | null {
    if (
      this.#sheet.merged.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      )
    )
      return 'Sel ini digabung dengan sel lain. Pisahkan selnya, lalu isi satu per satu.'
    if (kind === 'formula') return 'Sel ini berisi rumus; hasilnya tidak dibaca. Ganti dengan nilainya.'
    if (kind === 'error') return 'Sel ini berisi galat.'
    if (kind === 'date') return 'Sel ini berisi tanggal; mungkin diubah sendiri oleh lembar kerja. Ketik angkanya lagi.'
    if (kind === 'boolean') return 'Sel ini berisi TRUE atau FALSE, bukan angka.'
    return null
  }
}

export const readEntrySheet = (stamp: EntryStampSheet, sheet: SheetIn): Found => new SheetReader(stamp, sheet).read()
