/** One sheet to be typed into: rows units, columns indicators under their dimension and variable, as in the grid. */
import { naText } from '../../../shared/domain/cell.ts'
import type { CellValue, Indicator, InstrumentDimension } from '../../../shared/domain/instrument.ts'
import type { EntryBookOut, EntryStampSheet } from '../tasks.ts'
import { choicesOf, scaleWords, validationOf } from './entry-rules.ts'
import type { CellOut, PageOut } from './xlsx-adapter.ts'
import { place } from './xlsx-places.ts'

/** Rows above the units. The codes are how a column is found again, wherever it was moved. */
const TITLE_ROWS = 3
const HEAD = { dimension: 4, variable: 5, name: 6, scale: 7, code: 8 } as const
const HEAD_ROWS = HEAD.code
/** Key (hidden), name, type. */
const KEY_COLUMNS = 3
/** Heads of the columns beside the codes. */
export const unitHeads = ['Unit', 'Jenis'] as const

const ink = {
  dark: '0F4C5C',
  other: '226E7F',
  pale: 'D2E6EA',
  paler: 'F1F5F6',
  locked: 'E4E7EA',
  soft: '5B6670',
} as const
/** Characters a column needs for its longest value. */
const widthOf = ({ scale }: Indicator): number => (scale.max >= 100_000 ? 11 : scale.max > 1000 ? 8 : 6)
const POINTS = { title: 22, line: 16, dimension: 20, variable: 44, name: 168 } as const

type SheetOut = EntryBookOut['sheets'][number]

interface Band {
  from: number
  to: number
  text: string
}
/** Neighbours with the same text as one band; columns from 1. */
const bandsOf = (texts: readonly string[]): Band[] => {
  const bands: Band[] = []
  for (const [i, text] of texts.entries()) {
    const column = KEY_COLUMNS + 1 + i
    const last = bands.at(-1)
    if (last?.text === text) last.to = column
    else bands.push({ from: column, to: column, text })
  }
  return bands
}

const value = (cell: CellValue | undefined): string | number | null =>
  cell === undefined ? null : cell.na ? naText : cell.value === null ? null : cell.value / 100

const blank: CellOut = { value: null }
const head = (text: string, more: Partial<CellOut>): CellOut => ({ value: text, line: 'around', ...more })

/** A column of the sheet with what it needs to know of its dimension. */
interface Column {
  indicator: Indicator
  dimension: InstrumentDimension
  fill: string
}
const columnsOf = (dimensions: readonly InstrumentDimension[]): Column[] =>
  dimensions.flatMap((dimension, i) =>
    dimension.indicators.map((indicator) => ({ indicator, dimension, fill: i % 2 === 0 ? ink.dark : ink.other })),
  )

const headRows = (columns: readonly Column[]): CellOut[][] => {
  const row = (cells: CellOut[], before: CellOut[] = [blank, blank, blank]): CellOut[] => [...before, ...cells]
  return [
    row(
      columns.map(({ dimension, fill }) =>
        head(dimension.name, { bold: true, color: 'FFFFFF', fill, align: 'center', wrap: true }),
      ),
    ),
    row(
      columns.map(({ indicator }) =>
        head(indicator.variable, { size: 9, fill: ink.pale, align: 'center', wrap: true }),
      ),
    ),
    row(
      columns.map(({ indicator }) =>
        head(indicator.name, { size: 9, fill: ink.paler, align: 'center', valign: 'bottom', wrap: true, turned: true }),
      ),
    ),
    row(
      columns.map(({ indicator }) =>
        head(scaleWords(indicator), { size: 8, color: ink.soft, fill: ink.paler, align: 'center', wrap: true }),
      ),
      [blank, blank, { value: 'Isian', size: 8, color: ink.soft, align: 'right' }],
    ),
    row(
      columns.map(({ indicator }) => head(indicator.code, { bold: true, size: 9, fill: ink.paler, align: 'center' })),
      [blank, ...unitHeads.map((text) => head(text, { bold: true, fill: ink.paler }))],
    ),
  ]
}

