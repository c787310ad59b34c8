import { formatInteger } from '../../../../shared/domain/number'

export const texts = {
  button: 'Paket penghargaan…',
  title: (name: string, year: number) => `Paket penghargaan ${String(year)}, ${name}`,
  about: 'Yang belum terbit diterbitkan sekarang; yang sudah terbit dipakai apa adanya.',
  contents: 'Isi paket',
  head: { document: 'Dokumen', state: 'Keadaan', number: 'Nomor' },
  label: 'Label paket',
  labelState: 'Selalu dibuat',
  noNumber: 'tanpa nomor',
  states: {
    ready: 'Akan diterbitkan',
    exists: 'Sudah terbit',
    outdated: 'Sudah terbit, isinya berubah',
    withheld: 'Tidak termasuk',
  },
  many: {
    head: { name: 'Penerima', ready: 'Akan terbit', exists: 'Sudah terbit', withheld: 'Tidak termasuk' },
  },
  nothing: 'Belum ada pemda atau instansi yang bernilai di sini. Isi atau impor nilai dulu di Hasil.',
  replace: (count: number) => `Ganti ${formatInteger(count)} dokumen yang isinya berubah`,
  replaceAbout: 'Dokumen lama ditandai diganti di register, yang baru mendapat nomor baru. Tidak dapat diurungkan.',
  reason: 'Alasan penggantian',
  date: 'Tanggal dokumen',
  place: 'Tempat',
  as: 'Bentuk',
  forms: {
    files: 'Berkas terpisah dalam satu folder',
    zip: 'Satu berkas ZIP',
    pdf: 'Satu PDF untuk dicetak',
  },
  formsMany: {
    files: 'Satu folder untuk setiap penerima',
    zip: 'Satu berkas ZIP untuk setiap penerima',
    pdf: 'Satu PDF untuk dicetak untuk setiap penerima',
  },
  pdfAbout:
    'Untuk pencetak saja: tanpa tanda tangan elektronik, dan yang sudah pernah dicetak bertanda SALINAN. Berkas aslinya tetap di folder data.',
  folder: 'Folder tujuan',
  pickFolder: 'Pilih folder…',
  needFolder: 'Pilih folder tujuannya.',
  needReason: 'Tulis alasan penggantian.',
  needKey: 'Buka kunci dulu, atau pilih cara lain menandatangani.',
  problems: 'Lengkapi dulu di Pengaturan',
  save: 'Buat paket',
  cancel: 'Batal',
  close: 'Tutup',
  openFolder: 'Buka folder',
  working: 'Membuat paket penghargaan',
  done: (packages: number) => `${formatInteger(packages)} paket selesai`,
  stopped: 'Dihentikan. Yang sudah terbit tetap sah; buat paket sekali lagi untuk melanjutkan dengan nomor yang sama.',
  made: (fresh: number, there: number) =>
    [
      fresh > 0 ? `${formatInteger(fresh)} dokumen baru terbit` : '',
      there > 0 ? `${formatInteger(there)} sudah terbit sebelumnya` : '',
    ]
      .filter(Boolean)
      .join(', '),
  set: (name: string, documents: number) => `${name}: ${formatInteger(documents)} dokumen dan label`,
  differs: (count: number) =>
    `${formatInteger(count)} berkas tidak memuat data yang seharusnya. Jangan dicetak atau diserahkan; periksa lalu ganti dokumennya.`,
  outdated: (count: number) =>
    `${formatInteger(count)} dokumen di dalamnya tidak lagi sesuai dengan data. Buat paket sekali lagi dan pilih menggantinya.`,
}
