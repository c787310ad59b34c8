/** Render task: an instrument as a workbook that can be filled in and read back. */
import type { Instrument } from '../../../shared/domain/instrument.ts'
import {
  dimensionSheet,
  headSheet,
  type IndicatorRow,
  indicatorSheet,
  type RuleRow,
  ruleSheet,
  type SheetTable,
} from './instrument-columns.ts'
import { type CellOut, type PageOut, type ValidationOut, writeXlsx } from './xlsx-adapter.ts'

const choiceSheet = 'Pilihan'
/** Rows below the last one that offer choices too. */
const spare = 200

const letter = (column: number): string => String.fromCharCode(64 + column)

/** Lists of choices, a column each, on a sheet nobody sees. */
const choiceLists = () => {
  const lists: (readonly string[])[] = []
  return {
    /** The range of a list, added where it is new. */
    range(choices: readonly string[]): string {
      const known = lists.findIndex((list) => list.join('|') === choices.join('|'))
      const at = known === -1 ? lists.push(choices) : known + 1
      return `${choiceSheet}!$${letter(at)}$1:$${letter(at)}$${choices.length}`
    },
    page(): PageOut {
      const rows = Math.max(0, ...lists.map(({ length }) => length))
      return {
        sheet: choiceSheet,
        state: 'veryHidden',
        widths: lists.map(() => 16),
        rows: Array.from({ length: rows }, (_, row) => lists.map((list) => ({ value: list[row] ?? null }))),
        frozen: 0,
        header: null,
      }
    },
  }
}

const pageOf = <Row>(
  { sheet, columns }: SheetTable<Row>,
  rows: readonly Row[],
  lists: ReturnType<typeof choiceLists>,
  below: string[] = [],
): PageOut => {
  const header: CellOut[] = columns.map((column) => ({
    value: column.header,
    bold: true,
    line: 'below',
    fill: 'E8EEF0',
    wrap: true,
  }))
  const cells = rows.map((row) =>
    columns.map(({ key, codec }): CellOut => {
      const value = codec.out(row[key])
      return {
        value,
        valign: 'top',
        ...(codec.format !== undefined && { format: codec.format }),
        ...(typeof value === 'number' ? { align: 'right' as const } : { wrap: true }),
      }
    }),
  )
  const validations = columns.flatMap(({ header: name, codec }, at): ValidationOut[] =>
    codec.choices === undefined
      ? []
      : [
          {
            range: `${letter(at + 1)}2:${letter(at + 1)}${rows.length + 1 + spare}`,
            kind: 'list',
            formula: lists.range(codec.choices),
            prompt: { title: name, text: `Pilih: ${codec.choices.join(', ')}.` },
            error: { title: name, text: `Pilih salah satu dari: ${codec.choices.join(', ')}.` },
          },
        ],
  )
  return {
    sheet,
    widths: columns.map(({ width }) => width),
    rows: [header, ...cells, ...below.map((line): CellOut[] => [{ value: line, italic: line !== '' }])],
    frozen: 1,
    header: below.length > 0 ? null : { row: 1, columns: columns.length },
    landscape: true,
    validations,
  }
}

const guide = [
  '',
  'Satu baris pada lembar Indikator adalah satu indikator; urutan baris adalah urutan pada layar.',
  'Bobot dimensi berjumlah tepat 100,00; bobot indikator berjumlah tepat 100,00 dalam setiap dimensi.',
  'Nilai berjalan dari 0 sampai nilai tertinggi dengan langkah yang tertulis. Arti nilai dipisahkan dengan tanda |, mulai dari 0.',
  'Jenis "dihitung" adalah jumlah (responden) yang tidak ikut dinilai; bobotnya 0.',
  'Buka di Piagam dengan Impor instrumen. Versi baru dibuat; versi lama tidak berubah.',
]

/** The same instrument at the same instant gives the same bytes. */
export const writeInstrument = ({ instrument, at }: { instrument: Instrument; at: string }): Promise<Uint8Array> => {
  const lists = choiceLists()
  const { dimensions, rules, ...head } = instrument
  const indicators = dimensions.flatMap((dimension) =>
    dimension.indicators.map((one): IndicatorRow => {
      const { scale, ...rest } = one
      return Object.assign({ dimension: dimension.code, max: scale.max, step: scale.step }, rest)
    }),
  )
  const ruleRows = rules.map(({ id, level, text, when, must }): RuleRow => ({
    id,
    level,
    text,
    whenIndicator: when.indicator,
    whenIs: when.is,
    whenValue: when.value,
    mustIndicator: must.indicator,
    mustIs: must.is,
    mustValue: must.value,
  }))
  const pages = [
    pageOf(headSheet, [head], lists, guide),
    pageOf(dimensionSheet, dimensions, lists),
    pageOf(indicatorSheet, indicators, lists),
    pageOf(ruleSheet, ruleRows, lists),
  ]
  return writeXlsx({ at: new Date(at), pages: [...pages, lists.page()] })
}
