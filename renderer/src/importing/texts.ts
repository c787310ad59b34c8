import { formatInteger } from '../../../shared/domain/number'
import type { Finding, PlannedChange } from '../../../shared/views'

export const texts = {
  begin: 'Impor nilai…',
  dropHere: 'Lepaskan berkas untuk melihat isinya sebelum diimpor',
  title: 'Impor nilai',
  reading: 'Membaca berkas',
  writing: 'Menulis nilai',
  close: 'Tutup',
  cancel: 'Batal',
  write: (count: number) => (count === 1 ? 'Tulis 1 perubahan' : `Tulis ${formatInteger(count)} perubahan`),
  nothingToWrite: 'Tidak ada yang perlu ditulis',
  nothingWritten:
    'Belum ada yang ditulis. Periksa dulu, lalu tulis semuanya sekaligus; setelah itu masih dapat diurungkan.',
  counts: {
    read: 'baris dibaca',
    written: 'akan ditulis',
    unchanged: 'sudah sama',
    rejected: 'ditolak',
    findings: 'temuan',
  },
  tabs: { changes: 'Perubahan', rejected: 'Ditolak', findings: 'Temuan', columns: 'Kolom' },
  more: (shown: number) => `Hanya ${formatInteger(shown)} perubahan pertama yang ditampilkan; semuanya akan ditulis.`,
  changes: {
    row: 'Baris',
    year: 'Tahun',
    body: 'Pemda / instansi',
    unit: 'Unit',
    field: 'Isian',
    before: 'Sebelum',
    after: 'Sesudah',
  },
  fields: { score: 'Nilai', clean: 'Clean & clear' } satisfies Record<PlannedChange['field'], string>,
  rejected: { row: 'Baris', column: 'Kolom', value: 'Isi', reason: 'Alasan' },
  rejectedAbout: 'Baris ini tidak ditulis. Perbaiki di berkasnya lalu impor lagi; baris yang sudah sama tidak berubah.',
  findings: { row: 'Baris', kind: 'Hal', published: 'Tertulis di berkas', computed: 'Menurut nilainya' },
  findingsAbout:
    'Yang tertulis di berkas tidak sesuai dengan nilainya. Nilainya tetap ditulis; zona, kategori, opini, dan peringkat selalu dihitung dari nilai.',
  kinds: {
    zone: 'Zona',
    category: 'Kategori',
    opinion: 'Opini',
    rank: 'Peringkat',
    name: 'Nama',
    mean: 'Rerata unit',
  } satisfies Record<Finding['kind'], string>,
  columnHead: { header: 'Kolom di berkas', field: 'Dibaca sebagai' },
  ignored: 'diabaikan',
  noChanges: 'Semua nilai di berkas ini sudah sama dengan yang tersimpan.',
  noRejected: 'Tidak ada baris yang ditolak.',
  noFindings: 'Tidak ada temuan: yang tertulis di berkas sesuai dengan nilainya.',
  done: (written: number, file: string) => `${formatInteger(written)} perubahan dari ${file} ditulis`,
}
