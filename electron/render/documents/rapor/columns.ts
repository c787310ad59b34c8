/** The columns of the tables of a report. */
import { rankText } from '../../../../shared/charts/body.ts'
import { formatScore, formatShare } from '../../../../shared/domain/number.ts'
import type {
  Report,
  ReportDimension,
  ReportIndicator,
  ReportUnit,
  ReportYear,
} from '../../../../shared/domain/report.ts'
import { indicatorValue, yearChange } from '../../../../shared/domain/report-text.ts'
import { mm } from '../../engine/drawing.ts'
import { verdictColumns, type WantedColumn } from '../portrait/columns.ts'

export const dimensionColumns: WantedColumn<ReportDimension>[] = [
  { title: 'Dimensi', align: 'left', width: 0, text: ({ name }) => name },
  { title: 'Bobot', align: 'right', width: mm(24), text: ({ weight }) => formatShare(weight) },
  { title: 'Capaian', align: 'right', width: mm(26), text: ({ reached }) => formatShare(reached), strong: true },
]

export const unitColumns: WantedColumn<ReportUnit>[] = [
  {
    title: 'Unit',
    align: 'left',
    width: 0,
    text: ({ name, official }) => (official ? name : `${name} (nilai hitung)`),
  },
  {
    title: 'Nilai',
    align: 'right',
    width: mm(17),
    text: ({ score }) => (score === null ? '–' : formatScore(score)),
    strong: true,
  },
  ...verdictColumns<ReportUnit>(),
]

export const yearColumns = (trend: Report['trend']): WantedColumn<ReportYear>[] => [
  { title: 'Tahun', align: 'left', width: mm(18), text: ({ year }) => String(year) },
  { title: 'Skema', align: 'left', width: 0, text: ({ schemeTitle }) => schemeTitle },
  { title: 'Nilai', align: 'right', width: mm(17), text: ({ score }) => formatScore(score), strong: true },
  {
    title: 'Perubahan',
    align: 'right',
    width: mm(19),
    text: (row) => yearChange(trend, trend.indexOf(row)),
    used: (rows) => rows.some((row) => yearChange(trend, trend.indexOf(row)) !== ''),
  },
  {
    title: 'Peringkat',
    align: 'right',
    width: mm(21),
    text: ({ rank, of }) => (rank === null ? '–' : rankText(rank, of)),
    used: (rows) => rows.some(({ rank }) => rank !== null),
  },
  ...verdictColumns<ReportYear>().filter(({ title }) => title === 'Zona'),
]

export const findingColumns: WantedColumn<Report['findings'][number]>[] = [
  { title: 'Unit', align: 'left', width: mm(36), text: ({ unit }) => unit },
  { title: 'Indikator', align: 'left', width: mm(44), text: ({ indicator }) => indicator },
  { title: 'Nilai', align: 'left', width: mm(20), text: ({ value }) => value },
  { title: 'Catatan', align: 'left', width: 0, text: ({ note }) => note },
]

export const indicatorColumns: WantedColumn<ReportIndicator>[] = [
  { title: 'Kode', align: 'left', width: mm(16), text: ({ code }) => code },
  { title: 'Indikator', align: 'left', width: 0, text: ({ name }) => name },
  { title: 'Nilai', align: 'right', width: mm(28), text: indicatorValue },
]
