/**
 * xlsx in and out. The only file that knows the spreadsheet library.
 *
 * Reading uses its XML reader on parts that zip.ts has checked, not its workbook: we need the number as it is written,
 * the formula as a formula, and to stop at our own limits; and it takes half the time and memory.
 */
import type { Cell, Workbook } from '@cj-tech-master/excelts'
import { SaxParser } from '@cj-tech-master/excelts/xml'

export interface XmlHandlers {
  /** `name` without prefix; attributes as written. */
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const local = (name: string): string => {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

const CHUNK = 256 * 1024

/** Runs through one XML part. Entities other than the five of XML itself are not expanded. */
export const parseXml = (bytes: Uint8Array, handlers: XmlHandlers): void => {
  const parser = new SaxParser({ position: false, invalidCharHandling: 'skip', maxEntityExpansions: 0, maxDepth: 64 })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    handlers.open(local(tag.name), tag.attributes)
  })
  const { text, close } = handlers
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close !== undefined) {
    parser.on('closetag', (tag) => {
      close(local(tag.name))
    })
  }
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const decoder = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true })
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  }
  parser.write(decoder.decode())
  parser.close()
}

export interface CellOut {
  value: string | number | null
  /** Excel number format such as `0.00`; general when absent. */
  format?: string
  bold?: boolean
  italic?: boolean
  /** Points; the application's own size when absent. */
  size?: number
  align?: 'left' | 'right' | 'center'
  valign?: 'top' | 'middle' | 'bottom'
  wrap?: boolean
  /** Read from below to above. */
  turned?: boolean
  /** Six hex digits. */
  fill?: string
  color?: string
  line?: 'below' | 'around'
  /** Can be typed into although the sheet is protected. */
  open?: boolean
}
/** What may be typed into the cells of a range, with what a person is told when the cell is chosen and when it is wrong. */
export interface ValidationOut {
  /** "D8:D57" */
  range: string
  /** `list`: a range ("Pilihan!$A$1:$A$5"); `custom`: a formula for the first cell of the range. Without the `=`. */
  kind: 'list' | 'custom'
  formula: string
  prompt: { title: string; text: string }
  error: { title: string; text: string }
}
export interface PageOut {
  sheet: string
  /** `veryHidden` can only be shown again by a program. */
  state?: 'visible' | 'veryHidden'
  /** Width of each column in characters. */
  widths: number[]
  /** Columns (from 1) that are there and not seen. */
  hiddenColumns?: number[]
  /** Height of rows (from 1) in points. */
  heights?: ReadonlyMap<number, number>
  rows: CellOut[][]
  /** Rows from the top that stay in sight. */
  frozen: number
  frozenColumns?: number
  /** Last row (from 1) and columns of the header, for the filter arrows and repeated printing; null without. */
  header: { from?: number; row: number; columns: number } | null
  landscape?: boolean
  /** Of a sheet that is wider than its paper: size in percent, and columns ("A:C") on every page. Else it is made to fit. */
  wide?: { scale: number; columns: string }
  /** Ranges shown as one cell. */
  merged?: string[]
  validations?: ValidationOut[]
  /** Only open cells can be typed into. Without a password: against slips, not against people. */
  protected?: boolean
}
export interface WorkbookOut {
  pages: PageOut[]
  /** Written as creation date. */
  at: Date
}

const LINE = { style: 'thin', color: { argb: 'FFBFC5CC' } } as const
const borders = { below: { bottom: LINE }, around: { top: LINE, left: LINE, bottom: LINE, right: LINE } } as const

const dress = (target: Cell, cell: CellOut): void => {
  if (cell.value !== null) target.value = cell.value
  if (cell.format !== undefined) target.numFmt = cell.format
  const { bold, italic, size, color } = cell
  if (bold === true || italic === true || size !== undefined || color !== undefined) {
    // a font without a name is drawn in whatever face the program likes
    target.font = {
      name: 'Calibri',
      size: size ?? 11,
      ...(bold === true && { bold }),
      ...(italic === true && { italic }),
      ...(color !== undefined && { color: { argb: `FF${color}` } }),
    }
  }
  const { align, valign, wrap, turned } = cell
  if (align !== undefined || valign !== undefined || wrap === true || turned === true) {
    target.alignment = {
      vertical: valign ?? 'middle',
      ...(align !== undefined && { horizontal: align }),
      ...(wrap === true && { wrapText: true }),
      ...(turned === true && { textRotation: 90 }),
    }
  }
  if (cell.fill !== undefined) {
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${cell.fill}` } }
  }
  if (cell.line !== undefined) target.border = borders[cell.line]
  if (cell.open === true) target.protection = { locked: false, hidden: false }
}

const addPage = async (book: Workbook, page: PageOut): Promise<void> => {
  const sheet = book.addWorksheet(page.sheet, {
    state: page.state ?? 'visible',
    views:
      page.frozen === 0 && page.frozenColumns === undefined
        ? []
        : [{ state: 'frozen', xSplit: page.frozenColumns ?? 0, ySplit: page.frozen }],
    pageSetup: {
      paperSize: 9,
      orientation: page.landscape === true ? 'landscape' : 'portrait',
      ...(page.wide === undefined
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
        : { scale: page.wide.scale, printTitlesColumn: page.wide.columns }),
    },
  })
  sheet.columns = page.widths.map((width, i) => ({ width, hidden: page.hiddenColumns?.includes(i + 1) ?? false }))
  for (const [i, cells] of page.rows.entries()) {
    const row = sheet.getRow(i + 1)
    const height = page.heights?.get(i + 1)
    if (height !== undefined) row.height = height
    for (const [j, cell] of cells.entries()) {
      if (cell.value === null && cell.fill === undefined && cell.line === undefined && cell.open !== true) continue
      dress(row.getCell(j + 1), cell)
    }
  }
  for (const range of page.merged ?? []) sheet.mergeCells(range)
  for (const { range, kind, formula, prompt, error } of page.validations ?? []) {
    sheet.dataValidations.add(`range:${range}`, {
      type: kind,
      formulae: [formula],
      allowBlank: true,
      showInputMessage: true,
      promptTitle: prompt.title,
      prompt: prompt.text,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: error.title,
      error: error.text,
    })
  }
  if (page.header !== null) {
    const { row, columns, from = row } = page.header
    if (page.rows.length > row && page.protected !== true) {
      sheet.autoFilter = { from: { row, col: 1 }, to: { row: page.rows.length, col: columns } }
    }
    sheet.pageSetup.printTitlesRow = `${from}:${row}`
  }
  if (page.protected === true) {
    await sheet.protect(undefined, { formatColumns: true, formatRows: true })
  }
}

/** Sheets as the bytes of an xlsx file; the first one is shown when it is opened. */
export const writeXlsx = async (out: WorkbookOut): Promise<Uint8Array> => {
  // the whole library takes most of a second to load; only writing needs it
  const { Workbook: Book } = await import('@cj-tech-master/excelts')
  const book = new Book()
  book.creator = 'Piagam'
  book.lastModifiedBy = 'Piagam'
  book.created = out.at
  book.modified = out.at
  for (const page of out.pages) await addPage(book, page)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
