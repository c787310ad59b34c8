/** Render task: a workbook for entry that comes back, as cells found by unit and indicator. */
import { Expected, technical } from '../../../shared/errors.ts'
import type { EntryBookIn, EntryStamp } from '../tasks.ts'
import { notesMark, readNotes } from './entry-notes.ts'
import { type SheetIn, readEntrySheet } from './entry-sheet-read.ts'
import { keyMark, readStamp } from './entry-stamp.ts'
import { limits } from './limits.ts'
import { refuseOther } from './read.ts'
import { Book, type SheetRef } from './xlsx-book.ts'
import { type Area, areaOf } from './xlsx-places.ts'
import { sheetRows } from './xlsx-sheet.ts'

const foreign = (): Expected =>
  new Expected(
    'refused',
    'Berkas ini bukan buku kerja isian dari Piagam: lembar kuncinya tidak ada. Ekspor buku kerja dari layar Isian, lalu isi yang itu.',
  )

const stampOf = (book: Book): { stamp: EntryStamp; sheet: SheetRef } => {
  for (const sheet of book.sheets.toSorted((a, b) => Number(b.hidden) - Number(a.hidden))) {
    const first = sheetRows(book, sheet, 1)[0]?.cells[0]?.text
    if (first !== keyMark) continue
    const rows = sheetRows(book, sheet, limits.entries).map(({ cells }) => cells.map(({ text }) => text))
    return { stamp: readStamp(rows), sheet }
  }
  throw foreign()
}

const yes = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true'

/** A sheet with what is not in its cells: what is hidden and what is merged. */
const readSheet = (book: Book, sheet: SheetRef): SheetIn => {
  const merged: Area[] = []
  const hiddenRows: number[] = []
  const hiddenColumns: number[] = []
  let number = 0
  const rows = sheetRows(book, sheet, Infinity, (tag, attributes) => {
    if (tag === 'row') {
      number = Number(attributes['r'] ?? number + 1)
      if (yes(attributes['hidden'])) hiddenRows.push(number)
    } else if (tag === 'col' && yes(attributes['hidden'])) {
      const last = Math.min(Number(attributes['max'] ?? 0), limits.columns)
      for (let column = Number(attributes['min'] ?? 1); column <= last; column++) hiddenColumns.push(column)
    } else if (tag === 'mergeCell' && merged.length < limits.entries) {
      const area = areaOf(attributes['ref'] ?? '')
      if (area !== null) merged.push(area)
    }
  })
  return { name: sheet.name, rows, merged, hiddenRows, hiddenColumns }
}

/** Key of a sheet: in its first cell, wherever rows and columns were put before it. */
const keyIn = (book: Book, sheet: SheetRef, keys: ReadonlySet<string>): string | null => {
  for (const { cells } of sheetRows(book, sheet, limits.headerRows)) {
    const found = cells.find(({ text }) => keys.has(text))
    if (found !== undefined) return found.text
  }
  return null
}

/** Which sheet of the file is which of the stamp; of two with the same key the one that kept its name. */
const matched = (book: Book, stamp: EntryStamp, notes: string[]): Map<string, SheetRef> => {
  const names = new Map(stamp.sheets.map(({ key, name }) => [key, name]))
  const keys = new Set(names.keys())
  const found = new Map<string, SheetRef>()
  for (const sheet of book.sheets) {
    const key = keyIn(book, sheet, keys) ?? stamp.sheets.find(({ name }) => name === sheet.name)?.key
    if (key === undefined) continue
    const other = found.get(key)
    if (other === undefined) found.set(key, sheet)
    else {
      const kept = sheet.name === names.get(key) ? sheet : other
      found.set(key, kept)
      notes.push(`Lembar ${kept === sheet ? other.name : sheet.name} adalah salinan dan tidak dibaca.`)
    }
  }
  for (const [key, name] of names) {
    if (!found.has(key)) notes.push(`Lembar ${name} tidak ada lagi; nilainya dibiarkan.`)
  }
  return found
}

/** The sheet of notes is known by its mark, under any name. */
const notesIn = (book: Book, stamp: EntryStamp): Pick<EntryBookIn, 'cellNotes' | 'rejected' | 'notes'> => {
  const mark = new Set([notesMark])
  const sheet = book.sheets.find((one) => keyIn(book, one, mark) !== null)
  if (sheet !== undefined) return readNotes(stamp, sheet.name, sheetRows(book, sheet, Infinity))
  const lost = stamp.sheets.some(({ notes }) => notes.length > 0)
  return {
    cellNotes: [],
    rejected: [],
    notes: lost ? ['Lembar Catatan tidak ada lagi; catatan dan bukti dibiarkan.'] : [],
  }
}

const read = (bytes: Uint8Array): EntryBookIn => {
  const book = new Book(bytes)
  const { stamp } = stampOf(book)
  const all: EntryBookIn = { stamp, cells: [], cellNotes: [], rejected: [], notes: [] }
  const sheets = matched(book, stamp, all.notes)
  for (const sheet of stamp.sheets) {
    const ref = sheets.get(sheet.key)
    if (ref === undefined) continue
    const found = readEntrySheet(sheet, readSheet(book, ref))
    all.cells = all.cells.concat(found.cells)
    all.rejected = all.rejected.concat(found.rejected)
    all.notes.push(...found.notes)
  }
  const { cellNotes, rejected, notes } = notesIn(book, stamp)
  all.cellNotes = cellNotes
  all.rejected.push(...rejected)
  all.notes.push(...notes)
  return all
}

/**
 * The stamp and every cell that can be told apart for certain.
 * @throws Expected `input` when the file is broken, locked or too large; `refused` when it is no workbook of ours.
 */
export const readEntryBook = ({ bytes }: { bytes: Uint8Array }): Promise<EntryBookIn> =>
  // an async wrapper only so that errors arrive as rejections
  Promise.resolve().then(() => {
    refuseOther(bytes)
    try {
      return read(bytes)
    } catch (error) {
      if (error instanceof Expected) throw error
      throw new Expected('input', 'Berkas xlsx ini rusak. Buka dan simpan ulang di Excel, lalu coba lagi.', {
        details: [technical(error)],
      })
    }
  })
