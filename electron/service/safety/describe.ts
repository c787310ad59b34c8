/** Journal rows in words, for people who do not know the tables. */
import { valueText } from '../../../shared/domain/cell.ts'
import { formatScore } from '../../../shared/domain/number.ts'
import { printedName } from '../../../shared/domain/names.ts'
import type { JournalEntryView } from '../../../shared/views.ts'
import type { JournalRow } from '../../store/batches.ts'
import { bodyByCode } from '../../store/bodies.ts'
import type { Store } from '../../store/store.ts'
import { rowName } from './names.ts'

type Value = string | number | null
type Values = Record<string, Value>

const kinds: Record<string, string> = {
  begin: 'Mulai',
  blocks: 'Blok nomor',
  edit: 'Perubahan',
  import: 'Impor',
  issue: 'Penerbitan',
  reset: 'Tahun contoh',
  merge: 'Gabung laptop',
  person: 'Petugas',
  redo: 'Ulangi',
  register: 'Register dokumen',
  restore: 'Pemulihan',
  settings: 'Pengaturan',
  settle: 'Penyelesaian perbedaan',
  template: 'Desain',
  undo: 'Urungkan',
  work: 'Alur kerja',
}
/** "Impor", "Penerbitan" … */
export const kindText = (kind: string): string => kinds[kind] ?? kind

const tables: Record<string, string> = {
  assignment: 'Tugas',
  body: 'Pemda/instansi',
  closing: 'Penutupan tahun',
  cell: 'Isian',
  conflict: 'Perbedaan antarlaptop',
  document: 'Dokumen',
  document_event: 'Riwayat dokumen',
  document_row: 'Dasar dokumen',
  excuse: 'Alasan masalah',
  foreign_document: 'Dokumen laptop lain',
  handover: 'Serah terima',
  head: 'Pimpinan',
  instrument: 'Instrumen',
  instrument_use: 'Pemakaian instrumen',
  merge_alias: 'Data kembar',
  merge_batch: 'Perubahan laptop lain',
  merge_event: 'Perubahan laptop lain (rincian)',
  number: 'Nomor',
  number_block: 'Blok nomor',
  number_hold: 'Nomor tersimpan',
  outside_number: 'Nomor dari luar',
  oversight: 'Produk pengawasan',
  period: 'Tahun penilaian',
  person: 'Petugas',
  picture: 'Gambar rancangan',
  print_offset: 'Geseran pencetak',
  profile: 'Alamat',
  remark: 'Catatan pemeriksa',
  reentry: 'Isian kedua',
  reentry_cell: 'Isian kedua',
  reentry_unit: 'Unit isian kedua',
  restoration: 'Pemulihan cadangan',
  result: 'Nilai pemda',
  setting: 'Pengaturan',
  signatory: 'Penanda tangan',
  template: 'Desain dokumen',
  unit: 'Unit/lokus',
  work: 'Keadaan unit',
  work_step: 'Langkah alur kerja',
}
/** "Nilai pemda", "Dokumen" … */
export const tableText = (table: string): string => tables[table] ?? table

