import type { Screen, ScreenGroup } from '../state/view'

export const screenNames: Record<Screen, string> = {
  year: 'Tahun & Wilayah',
  entry: 'Entri',
  problems: 'Daftar masalah',
  reentry: 'Isian kedua',
  board: 'Papan kemajuan',
  results: 'Hasil',
  explore: 'Jelajah',
  ranking: 'Peringkat',
  issue: 'Terbitkan',
  verify: 'Verifikasi',
  master: 'Data induk',
  instrument: 'Instrumen',
  settings: 'Pengaturan',
  backup: 'Cadangan',
  journal: 'Jurnal',
  laptops: 'Laptop lain',
  people: 'Petugas',
  health: 'Kesehatan data',
}

/** Entries of the rail that stand for several screens. */
export const railNames: Partial<Record<Screen, string>> = { backup: 'Keamanan data', problems: 'Pemeriksaan' }

export const groupNames: Record<ScreenGroup, string> = {
  assess: 'Penilaian',
  award: 'Hasil & dokumen',
  prepare: 'Dasar penilaian',
  office: 'Kantor',
}

export const texts = {
  program: 'Piagam',
  year: 'Tahun',
  region: 'Wilayah',
  country: 'Indonesia',
  navigation: 'Layar',
  search: 'Cari…',
  searchHint: 'Ketik nama pemda, layar, atau perintah',
  nothingFound: 'Tidak ada yang cocok. Coba potongan nama lain.',
  groupScreens: 'Layar',
  groupCommands: 'Perintah',
  groupBodies: 'Pemda / instansi',
  undo: 'Urungkan',
  undone: (label: string) => `Diurungkan: ${label}`,
  redone: (label: string) => `Diulangi: ${label}`,
  undoHint: (label: string) => `Urungkan: ${label}`,
  nothingToUndo: 'Belum ada yang dapat diurungkan',
  dataFolder: 'Folder data',
  openDataFolder: 'Buka folder data',
  copyFailed: 'Salinan otomatis gagal',
  copyFailedDo: 'Lihat salinan',
  copyOld: (days: number) => `${String(days)} hari tanpa cadangan di luar laptop`,
  copyOldHint: 'Simpan cadangan ke flash disk atau folder bersama',
  copyOldDo: 'Simpan cadangan…',
  pinReset: (persons: number, day: string) => `PIN ${String(persons)} petugas dihapus ${day}`,
  pinResetHint: 'PIN dihapus karena lupa. Bila Anda tidak mengetahuinya, periksa Jurnal. Atur PIN baru di Petugas.',
  pinResetDo: 'Buka Petugas',
  conflicts: (count: number) => `${String(count)} perbedaan antarlaptop`,
  conflictsHint: 'Buka daftar perbedaan dan putuskan',
  conflictsDo: 'Putuskan',
  saved: (time: string) => `Tersimpan ${time}`,
  neverSaved: 'Belum ada perubahan',
  sample: 'CONTOH',
  sampleHint: 'Data contoh: semua dokumen ditandai CONTOH',
  cancel: 'Batalkan',
  cancelling: 'Membatalkan…',
  left: (seconds: number) =>
    seconds >= 90 ? `sekitar ${String(Math.round(seconds / 60))} menit lagi` : `${String(seconds)} detik lagi`,
  close: 'Tutup',
  keysTitle: 'Daftar tombol',
  aboutTitle: 'Tentang Piagam',
  aboutText:
    'Penilaian pelayanan publik: nilai, peringkat, dan piagam bertanda tangan elektronik. Bekerja tanpa internet; data tersimpan di komputer ini.',
  aboutUpdate: 'Pasang pembaruan dari berkas…',
  aboutVersion: (version: string) => `Versi ${version}`,
  aboutLicences:
    'Daftar wilayah: idn-area-data (ODbL). Huruf dokumen: EB Garamond dan Plus Jakarta Sans (OFL). Ikon: Tabler (MIT).',
  bugTitle: 'Terjadi kesalahan pada program',
  bugText:
    'Pekerjaan yang sudah tersimpan tetap aman. Salin rincian di bawah ini untuk dilaporkan, lalu lanjutkan bekerja.',
  bugDetails: 'Rincian',
  bugCopy: 'Salin rincian',
  bugCopied: 'Tersalin',
  bugReport: 'Kirim laporan masalah…',
  bugContinue: 'Lanjutkan bekerja',
}
