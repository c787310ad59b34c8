/** An xlsx file as a table: finds the sheet that holds results and reads its cells as they are written. */
import { Expected } from '../../../shared/errors.ts'
import type { SourceCell, SourceRow, SourceTable } from '../tasks.ts'
import { asTable, cellMaker, emptyCell, hasHeaders, tooManyRows } from './cells.ts'
import { limits } from './limits.ts'
import { parseXml } from './xlsx-adapter.ts'
import { unzip, zipEntries, type ZipEntry } from './zip.ts'

interface SheetRef {
  name: string
  part: string
  hidden: boolean
}

/** How numbers of a style are meant: dates and percents are no scores; two fixed decimals keep their zeros. */
type NumberStyle = 'plain' | 'fixed' | 'percent' | 'date'

const builtIn = (id: number): NumberStyle => {
  if (id === 2 || id === 4) return 'fixed'
  if (id === 9 || id === 10) return 'percent'
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
    return 'date'
  return 'plain'
}

const styleOf = (code: string): NumberStyle => {
  const bare = (code.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '')
  if (bare.includes('%')) return 'percent'
  if (/general|@/iu.test(bare)) return 'plain'
  if (/[ymdhs]/iu.test(bare)) return 'date'
  return /0\.0{2,}(?![\d?#E])/u.test(bare) ? 'fixed' : 'plain'
}

/** The number as the user knows it: Excel itself has 15 digits, so noise beyond them is not in the cell. */
const numberText = (value: number, style: NumberStyle): string => {
  const exact = Number(value.toPrecision(15))
  if (style === 'percent') return `${Number((exact * 100).toPrecision(15))}%`
  const two = exact.toFixed(2)
  return style === 'fixed' && Number(two) === exact ? two : String(exact)
}

const dayText = (serial: number, from1904: boolean): string => {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10)
}

const columnOf = (reference: string | undefined): number => {
  let column = 0
  for (const letter of reference ?? '') {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column
}

/** Thrown by a handler to stop reading a part early; caught here only. */
class Enough extends Error {}

class Book {
  readonly #bytes: Uint8Array
  readonly #entries: Map<string, ZipEntry>
  readonly sheets: SheetRef[] = []
  readonly #shared: string[] = []
  readonly #styles: NumberStyle[] = []
  #from1904 = false

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#entries = zipEntries(bytes)
    const main = this.#targets('_rels/.rels').find((rel) => rel.type.endsWith('/officeDocument'))
    const workbook = main?.target ?? 'xl/workbook.xml'
    if (!this.#entries.has(workbook.toLowerCase())) throw this.#otherFormat()
    const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
    const rels = this.#targets(`${folder}_rels/${workbook.slice(folder.length)}.rels`, folder)
    this.#readWorkbook(workbook, new Map(rels.map((rel) => [rel.id, rel.target])))
    const part = (type: string): string | undefined => rels.find((rel) => rel.type.endsWith(type))?.target
    this.#readShared(part('/sharedStrings'))
    this.#readStyles(part('/styles'))
  }

  #otherFormat(): Expected {
    const has = (name: string): boolean => this.#entries.has(name)
    const [what, how] = has('xl/workbook.bin')
      ? ['xlsb', 'Simpan sebagai .xlsx']
      : has('content.xml')
        ? ['OpenDocument', 'Simpan sebagai .xlsx']
        : ['zip tanpa lembar kerja', 'Pilih berkas .xlsx atau .csv']
    return new Expected('input', `Berkas ini (${what}) bukan lembar kerja .xlsx. ${how}, lalu coba lagi.`)
  }

  #part(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase())
    return entry === undefined ? null : unzip(this.#bytes, entry)
  }

  #targets(name: string, folder = ''): { id: string; type: string; target: string }[] {
    const found: { id: string; type: string; target: string }[] = []
    const bytes = this.#part(name)
    if (bytes === null) return found
    parseXml(bytes, {
      open: (tag, { Id = '', Type = '', Target = '', TargetMode }) => {
        if (tag !== 'Relationship' || TargetMode === 'External') return
        const target = Target.startsWith('/') ? Target.slice(1) : new URL(folder + Target, 'zip:///').pathname.slice(1)
        found.push({ id: Id, type: Type, target: decodeURIComponent(target) })
      },
    })
    return found
  }

  #readWorkbook(name: string, targets: Map<string, string>): void {
    parseXml(this.#part(name) ?? new Uint8Array(), {
      open: (tag, attributes) => {
        if (tag === 'workbookPr') this.#from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
        if (tag !== 'sheet') return
        const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1]
        const part = id === undefined ? undefined : targets.get(id)
        if (part === undefined) return
        this.sheets.push({
          name: attributes['name'] ?? part,
          part,
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        })
      },
    })
  }

  /** Rich text is joined; phonetic hints (`rPh`) are not part of the text. */
  #readShared(name: string | undefined): void {
    const bytes = name === undefined ? null : this.#part(name)
    if (bytes === null) return
    let text: string | null = null
    let inText = false
    let phonetic = false
    parseXml(bytes, {
      open: (tag) => {
        if (tag === 'si') text = ''
        else if (tag === 'rPh') phonetic = true
        else if (tag === 't') inText = !phonetic
      },
      text: (piece) => {
        if (inText && text !== null) text += piece
      },
      close: (tag) => {
        if (tag === 't') inText = false
        else if (tag === 'rPh') phonetic = false
        else if (tag === 'si') {
          this.#shared.push(unescape16(text ?? ''))
          text = null
        }
      },
    })
  }

  #readStyles(name: string | undefined): void {
    const bytes = name === undefined ? null : this.#part(name)
    if (bytes === null) return
    const custom = new Map<number, NumberStyle>()
    let inFormats = false
    parseXml(bytes, {
      open: (tag, attributes) => {
        if (tag === 'numFmt') custom.set(Number(attributes['numFmtId']), styleOf(attributes['formatCode'] ?? ''))
        else if (tag === 'cellXfs') inFormats = true
        else if (tag === 'xf' && inFormats) {
          const id = Number(attributes['numFmtId'] ?? 0)
          this.#styles.push(custom.get(id) ?? builtIn(id))
        }
      },
      close: (tag) => {
        if (tag === 'cellXfs') inFormats = false
      },
    })
  }

  #cell(make: ReturnType<typeof cellMaker>, type: string | undefined, style: number, text: string): SourceCell {
    switch (type ?? 'n') {
      case 's':
        return make(this.#shared[Number(text)] ?? '', 'text')
      case 'inlineStr':
      case 'str':
        return make(unescape16(text), 'text')
      case 'e':
        return make(text, 'error')
      case 'b':
        return make(Number(text) === 0 ? 'FALSE' : 'TRUE', 'boolean')
      case 'd':
        return make(text, 'date')
      default: {
        const value = Number(text)
        if (text.trim() === '') return emptyCell
        if (!Number.isFinite(value)) return make(text, 'text')
        const kind = this.#styles[style] ?? 'plain'
        return kind === 'date' ? make(dayText(value, this.#from1904), 'date') : make(numberText(value, kind), 'number')
      }
    }
  }

  /** Cells of a sheet row by row; stops after `most` rows (without complaint) or at the limit (with). */
  rows(sheet: SheetRef, most: number): SourceRow[] {
    const rows: SourceRow[] = []
    const bytes = this.#part(sheet.part)
    if (bytes === null) return rows
    const make = cellMaker()
    let row: SourceRow | null = null
    let column = 0
    let reading: 'value' | 'text' | null = null
    let value = ''
    let formula = false
    let type: string | undefined
    let style = 0
    let phonetic = false
    const start = (number: number): void => {
      if (rows.length >= most) throw new Enough()
      if (rows.length >= limits.rows + limits.headerRows) throw tooManyRows()
      row = { row: number, cells: [] }
      rows.push(row)
      column = 0
    }
    try {
      parseXml(bytes, {
        open: (tag, attributes) => {
          if (tag === 'row') start(Number(attributes['r'] ?? (rows.at(-1)?.row ?? 0) + 1))
          else if (tag === 'c' && row !== null) {
            column = columnOf(attributes['r']) || column + 1
            if (column > limits.columns)
              throw new Expected('input', `Lembar “${sheet.name}” punya terlalu banyak kolom.`)
            value = ''
            formula = false
            type = attributes['t']
            style = Number(attributes['s'] ?? 0)
          } else if (tag === 'v') reading = 'value'
          else if (tag === 't') reading = phonetic ? null : 'text'
          else if (tag === 'f') formula = true
          else if (tag === 'rPh') phonetic = true
        },
        text: (piece) => {
          if (reading !== null) value += piece
        },
        close: (tag) => {
          if (tag === 'v' || tag === 't') reading = null
          else if (tag === 'rPh') phonetic = false
          else if (tag === 'row') row = null
          else if (tag === 'c' && row !== null) {
            const read = this.#cell(make, type, style, value)
            while (row.cells.length < column - 1) row.cells.push(emptyCell)
            row.cells[column - 1] = formula ? make(read.text, 'formula') : read
          }
        },
      })
    } catch (error) {
      if (!(error instanceof Enough)) throw error
    }
    return rows
  }
}

/** `_x000D_` is how xlsx writes a character that XML cannot hold. */
const unescape16 = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/**
 * The table of an xlsx file: the first visible sheet with known headers, else the first visible one that is not empty.
 * @throws Expected `input` when the file is broken, locked, too large or empty.
 */
export const readXlsx = (bytes: Uint8Array): SourceTable => {
  try {
    const book = new Book(bytes)
    const visible = book.sheets.filter((sheet) => !sheet.hidden)
    const heads = visible.map((sheet) => ({ sheet, rows: book.rows(sheet, limits.headerRows) }))
    const withHeaders = heads.filter(({ rows }) => hasHeaders(rows))
    const filled = heads.find(({ rows }) => rows.some((row) => row.cells.some((cell) => cell.kind !== 'empty')))
    const chosen = (withHeaders[0] ?? filled ?? heads[0])?.sheet
    if (chosen === undefined) return asTable(null, [])
    const table = asTable(chosen.name, book.rows(chosen, Infinity))
    const others = withHeaders.map(({ sheet }) => sheet.name).filter((name) => name !== chosen.name)
    return others.length === 0 ? table : { ...table, otherSheets: others }
  } catch (error) {
    if (error instanceof Expected) throw error
    // what the XML reader says of a broken part
    throw new Expected('input', 'Berkas xlsx ini rusak. Buka dan simpan ulang di Excel, lalu coba lagi.', {
      details: [error instanceof Error ? error.message : String(error)],
    })
  }
}
