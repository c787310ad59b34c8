import { formatInteger } from '../../../shared/domain/number'

const counted = (count: number, what: string): string => `${formatInteger(count)} ${what}`

export const texts = {
  title: 'Pulihkan data',
  close: 'Tutup',
  cancel: 'Batal',
  looking: 'Membaca dan memeriksa seluruh isi cadangan…',
  restoring: 'Memulihkan data… Jangan matikan komputer.',
  passwordTitle: 'Cadangan ini memakai kata sandi',
  password: 'Kata sandi cadangan',
  unlock: 'Buka cadangan',
  restore: 'Pulihkan',
  nothingChanged:
    'Belum ada yang diubah. Keadaan sekarang disimpan dulu sebagai salinan, jadi pemulihan dapat dikembalikan.',
  damagedKept: 'Belum ada yang diubah. Berkas yang rusak dipindahkan, tidak dihapus.',
  what: 'Isi',
  made: 'Cadangan dibuat',
  now: 'Sekarang',
  inCopy: 'Di dalam cadangan',
  nothingHere: 'tidak terbaca atau belum ada',
  rows: {
    office: 'Kantor',
    years: 'Tahun penilaian',
    documents: 'Dokumen dalam register',
    changes: 'Perubahan tercatat',
    last: 'Perubahan terakhir',
  },
  noOffice: 'belum diisi',
  year: (year: number, bodies: number, units: number) =>
    `${String(year)}: ${counted(bodies, 'pemda')}, ${counted(units, 'unit')}`,
  noYears: 'belum ada',
  lastChange: (label: string, person: string, at: string) => `${label} (${person}, ${at})`,
  changes: 'Yang akan berubah',
  same: 'Isi cadangan sama dengan data sekarang.',
  lost: (count: number) =>
    `${counted(count, 'perubahan')} yang ada sekarang tidak ada di cadangan dan akan hilang dari data.`,
  gained: (count: number) => `${counted(count, 'perubahan')} di cadangan tidak ada di data sekarang dan akan kembali.`,
  foreign:
    'Cadangan ini bukan keadaan lama dari data sekarang: asalnya dari tempat lain atau dari riwayat yang ditinggalkan.',
  difference: (what: string, { added, removed, changed }: { added: number; removed: number; changed: number }) =>
    `${what}: ${[
      changed > 0 ? counted(changed, 'berbeda') : '',
      added > 0 ? counted(added, 'bertambah') : '',
      removed > 0 ? counted(removed, 'berkurang') : '',
    ]
      .filter(Boolean)
      .join(', ')}.`,
  scores: 'Nilai pemda',
  units: 'Unit',
  settings: (count: number) => `${counted(count, 'bagian pengaturan')} berbeda.`,
  carried: (count: number) =>
    `${counted(count, 'dokumen')} yang terbit setelah cadangan dibuat ikut dibawa, beserta nomornya.`,
  lostDocuments: 'Dokumen yang tidak dapat dibawa',
  done: (name: string) => `Data dipulihkan dari ${name}`,
  doneAbout: 'Seluruh isi sudah diperiksa setelah ditulis.',
  doneCarried: (count: number) => `${counted(count, 'dokumen')} yang terbit belakangan tetap ada di register.`,
  doneWritten: (count: number) => `${counted(count, 'berkas dokumen')} dikembalikan ke foldernya.`,
  doneMissing: 'Berkas dokumen yang tidak ada dalam cadangan',
  doneKept: (name: string) => `Keadaan sebelumnya tersimpan sebagai ${name}.`,
  doneDamaged: (name: string) => `Berkas yang rusak dipindahkan ke ${name}.`,
  takeBack: 'Kembalikan keadaan sebelumnya…',
  onward: 'Mulai bekerja',
}