const columns: Record<string, string> = {
  action: 'Langkah',
  active: 'Aktif',
  address: 'Alamat',
  after: 'Sesudah',
  answer: 'Jawaban',
  at: 'Waktu',
  before: 'Sebelum',
  body: 'Pemda',
  carried: 'Dokumen yang dibawa',
  cell: 'Bagian',
  cells: 'Bagian',
  clean: 'Clean and clear',
  code: 'Kode',
  copy: 'Salinan',
  common: 'Semula',
  content: 'Isi instrumen',
  data: 'Gambar',
  day: 'Tanggal',
  decision_date: 'Tanggal keputusan',
  decision_number: 'Nomor keputusan',
  device: 'Laptop',
  document: 'Dokumen',
  due: 'Tenggat',
  event: 'Kejadian',
  evidence: 'Bukti',
  file: 'Berkas',
  finished_at: 'Selesai',
  first: 'Nomor pertama',
  giver: 'Yang menyerahkan',
  giver_position: 'Jabatan yang menyerahkan',
  handover: 'Serah terima',
  indicator: 'Indikator',
  instrument: 'Instrumen',
  issued_at: 'Terbit',
  kept: 'Salinan keadaan sebelumnya',
  kind: 'Jenis',
  label: 'Keterangan',
  last: 'Nomor terakhir',
  learned: 'Dipelajari pada',
  left_hashes: 'Rantai yang ditinggalkan',
  left_seq: 'Urutan yang ditinggalkan',
  made: 'Asal',
  made_at: 'Dibuat',
  mine: 'Di sini',
  na: 'Tidak berlaku',
  name: 'Nama',
  note: 'Catatan',
  number: 'Nomor',
  one: 'Satu',
  open: 'Terbuka',
  opened_at: 'Ditemukan',
  origin: 'Asal',
  other: 'Kembarannya',
  paper: 'Kertas',
  parents: 'Didasarkan pada',
  person: 'Petugas',
  photo: 'Foto',
  place: 'Urutan',
  position: 'Jabatan',
  printer: 'Pencetak',
  province: 'Provinsi',
  rank_group: 'Cakupan peringkat',
  rank_ties: 'Aturan nilai sama',
  reason: 'Alasan',
  receiver: 'Yang menerima',
  receiver_position: 'Jabatan yang menerima',
  reentry: 'Isian kedua',
  replaces: 'Menggantikan',
  reserved_at: 'Dipesan',
  role: 'Peran',
  rule: 'Aturan',
  running: 'Nomor urut',
  sample: 'CONTOH',
  schema: 'Versi data',
  scheme: 'Skema',
  scope: 'Lingkup nomor',
  score: 'Nilai akhir',
  seq: 'Urutan',
  settled: 'Diselesaikan',
  settled_at: 'Dijawab',
  sha256: 'SHA-256',
  sheets: 'Lembar baik',
  signed: 'Ditandatangani',
  snapshot: 'Isi cetak',
  snapshot_sha256: 'SHA-256 isi cetak',
  source: 'Sumber',
  spoiled: 'Lembar rusak',
  state: 'Keadaan',
  subject: 'Penerima',
  tbl: 'Data',
  text: 'Isi',
  theirs: 'Di sana',
  title: 'Judul',
  type: 'Jenis',
  unit: 'Unit',
  unit_type: 'Jenis unit',
  valid_from: 'Mulai menjabat',
  valid_until: 'Sampai',
  value: 'Isi',
  version: 'Versi',
  x: 'Geser kanan',
  y: 'Geser bawah',
  year: 'Tahun',
}
/** "Nilai akhir", "Nama" … */
export const columnText = (column: string): string => columns[column] ?? column

