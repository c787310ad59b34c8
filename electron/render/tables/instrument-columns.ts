/** The sheets of an instrument workbook with their columns, as data: written and read by the same table. */
import type { Condition, Indicator, InstrumentDimension, InstrumentRule } from '../../../shared/domain/instrument.ts'
import {
  amount,
  certainty,
  code,
  type Codec,
  comparison,
  kind,
  labels,
  level,
  optionalAmount,
  optionalCount,
  percent,
  version,
  words,
  yesNo,
} from './instrument-codecs.ts'

export interface HeadRow {
  scheme: string
  unitType: string
  title: string
  version: number
  sample: boolean
}
export type DimensionRow = Omit<InstrumentDimension, 'indicators'>
export interface IndicatorRow extends Omit<Indicator, 'scale'> {
  dimension: string
  max: number
  step: number
}
export interface RuleRow extends Omit<InstrumentRule, 'when' | 'must'> {
  whenIndicator: string
  whenIs: Condition['is']
  whenValue: number | undefined
  mustIndicator: string
  mustIs: Condition['is']
  mustValue: number | undefined
}

/** `K` in `Row` under this header. */
type Column<Row, K extends keyof Row> = { key: K; header: string; width: number; codec: Codec<Row[K]> }
type Columns<Row> = readonly { [K in keyof Row]: Column<Row, K> }[keyof Row][]
export interface SheetTable<Row> {
  sheet: string
  columns: Columns<Row>
}

export const headSheet: SheetTable<HeadRow> = {
  sheet: 'Instrumen',
  columns: [
    { key: 'scheme', header: 'Skema', width: 14, codec: words(64, true) },
    { key: 'unitType', header: 'Jenis unit', width: 20, codec: words(100) },
    { key: 'title', header: 'Judul', width: 44, codec: words(200, true) },
    { key: 'version', header: 'Versi', width: 8, codec: version },
    { key: 'sample', header: 'Contoh', width: 10, codec: yesNo(false) },
  ],
}
export const dimensionSheet: SheetTable<DimensionRow> = {
  sheet: 'Dimensi',
  columns: [
    { key: 'code', header: 'Kode', width: 10, codec: code },
    { key: 'name', header: 'Nama', width: 28, codec: words(200, true) },
    { key: 'weight', header: 'Bobot (%)', width: 11, codec: percent },
    { key: 'certainty', header: 'Kepastian', width: 13, codec: certainty },
    { key: 'source', header: 'Sumber', width: 60, codec: words(1000) },
  ],
}
export const indicatorSheet: SheetTable<IndicatorRow> = {
  sheet: 'Indikator',
  columns: [
    { key: 'dimension', header: 'Dimensi', width: 10, codec: code },
    { key: 'code', header: 'Kode', width: 10, codec: code },
    { key: 'name', header: 'Nama', width: 52, codec: words(400, true) },
    { key: 'variable', header: 'Variabel', width: 24, codec: words(200) },
    { key: 'kind', header: 'Jenis', width: 10, codec: kind },
    { key: 'weight', header: 'Bobot (%)', width: 11, codec: percent },
    { key: 'max', header: 'Nilai tertinggi', width: 14, codec: amount(1) },
    { key: 'step', header: 'Langkah', width: 10, codec: amount(1) },
    { key: 'labels', header: 'Arti nilai', width: 40, codec: labels },
    { key: 'naAllowed', header: 'Boleh TB', width: 10, codec: yesNo(false) },
    { key: 'required', header: 'Wajib', width: 8, codec: yesNo(true) },
    { key: 'method', header: 'Cara', width: 24, codec: words(200) },
    { key: 'expected', header: 'Diharapkan', width: 12, codec: optionalCount },
    { key: 'certainty', header: 'Kepastian', width: 13, codec: certainty },
    { key: 'source', header: 'Sumber', width: 60, codec: words(1000) },
  ],
}
export const ruleSheet: SheetTable<RuleRow> = {
  sheet: 'Aturan',
  columns: [
    { key: 'id', header: 'Kode', width: 28, codec: code },
    { key: 'level', header: 'Tingkat', width: 13, codec: level },
    { key: 'whenIndicator', header: 'Jika indikator', width: 14, codec: code },
    { key: 'whenIs', header: 'Jika', width: 15, codec: comparison },
    { key: 'whenValue', header: 'Jika nilai', width: 11, codec: optionalAmount },
    { key: 'mustIndicator', header: 'Maka indikator', width: 15, codec: code },
    { key: 'mustIs', header: 'Maka', width: 15, codec: comparison },
    { key: 'mustValue', header: 'Maka nilai', width: 11, codec: optionalAmount },
    { key: 'text', header: 'Bila dilanggar', width: 70, codec: words(400, true) },
  ],
}
