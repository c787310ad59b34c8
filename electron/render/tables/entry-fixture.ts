/** For tests: a small instrument with every kind of scale, and a workbook of three units. */
import { cellText } from '../../../shared/domain/cell.ts'
import type { CellValue, Indicator, InstrumentDimension } from '../../../shared/domain/instrument.ts'
import type { EntryBookOut, EntryStamp } from '../tasks.ts'
import { stampRows } from './entry-stamp.ts'
import { type PageOut, writeXlsx } from './xlsx-adapter.ts'
import { makeZip } from './zip-fixture.ts'
import { unzip, zipEntries } from './zip.ts'

const indicator = (code: string, more: Partial<Indicator>): Indicator => ({
  code,
  name: `Indikator ${code}`,
  variable: 'Variabel A',
  kind: 'score',
  weight: 5000,
  scale: { max: 300, step: 100 },
  labels: [],
  naAllowed: false,
  required: true,
  method: 'Observasi',
  expected: null,
  certainty: 'sample',
  source: '',
  ...more,
})

export const dimensions: InstrumentDimension[] = [
  {
    code: 'IN',
    name: 'Input',
    weight: 5000,
    certainty: 'sample',
    source: '',
    indicators: [
      indicator('IN-01', {
        name: 'Kompetensi pelaksana “A & B” <tertulis>',
        labels: ['Tidak ada', 'Ada, tidak lengkap', 'Ada, lengkap, tidak terlihat', 'Ada, lengkap, terlihat'],
      }),
      indicator('IN-02', { naAllowed: true }),
    ],
  },
  {
    code: 'OUT',
    name: 'Output',
    weight: 5000,
    certainty: 'sample',
    source: '',
    indicators: [
      indicator('OUT-01', { scale: { max: 10_000, step: 50 }, naAllowed: true, variable: 'Variabel B' }),
      indicator('OUT-02', { kind: 'count', weight: 0, scale: { max: 1_000_000, step: 100 }, variable: 'Variabel B' }),
      indicator('OUT-03', { scale: { max: 200, step: 50 }, variable: 'Variabel B' }),
    ],
  },
]
const codes = dimensions.flatMap((dimension) => dimension.indicators.map(({ code }) => code))

type Cells = Record<string, CellValue>
const units: { id: string; name: string; lock: string | null; cells: Cells }[] = [
  {
    id: 'u-1',
    name: 'DPMPTSP',
    lock: null,
    cells: { 'IN-01': { value: 200, na: false }, 'IN-02': { value: null, na: true } },
  },
  { id: 'u-2', name: 'Dinas Sosial', lock: null, cells: { 'OUT-01': { value: 8750, na: false } } },
  { id: 'u-3', name: 'RSUD', lock: 'Sudah diajukan', cells: { 'IN-01': { value: 0, na: false } } },
]

export const entryBook = (): EntryBookOut => ({
  stamp: {
    year: 2022,
    scheme: 'opini-2022',
    made: '2023-01-10T02:00:00.000Z',
    sheets: [
      {
        key: 'piagam:36.74:1',
        name: 'Kota Tangerang Selatan: pelayanan [dasar]',
        body: '36.74',
        instrument: { id: 'contoh', version: 1, digest: 'abc' },
        codes,
        units: units.map(({ id, name, cells }) => ({ id, name, values: codes.map((code) => cellText(cells[code])) })),
        notes: [{ unit: 'u-1', code: 'IN-01', note: 'Dilihat sendiri', evidence: 'foto-1.jpg' }],
      },
    ],
  },
  sheets: [
    {
      bodyName: 'Kota Tangerang Selatan',
      instrument: { title: 'Instrumen contoh', version: 1, sample: true, dimensions },
      units: units.map(({ lock, cells }) => ({ type: 'Dinas', lock, cells })),
    },
  ],
})

type Value = string | number | null
/** The rows of such a sheet as people leave them behind: the codes and the three units. */
export const grid = (): Value[][] => [
  ['piagam:36.74:1', 'Isian'],
  [null, 'Unit', 'Jenis', ...codes],
  ['u-1', 'DPMPTSP', 'Dinas', 2, 'TB', null, null, null],
  ['u-2', 'Dinas Sosial', 'Dinas', null, null, 87.5, null, null],
  ['u-3', 'RSUD', 'Dinas', 0, null, null, null, null],
]

/** The sheet of notes as people leave it behind: its heads, and the note of the first unit. */
export const noteRows = (): Value[][] => [
  ['piagam-catatan', 'Catatan dan bukti'],
  [null, 'Lembar', 'Unit', 'Kode', 'Catatan', 'Bukti'],
  ['piagam:36.74:1 u-1', 'Kota Tangerang Selatan', 'DPMPTSP', 'IN-01', 'Dilihat sendiri', 'foto-1.jpg'],
]

const standing = (): EntryStamp => {
  const { stamp } = entryBook()
  return { ...stamp, sheets: stamp.sheets.map((sheet) => Object.assign(sheet, { name: 'Kota Tangerang Selatan' })) }
}

/** A workbook of ours whose sheet now looks like this. */
export const comesBackAs = (
  rows: Value[][],
  more: Partial<PageOut> = {},
  notes: Value[][] = noteRows(),
): Promise<Uint8Array> =>
  writeXlsx({
    at: new Date(0),
    pages: [
      {
        sheet: 'Kota Tangerang Selatan',
        widths: [],
        rows: rows.map((row) => row.map((value) => ({ value }))),
        frozen: 0,
        header: null,
        ...more,
      },
      {
        sheet: 'Catatan',
        widths: [],
        rows: notes.map((row) => row.map((value) => ({ value }))),
        frozen: 0,
        header: null,
      },
      {
        sheet: 'Kunci',
        state: 'veryHidden',
        widths: [],
        rows: stampRows(standing()).map((row) => row.map((value) => ({ value }))),
        frozen: 0,
        header: null,
      },
    ],
  })

/** The same file with the text of its parts changed. */
export const patched = (bytes: Uint8Array, change: (text: string, name: string) => string): Uint8Array =>
  makeZip(
    [...zipEntries(bytes).values()].map((entry) => ({
      name: entry.name,
      content: change(new TextDecoder().decode(unzip(bytes, entry)), entry.name),
    })),
  )
