/** Records, cells and values of a merge as the screen names them. */
import { isDay, longDay } from '../../../shared/domain/dates.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { formatScore } from '../../../shared/domain/number.ts'
import type { ConflictSide, ConflictView } from '../../../shared/views.ts'
import { bodyByCode } from '../../store/bodies.ts'
import type { Store } from '../../store/store.ts'
import { tableText } from '../safety/describe.ts'
import { rowName } from '../safety/names.ts'
import type { Change } from './history.ts'
import { existence, type Json } from './spec.ts'

const cellNames: Readonly<Record<string, string>> = {
  score: 'Nilai akhir',
  clean: 'Bersih dari temuan',
  name: 'Nama',
  type: 'Jenis',
  year: 'Tahun',
  body: 'Pemda atau instansi',
  scheme: 'Skema',
  rank_group: 'Cakupan peringkat',
  rank_ties: 'Aturan nilai sama',
  decision: 'Keputusan',
  value: 'Isi',
  position: 'Jabatan',
  valid: 'Masa jabatan',
  block: 'Blok nomor',
  hold: 'Nomor tersimpan',
  template: 'Desain',
  data: 'Gambar',
  role: 'Peran',
  active: 'Aktif',
  province: 'Provinsi',
  note: 'Catatan',
  evidence: 'Bukti',
  state: 'Keadaan',
  step: 'Langkah',
  unit: 'Unit',
  indicator: 'Indikator',
  text: 'Isi',
  answer: 'Jawaban',
  reason: 'Alasan',
  person: 'Petugas',
  due: 'Tenggat',
  by: 'Penutupan',
  product: 'Produk pengawasan',
  open: 'Masih terbuka',
  address: 'Alamat',
  subject: 'Pemilik',
  unit_type: 'Jenis unit',
  version: 'Versi',
  title: 'Judul',
  content: 'Isi instrumen',
  sample: 'Tanda CONTOH',
  instrument: 'Instrumen',
  about: 'Isian kedua',
  finished: 'Selesai',
  settled: 'Diputuskan',
  [existence]: 'Keberadaan',
}

export const cellName = (cell: string): string => cellNames[cell] ?? cell

export const kindOf = (tbl: string, cell: string): ConflictView['kind'] => {
  if (cell === existence) return 'existence'
  if (cell === 'score') return 'score'
  if (cell === 'clean') return 'clean'
  return cell === 'name' ||
    cell === 'position' ||
    cell === 'note' ||
    cell === 'evidence' ||
    cell === 'address' ||
    (tbl === 'unit' && cell === 'type')
    ? 'text'
    : 'other'
}

const long = 200
const shorten = (text: string): string => (text.length > long ? `${text.slice(0, long)}…` : text)

export const valueText = (store: Store, cell: string, value: Json | undefined): string => {
  if (cell === existence) return value === true ? 'dipertahankan' : 'dihapus'
  if (value === null || value === undefined || value === '') return 'kosong'
  if (cell === 'score' && typeof value === 'number') return formatScore(value)
  if (cell === 'body' && typeof value === 'string') {
    const body = bodyByCode(store, value)
    return body === undefined ? value : printedName(body)
  }
  if (cell === 'value' && Array.isArray(value)) {
    const [figure, na] = value
    if (na === 1) return 'tidak berlaku'
    return typeof figure === 'number' ? formatScore(figure) : 'kosong'
  }
  if (cell === 'open') return value === 1 ? 'ya' : 'tidak'
  if (cell === 'active') return value === 1 ? 'ya' : 'tidak'
  if (Array.isArray(value)) {
    const parts = value.filter((part) => part !== null).map(String)
    return parts.length === 0 ? 'kosong' : parts.map((part) => (isDay(part) ? longDay(part) : part)).join(', ')
  }
  return shorten(String(value))
}

export const side = (store: Store, cell: string, value: Json, by: Change | undefined): ConflictSide => ({
  value,
  text: valueText(store, cell, value),
  person: by?.origin.person ?? '',
  device: by?.origin.device ?? '',
  own: by?.origin.device === store.device,
  at: by?.origin.at ?? '',
})

/** Name of the record, from what others say of it when it is not here. */
export const recordText = (store: Store, tbl: string, key: string, changes: readonly Change[]): string => {
  const column = tbl === 'instrument' ? 'title' : 'name'
  const name = changes.findLast((change) => typeof change.cells[column] === 'string')?.cells[column]
  const row = rowName(store, tbl, key)
  const text = row === tbl ? tableText(tbl) : row
  return typeof name === 'string' &&
    (text === 'Unit' || text === 'Instrumen' || tbl === 'signatory' || tbl === 'person')
    ? `${text} ${name}`
    : text
}
