import { formatInteger } from '../../../shared/domain/number'
import type { WorkbookChange } from '../../../shared/entry-views'

const empty = 'kosong'
const shown = (value: string): string => (value === '' ? empty : value)
const parts = { value: '', note: ' catatan', evidence: ' bukti' } as const
/** "IN-01", "IN-01 catatan". */
const what = ({ indicator, part }: Pick<WorkbookChange, 'indicator' | 'part'>): string => `${indicator}${parts[part]}`

export const texts = {
  menu: 'Buku kerja',
  toExport: 'Ekspor buku kerja…',
  toRead: 'Baca buku kerja…',
  cancel: 'Batal',
  close: 'Tutup',
  exportTitle: 'Ekspor buku kerja isian',
  exportAbout:
    'Buku kerja Excel memuat unit, indikator, pilihan nilai, dan isian sekarang. Setelah diisi, baca kembali di sini; sel yang sementara itu diubah di Piagam tidak ditimpa tanpa persetujuan Anda.',
  of: 'Untuk',
  ofPlace: 'Pemda atau instansi',
  ofPerson: 'Pemda milik petugas',
  ofAll: (region: string, bodies: number) => `Semua di ${region} (${formatInteger(bodies)} pemda dan instansi berunit)`,
  place: 'Pemda atau instansi',
  person: 'Petugas',
  personBodies: (name: string, bodies: number) => `${name} (${formatInteger(bodies)})`,
  noPersons: 'Belum ada pemda yang ditugaskan kepada petugas pada Papan kemajuan.',
  form: 'Bentuk',
  separate: 'Satu berkas untuk tiap pemda, dalam satu folder',
  together: 'Satu berkas, satu lembar untuk tiap pemda',
  export: (bodies: number) => (bodies === 1 ? 'Ekspor' : `Ekspor ${formatInteger(bodies)} pemda`),
  exporting: 'Membuat buku kerja',
  exported: (names: readonly string[]) =>
    names.length === 1
      ? `Buku kerja disimpan: ${names[0] ?? ''}`
      : `${formatInteger(names.length)} buku kerja disimpan`,
  stopped: (names: number) => `Ekspor dihentikan; ${formatInteger(names)} buku kerja sudah tersimpan.`,
  reading: 'Membaca buku kerja',
  writing: 'Menulis isian',
  title: (file: string) => `Baca buku kerja: ${file}`,
  about: (bodies: readonly string[], year: number) =>
    `${bodies.length <= 2 ? bodies.join(', ') : `${formatInteger(bodies.length)} pemda`} · ${String(year)}`,
  counts: {
    fresh: 'baru',
    changed: 'diubah',
    conflicts: 'berbenturan',
    unchanged: 'sama',
    rejected: 'tidak dibaca',
  },
  tabs: { changes: 'Akan ditulis', conflicts: 'Benturan', rejected: 'Tidak dibaca', notes: 'Susunan' },
  changesAbout: 'Belum ada yang ditulis. Semuanya ditulis sekaligus dan dapat diurungkan.',
  noChanges: 'Tidak ada isian baru atau berubah di buku kerja ini.',
  conflictsAbout:
    'Sel ini diubah di Piagam setelah buku kerja dibuat, dan di buku kerja juga. Nilai di Piagam dipertahankan, kecuali Anda memilih nilai buku kerja.',
  noConflicts: 'Tidak ada sel yang berbenturan.',
  takeAll: 'Pakai buku kerja untuk semua',
  take: (change: WorkbookChange) => `Pakai buku kerja: ${change.unitName} ${what(change)} ${shown(change.after)}`,
  rejectedAbout: 'Sel ini dibiarkan seperti sekarang. Perbaiki di buku kerja, lalu baca sekali lagi.',
  noRejected: 'Semua sel dapat dibaca.',
  noNotes: 'Susunan buku kerja masih seperti saat dibuat.',
  columns: {
    place: 'Sel',
    unit: 'Unit',
    indicator: 'Indikator',
    before: 'Sekarang',
    common: 'Saat dibuat',
    after: 'Buku kerja',
    by: 'Diubah oleh',
    take: 'Pakai buku kerja',
    value: 'Isi',
    reason: 'Alasan',
    note: 'Yang ditemukan',
  },
  write: (cells: number) => (cells === 0 ? 'Tidak ada yang perlu ditulis' : `Tulis ${formatInteger(cells)} sel`),
  done: (written: number, file: string) => `${formatInteger(written)} sel dari ${file} ditulis`,
  left: (conflicts: number) => `${formatInteger(conflicts)} sel yang berbenturan dibiarkan.`,
  shown,
  what,
}
