/** An opened xlsx: its sheets, shared texts and number styles. */
import { Expected } from '../../../shared/errors.ts'
import type { SourceCell } from '../tasks.ts'
import { cellMaker, emptyCell } from './cells.ts'
import { parseXml } from './xlsx-adapter.ts'
import { builtInStyle, dayText, type NumberStyle, numberText, styleOfCode } from './xlsx-numbers.ts'
import { unzip, zipEntries, type ZipEntry } from './zip.ts'

export interface SheetRef {
  name: string
  part: string
  hidden: boolean
}

/** `_x000D_` is how xlsx writes a character that XML cannot hold. */
const unescape16 = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

export class Book {
  readonly sheets: SheetRef[] = []
  /** Makes cells of this file. */
  readonly make = cellMaker()
  readonly #bytes: Uint8Array
  readonly #entries: Map<string, ZipEntry>
  readonly #shared: SourceCell[] = []
  readonly #styles: NumberStyle[] = []
  #from1904 = false

  /** @throws Expected `input` for a zip that is broken, too large, locked, or no workbook. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#entries = zipEntries(bytes)
    const main = this.#targets('_rels/.rels').find((rel) => rel.type.endsWith('/officeDocument'))
    const workbook = main?.target ?? 'xl/workbook.xml'
    if (!this.#entries.has(workbook.toLowerCase()) || workbook.endsWith('.bin')) throw this.#otherFormat()
    const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
    const rels = this.#targets(`${folder}_rels/${workbook.slice(folder.length)}.rels`, folder)
    this.#readWorkbook(workbook, new Map(rels.map((rel) => [rel.id, rel.target])))
    const part = (type: string): string | undefined => rels.find((rel) => rel.type.endsWith(type))?.target
    this.#readShared(part('/sharedStrings'))
    this.#readStyles(part('/styles'))
  }

  /** The bytes of a part; null when the file has none of that name. */
  part(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase())
    return entry === undefined ? null : unzip(this.#bytes, entry)
  }

  /** A cell of type `t` and style `s` with its raw content. */
  cell(type: string | undefined, style: number, raw: string): SourceCell {
    switch (type ?? 'n') {
      case 's':
        return this.#shared[Number(raw)] ?? emptyCell
      case 'inlineStr':
      case 'str':
        return this.make(unescape16(raw), 'text')
      case 'e':
        return this.make(raw, 'error')
      case 'b':
        return this.make(Number(raw) === 0 ? 'FALSE' : 'TRUE', 'boolean')
      case 'd':
        return this.make(raw, 'date')
      default: {
        const value = Number(raw)
        if (raw.trim() === '') return emptyCell
        if (!Number.isFinite(value)) return this.make(raw, 'text')
        const kind = this.#styles[style] ?? 'plain'
        return kind === 'date'
          ? this.make(dayText(value, this.#from1904), 'date')
          : this.make(numberText(value, kind), 'number')
      }
    }
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

  #targets(name: string, folder = ''): { id: string; type: string; target: string }[] {
    const found: { id: string; type: string; target: string }[] = []
    const bytes = this.part(name)
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
    parseXml(this.part(name) ?? new Uint8Array(), {
      open: (tag, attributes) => {
        if (tag === 'workbookPr') this.#from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
        if (tag !== 'sheet') return
        const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1]
        const part = id === undefined ? undefined : targets.get(id)
        if (part === undefined) return
        const hidden = (attributes['state'] ?? 'visible') !== 'visible'
        this.sheets.push({ name: attributes['name'] ?? part, part, hidden })
      },
    })
  }

  /** Rich text is joined; phonetic hints (`rPh`) are not part of the text. */
  #readShared(name: string | undefined): void {
    const bytes = name === undefined ? null : this.part(name)
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
          this.#shared.push(this.make(unescape16(text ?? ''), 'text'))
          text = null
        }
      },
    })
  }

  #readStyles(name: string | undefined): void {
    const bytes = name === undefined ? null : this.part(name)
    if (bytes === null) return
    const custom = new Map<number, NumberStyle>()
    let inFormats = false
    parseXml(bytes, {
      open: (tag, attributes) => {
        if (tag === 'numFmt') custom.set(Number(attributes['numFmtId']), styleOfCode(attributes['formatCode'] ?? ''))
        else if (tag === 'cellXfs') inFormats = true
        else if (tag === 'xf' && inFormats) {
          const id = Number(attributes['numFmtId'] ?? 0)
          this.#styles.push(custom.get(id) ?? builtInStyle(id))
        }
      },
      close: (tag) => {
        if (tag === 'cellXfs') inFormats = false
      },
    })
  }
}
