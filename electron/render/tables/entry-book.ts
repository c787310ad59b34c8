/** Render task: a workbook for entry as the bytes of an xlsx file. */
import type { EntryBookOut, EntryStamp } from '../tasks.ts'
import { guidePage } from './entry-guide.ts'
import { NOTES, notesPage } from './entry-notes.ts'
import { entryPage } from './entry-sheet.ts'
import { stampRows } from './entry-stamp.ts'
import { freeSheetName } from './sheet-name.ts'
import { type CellOut, type PageOut, writeXlsx } from './xlsx-adapter.ts'
import { columnName } from './xlsx-places.ts'

const LISTS = 'Pilihan'
const KEYS = 'Kunci'
const reserved = ['Petunjuk', NOTES, LISTS, KEYS, 'History']

const hidden = (sheet: string, widths: number[], rows: CellOut[][]): PageOut => ({
  sheet,
  state: 'veryHidden',
  widths,
  rows,
  frozen: 0,
  header: null,
  protected: true,
})

/** The drop-downs' values, one column for each different list. */
const createLists = () => {
  const columns: (readonly (number | string)[])[] = []
  return {
    placeOf(choices: readonly (number | string)[]): string {
      const key = choices.join('|')
      let at = columns.findIndex((column) => column.join('|') === key)
      if (at === -1) at = columns.push(choices) - 1
      const name = columnName(at + 1)
      return `${LISTS}!$${name}$1:$${name}$${choices.length}`
    },
    page(): PageOut {
      const longest = Math.max(0, ...columns.map((column) => column.length))
      const rows = Array.from({ length: longest }, (_, i) =>
        columns.map((column): CellOut => ({ value: column[i] ?? null })),
      )
      return hidden(
        LISTS,
        columns.map(() => 8),
        rows,
      )
    },
  }
}

/** The sheets' names made legal and different. */
const named = (stamp: EntryStamp): EntryStamp => {
  const taken = new Set(reserved.map((name) => name.toLowerCase()))
  return { ...stamp, sheets: stamp.sheets.map((sheet) => ({ ...sheet, name: freeSheetName(sheet.name, taken) })) }
}

/** The sheets to fill, the notes, then the guide; drop-down values and the stamp are hidden. The same input gives the same bytes. */
export const writeEntryBook = (out: EntryBookOut): Promise<Uint8Array> => {
  const stamp = named(out.stamp)
  const lists = createLists()
  const pages = stamp.sheets.flatMap((sheet, i) => {
    const shown = out.sheets[i]
    return shown === undefined ? [] : [entryPage(sheet, shown, stamp.year, (choices) => lists.placeOf(choices))]
  })
  return writeXlsx({
    at: new Date(stamp.made),
    pages: [
      ...pages,
      notesPage(stamp),
      guidePage({ ...out, stamp }),
      lists.page(),
      hidden(
        KEYS,
        [12, 60],
        stampRows(stamp).map(([name, value]): CellOut[] => [{ value: name }, { value }]),
      ),
    ],
  })
}
