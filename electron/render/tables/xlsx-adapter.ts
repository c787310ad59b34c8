/**
 * xlsx in and out. The only file that knows the spreadsheet library.
 *
 * Reading uses its XML reader on parts that zip.ts has checked, not its workbook: we need the number as it is written,
 * the formula as a formula, and to stop at our own limits; and it takes half the time and memory.
 */
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
  align?: 'left' | 'right' | 'center'
}
export interface WorkbookOut {
  sheet: string
  /** Width of each column in characters. */
  widths: number[]
  rows: CellOut[][]
  /** Rows from the top that stay in sight. */
  frozen: number
  /** Row (from 1) and columns of the header, for the filter arrows and repeated printing; null without. */
  header: { row: number; columns: number } | null
  /** Written as creation date. */
  at: Date
}

const BORDER = { style: 'thin', color: { argb: 'FFBFC5CC' } } as const

/** One sheet as the bytes of an xlsx file. */
export const writeXlsx = async (out: WorkbookOut): Promise<Uint8Array> => {
  // the whole library takes most of a second to load; only writing needs it
  const { Workbook } = await import('@cj-tech-master/excelts')
  const book = new Workbook()
  book.creator = 'Piagam'
  book.lastModifiedBy = 'Piagam'
  book.created = out.at
  book.modified = out.at
  const sheet = book.addWorksheet(out.sheet, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: out.frozen }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = out.widths.map((width) => ({ width }))
  for (const [i, cells] of out.rows.entries()) {
    const row = sheet.getRow(i + 1)
    for (const [j, cell] of cells.entries()) {
      if (cell.value === null) continue
      const target = row.getCell(j + 1)
      target.value = cell.value
      if (cell.format !== undefined) target.numFmt = cell.format
      if (cell.bold === true) target.font = { bold: true }
      if (cell.align !== undefined) target.alignment = { horizontal: cell.align, vertical: 'middle' }
      if (out.header !== null && i + 1 >= out.header.row) target.border = { bottom: BORDER }
    }
  }
  if (out.header !== null) {
    const { row, columns } = out.header
    if (out.rows.length > row) {
      sheet.autoFilter = { from: { row, col: 1 }, to: { row: out.rows.length, col: columns } }
    }
    sheet.pageSetup.printTitlesRow = `${row}:${row}`
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
