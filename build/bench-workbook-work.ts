/** One side of the workbook's measurement: `out` or `back` of a workbook for entry, or `table-out` or `table-back`. */
import { writeEntryBook } from '../electron/render/tables/entry-book.ts'
import { readEntryBook } from '../electron/render/tables/entry-read.ts'
import { readTable } from '../electron/render/tables/read.ts'
import { writeTable } from '../electron/render/tables/write.ts'
import type { EntryBookOut, SheetOut } from '../electron/render/tasks.ts'
import { largeInstrument } from '../electron/service/entry/fixture.ts'
import { serve } from './bench-tools.ts'

const units = 50
const { dimensions } = largeInstrument(45)
const codes = dimensions.flatMap(({ indicators }) => indicators.map(({ code }) => code))
const value = (row: number, column: number): number => (row * 7 + column * 3) % 4
const names = Array.from({ length: units }, (_, row) => `Unit Pelaksana Teknis ${row + 1}`)

const book: EntryBookOut = {
  stamp: {
    year: 2022,
    scheme: 'opini-2022',
    made: '2023-01-10T02:00:00.000Z',
    sheets: [
      {
        key: 'piagam:36.74:1',
        name: 'Kota Tangerang Selatan',
        body: '36.74',
        instrument: { id: 'uji', version: 1, digest: 'uji' },
        codes,
        notes: [],
        units: names.map((name, row) => ({
          id: `unit-${row}`,
          name,
          values: codes.map((_, column) => String(value(row, column))),
        })),
      },
    ],
  },
  sheets: [
    {
      bodyName: 'Kota Tangerang Selatan',
      instrument: { title: 'Instrumen uji', version: 1, sample: true, dimensions },
      units: names.map((_, row) => ({
        type: 'Dinas',
        lock: null,
        cells: Object.fromEntries(codes.map((code, column) => [code, { value: value(row, column) * 100, na: false }])),
      })),
    },
  ],
}
const sheet: SheetOut = {
  name: 'Kota Tangerang Selatan',
  title: [],
  columns: ['Tahun', 'Kode', 'Unit', ...codes].map((header) => ({ header, width: 8, kind: 'text' })),
  rows: names.map((name, row) =>
    [2022 as string | number, '36.74', name].concat(codes.map((_, column) => value(row, column))),
  ),
}

const made = await writeEntryBook(book)
const table = await writeTable({ sheet, format: 'xlsx' })
const pieces: Record<string, () => Promise<unknown>> = {
  out: () => writeEntryBook(book),
  back: () => readEntryBook({ bytes: made }),
  'table-out': () => writeTable({ sheet, format: 'xlsx' }),
  'table-back': () => readTable({ name: 'tabel.xlsx', bytes: table }),
}
const piece = pieces[process.argv[2] ?? '']
if (piece === undefined) throw new Error(`Unknown: ${process.argv[2] ?? ''}`)
serve(async () => {
  await piece()
})
