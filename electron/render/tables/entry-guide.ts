/** The sheet "Petunjuk": how to fill the workbook, and every indicator with its scale in words. */
import { naText } from '../../../shared/domain/cell.ts'
import { longDay, today } from '../../../shared/domain/dates.ts'
import type { Indicator, InstrumentDimension } from '../../../shared/domain/instrument.ts'
import type { EntryBookOut } from '../tasks.ts'
import { labelWords, scaleWords } from './entry-rules.ts'
import type { CellOut, PageOut } from './xlsx-adapter.ts'

const steps = [
  'Isi hanya sel putih; sel berwarna terkunci. Pilih dari daftar atau ketik angkanya. Desimal memakai koma: 87,5.',
  `Kosong berarti belum diisi, 0 adalah nilai nol, ${naText} berarti tidak berlaku (hanya pada indikator yang membolehkannya).`,
  'Urutan baris dan kolom boleh diubah. Jangan mengubah kode indikator, nama unit, atau kolom A yang tersembunyi.',
  'Menyalin dari berkas lain: pakai Tempel Khusus > Nilai. Rumus tidak dibaca.',
  'Catatan dan bukti suatu sel ada di lembar Catatan. Untuk yang baru, tambahkan baris: unit, kode, lalu catatannya.',
  'Setelah selesai, simpan sebagai .xlsx dan baca kembali di Piagam: layar Isian, tombol Buku kerja.',
  'Sebelum menulis, Piagam menunjukkan setiap perbedaan. Sel yang sementara itu diubah orang lain hanya ditimpa bila Anda memilihnya.',
]

const lineCell = (text: string): CellOut[] => [{ value: text }]

const heads: CellOut[] = ['Kode', 'Indikator', 'Variabel', 'Isian', 'Arti nilai', 'Cara', 'Wajib'].map((value) => ({
  value,
  bold: true,
  fill: 'D2E6EA',
  line: 'around',
}))
const indicatorRow = (indicator: Indicator): CellOut[] =>
  [
    indicator.code,
    indicator.name,
    indicator.variable,
    scaleWords(indicator),
    labelWords(indicator).join('; '),
    indicator.method,
    indicator.required ? 'ya' : 'tidak',
  ].map((value) => ({ value, valign: 'top', wrap: true, line: 'around' }))

const dimensionRows = ({ name, indicators }: InstrumentDimension): CellOut[][] => [
  [{ value: name, bold: true, color: '0F4C5C' }],
  heads,
  ...indicators.map(indicatorRow),
]
const instrumentRows = ({
  title,
  version,
  sample,
  dimensions,
}: EntryBookOut['sheets'][number]['instrument']): CellOut[][] => [
  [],
  [{ value: `${title}, versi ${version}${sample ? ' (CONTOH, bukan instrumen resmi)' : ''}`, bold: true }],
  ...dimensions.flatMap(dimensionRows),
]

const WIDTHS = [10, 52, 26, 16, 56, 20, 8]
/** Rows grow by themselves only in some programs. */
const heightsOf = (rows: readonly CellOut[][]): Map<number, number> =>
  new Map(
    rows.flatMap((row, i) => {
      const lines = Math.max(
        ...row.map(({ value, wrap }, j) =>
          wrap === true ? Math.ceil(String(value ?? '').length / ((WIDTHS[j] ?? 8) * 0.95)) : 1,
        ),
      )
      return lines > 1 ? [[i + 1, 15 * lines] as const] : []
    }),
  )

/** One table for each instrument of the workbook. */
export const guidePage = ({ stamp, sheets }: EntryBookOut): PageOut => {
  const seen = new Set<string>()
  const instruments = stamp.sheets.flatMap(({ instrument: { id } }, i) => {
    const sheet = sheets[i]
    if (sheet === undefined || seen.has(id)) return []
    seen.add(id)
    return [sheet.instrument]
  })
  const names = [...new Set(sheets.map(({ bodyName }) => bodyName))]
  const rows: CellOut[][] = [
    [{ value: `Buku kerja isian penilaian ${stamp.year}`, bold: true, size: 14, color: '0F4C5C' }],
    lineCell(
      names.length <= 3 ? names.join(', ') : `${names.length} pemda atau instansi, satu lembar untuk masing-masing`,
    ),
    lineCell(`Dibuat ${longDay(today(new Date(stamp.made)))} dengan Piagam`),
    [],
    [{ value: 'Cara mengisi', bold: true }],
    ...steps.map((step, i) => lineCell(`${i + 1}. ${step}`)),
    ...instruments.flatMap(instrumentRows),
  ]
  return {
    sheet: 'Petunjuk',
    widths: WIDTHS,
    heights: heightsOf(rows),
    rows,
    frozen: 0,
    header: null,
    landscape: true,
    protected: true,
  }
}