const unitRow = (
  columns: readonly Column[],
  { id, name }: EntryStampSheet['units'][number],
  { type, lock, cells }: SheetOut['units'][number],
): CellOut[] => {
  const fill = lock === null ? undefined : ink.locked
  const word = { line: 'around', fill: fill ?? ink.paler } as const
  return [
    { value: id },
    { value: name, wrap: true, ...word },
    { value: lock === null ? type : `${type} (terkunci)`.trim(), size: 9, color: ink.soft, wrap: true, ...word },
    ...columns.map(({ indicator }): CellOut => {
      const input: CellOut = { value: value(cells[indicator.code]), align: 'center', line: 'around' }
      return fill === undefined ? { ...input, open: true } : { ...input, fill }
    }),
  ]
}

const area = (row: number, { from, to }: Band): string => `${place(row, from)}:${place(row, to)}`

/**
 * The sheet. `listFor` gives the place of a drop-down's values ("Pilihan!$A$1:$A$5").
 */
export const entryPage = (
  stamp: EntryStampSheet,
  { bodyName, instrument, units }: SheetOut,
  year: number,
  listFor: (choices: readonly (number | string)[]) => string,
): PageOut => {
  const columns = columnsOf(instrument.dimensions)
  const firstUnit = HEAD_ROWS + 1
  const lastUnit = HEAD_ROWS + stamp.units.length
  const sample = instrument.sample ? ' · CONTOH, bukan instrumen resmi' : ''
  const merged = [
    ...bandsOf(columns.map(({ dimension }) => dimension.name)).map((band) => ({ row: HEAD.dimension, band })),
    ...bandsOf(columns.map(({ indicator, dimension }) => `${dimension.code} ${indicator.variable}`)).map((band) => ({
      row: HEAD.variable,
      band,
    })),
  ].filter(({ band }) => band.to > band.from)
  const scaleLines = Math.max(
    ...columns.map(({ indicator }) => Math.ceil(scaleWords(indicator).length / widthOf(indicator))),
  )
  return {
    sheet: stamp.name,
    widths: [3, 36, 18, ...columns.map(({ indicator }) => widthOf(indicator))],
    hiddenColumns: [1],
    heights: new Map<number, number>([
      [1, POINTS.title],
      [2, POINTS.line],
      [TITLE_ROWS, POINTS.line],
      [HEAD.dimension, POINTS.dimension],
      [HEAD.variable, POINTS.variable],
      [HEAD.name, POINTS.name],
      [HEAD.scale, 12 * scaleLines + 2],
    ]),
    rows: [
      [{ value: stamp.key }, { value: `Isian ${year}: ${bodyName}`, bold: true, size: 14, color: ink.dark }],
      [blank, { value: `${instrument.title}, versi ${instrument.version}${sample}`, color: ink.soft }],
      [
        blank,
        {
          value: `Isi sel putih saja. Kosong = belum diisi, 0 = nilai nol, ${naText} = tidak berlaku. Penjelasan: lembar Petunjuk.`,
          size: 9,
          color: ink.soft,
        },
      ],
      ...headRows(columns),
      ...stamp.units.flatMap((unit, i) => {
        const shown = units[i]
        return shown === undefined ? [] : [unitRow(columns, unit, shown)]
      }),
    ],
    frozen: HEAD_ROWS,
    frozenColumns: KEY_COLUMNS,
    header: { from: HEAD.dimension, row: HEAD.code, columns: KEY_COLUMNS + columns.length },
    landscape: true,
    wide: { scale: 60, columns: 'A:C' },
    merged: merged.map(({ row, band }) => area(row, band)),
    validations:
      stamp.units.length === 0
        ? []
        : columns.map(({ indicator }, i) => {
            const column = KEY_COLUMNS + 1 + i
            const choices = choicesOf(indicator)
            return validationOf(indicator, {
              range: `${place(firstUnit, column)}:${place(lastUnit, column)}`,
              first: place(firstUnit, column),
              list: choices === null ? null : listFor(choices),
            })
          }),
    protected: true,
  }
}
