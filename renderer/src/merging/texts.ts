import { formatInteger } from '../../../shared/domain/number'

export const texts = {
  title: 'Impor paket',
  close: 'Tutup',
  cancel: 'Batal',
  reading: 'Membaca paket dan mencoba penggabungannya…',
  writing: 'Menggabungkan…',
  merged: (name: string) => `Paket ${name} digabungkan`,
  take: 'Gabungkan',
  nothing: 'Semua isi paket ini sudah ada di sini. Tidak ada yang perlu digabungkan.',
  nothingYet: 'Belum ada yang ditulis. Sebelum menggabungkan dibuat salinan, dan penggabungan dapat diurungkan.',
  source: 'Asal',
  sourceText: (office: string, device: string) => [office || 'kantor tanpa nama', device].join(', '),
  made: 'Dibuat',
  scope: 'Isi',
  forHeadOffice: 'untuk kantor pusat',
  signature: 'Tanda tangan',
  unsigned: 'tidak ditandatangani',
  signed: (signer: string, trusted: boolean | null, demo: boolean) =>
    `sah, oleh ${signer}${demo ? ' (CONTOH)' : ''}; ${trusted === true ? 'penerbitnya dipercaya' : 'penerbitnya belum diperiksa'}`,
  trust: 'Periksa penerbitnya…',
  counts: {
    learned: 'perubahan baru',
    inserted: 'catatan ditambah',
    changed: 'catatan diubah',
    removed: 'catatan dihapus',
    conflicts: 'perbedaan',
    settled: 'perbedaan selesai',
    documents: 'dokumen laptop lain',
  },
  conflicts: 'Perbedaan yang harus diputuskan',
  conflictsAbout:
    'Kedua laptop mengubah isian yang sama. Sampai diputuskan, yang tampil tetap isian di sini; tidak ada yang hilang.',
  head: { record: 'Data', cell: 'Bagian', mine: 'Di sini', theirs: 'Di sana', common: 'Sebelumnya' },
  returned: 'Dikembalikan dengan semua isinya',
  returnedAbout: 'Dihapus di satu laptop, tetapi diisi di laptop lain. Hapus sekali lagi bila memang tidak dinilai.',
  doubled: 'Nomor yang dipakai dua laptop',
  doubledLine: (number: string, own: string, foreign: string, device: string) =>
    `${number}: “${own}” di sini, “${foreign}” di ${device}. Ganti salah satu dokumennya.`,
  done: (rows: number) => `Selesai: ${formatInteger(rows)} catatan berubah.`,
  settle: (count: number) => `Putuskan ${formatInteger(count)} perbedaan`,
}