const cleans: Record<string, string> = { ya: 'ya', tidak: 'tidak', belum: 'belum diisi' }
const states: Record<string, string> = {
  reserved: 'nomor dipesan',
  issued: 'terbit',
  replaced: 'diganti',
  revoked: 'dicabut',
  void: 'batal',
}
const events: Record<string, string> = { signed: 'ditandatangani', printed: 'dicetak', delivered: 'diserahkan' }
/** Longer than any name or reason; what is cut is logos and snapshots. */
const longest = 400
const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}… (${text.length} huruf)` : text

const settingParts: Record<string, string> = {
  name: 'Nama',
  code: 'Kode',
  city: 'Kota',
  address: 'Alamat',
  brand: 'Warna utama',
  accent: 'Warna aksen',
  at: 'Waktu',
  persons: 'Petugas',
}
const settingWords: Record<string, string> = { sample: 'tahun contoh', empty: 'kantor kosong' }

/** A setting, which is kept as JSON. */
const settingText = (json: string): string => {
  const value: unknown = JSON.parse(json)
  if (value === null || value === '') return 'kosong'
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (typeof value === 'string')
    return value.startsWith('data:') ? `gambar (${Math.ceil(value.length / 1024)} KB)` : (settingWords[value] ?? value)
  return Object.entries(value as object)
    .map(([part, text]) => `${settingParts[part] ?? part}: ${text === '' ? 'kosong' : String(text)}`)
    .join('; ')
}

/** A value as shown: "88,83", "kosong". */
const shown = (store: Store, tbl: string, column: string, value: Value): string => {
  if (value === null || value === '') return 'kosong'
  if (tbl === 'setting' && column === 'value') return cut(settingText(String(value)))
  if (column === 'value' && typeof value === 'number') return valueText(value)
  if (column === 'na' || column === 'sample' || column === 'settled') return value === 1 ? 'ya' : 'tidak'
  if (column === 'score' && typeof value === 'number') return formatScore(value)
  if (column === 'clean') return cleans[String(value)] ?? String(value)
  if (column === 'state') return states[String(value)] ?? String(value)
  if (column === 'event') return events[String(value)] ?? String(value)
  if (column === 'copy' || column === 'signed' || column === 'active' || column === 'open')
    return value === 1 ? 'ya' : 'tidak'
  if (column === 'place' && tbl === 'handover') return String(value)
  if (column === 'photo' || column === 'data') return cut(settingText(JSON.stringify(value)))
  if (column === 'body') {
    const body = bodyByCode(store, String(value))
    return body === undefined ? String(value) : printedName(body)
  }
  return cut(String(value))
}

/** Columns that say nothing to people, or are already said by the name of the record. */
export const hidden: ReadonlySet<string> = new Set([
  'id',
  'key',
  'folded',
  'snapshot',
  'snapshot_sha256',
  'subject_key',
  'journal_from',
])

const recordText = (store: Store, tbl: string, record: Values): string =>
  cut(
    Object.entries(record)
      .filter(([column, value]) => !hidden.has(column) && value !== null && value !== '')
      .map(([column, value]) => `${columnText(column)}: ${shown(store, tbl, column, value)}`)
      .join('; '),
  )

const parsed = (json: string | null): Values => (json === null ? {} : (JSON.parse(json) as Values))

/** The name of a record; one that is gone is named by what was noted when it went or came. */
const recordName = (store: Store, { tbl, key, op, old, new: after }: JournalRow): string => {
  const known = op === 'update' ? {} : parsed(after ?? old)
  if (tbl === 'document' || tbl === 'foreign_document') {
    const [id] = JSON.parse(key) as [string]
    const found = store.db
      .prepare<[string], { number: string; subject: string }>(`SELECT number, subject FROM ${tbl} WHERE id = ?`)
      .get(id)
    const { number, subject } = found ?? known
    return number === undefined ? 'Dokumen' : `Dokumen ${number} (${subject})`
  }
  if (tbl === 'number') return `Nomor ${known['number'] ?? JSON.parse(key)}`
  if (tbl === 'unit' && typeof known['name'] === 'string')
    return `Unit ${known['name']} (${shown(store, tbl, 'body', known['body'] ?? null)}, ${known['year']})`
  if (tbl === 'signatory' && typeof known['name'] === 'string') return `Penanda tangan ${known['name']}`
  const name = rowName(store, tbl, key)
  return name === tbl ? tableText(tbl) : name
}

const what = { insert: 'ditambah', update: 'diubah', delete: 'dihapus' } as const

/** A journal row as people read it. */
export const entryView = (store: Store, row: JournalRow): JournalEntryView => {
  const { id, tbl, op, col } = row
  const common = { id, table: tbl, tableText: tableText(tbl), record: recordName(store, row), what: what[op] }
  if (op === 'insert') return { ...common, column: '', old: '', new: recordText(store, tbl, parsed(row.new)) }
  if (op === 'delete') return { ...common, column: '', old: recordText(store, tbl, parsed(row.old)), new: '' }
  const value = (json: string | null) =>
    shown(store, tbl, col ?? '', json === null ? null : (JSON.parse(json) as Value))
  return { ...common, column: columnText(col ?? ''), old: value(row.old), new: value(row.new) }
}
