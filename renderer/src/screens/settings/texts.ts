import { formatInteger } from '../../../../shared/domain/number'

const kilobytes = (size: number): string => `${formatInteger(Math.max(1, Math.round(size / 1024)))} KB`

export const texts = {
  title: 'Pengaturan',
  about: 'Setiap isian tersimpan begitu Anda meninggalkannya',
  sections: 'Bagian pengaturan',
  saved: (what: string) => `Pengaturan disimpan: ${what}`,
  backup: 'Cadangkan sekarang…',
  backedUp: (name: string, size: number) => `Cadangan tersimpan dan diperiksa: ${name} (${kilobytes(size)})`,
  office: {
    title: 'Kantor',
    about: 'Dicetak pada kepala dokumen dan tanda tangan.',
    name: 'Nama kantor',
    code: 'Kode kantor untuk nomor',
    city: 'Kota, tempat penerbitan',
    address: 'Alamat',
  },
  logo: {
    title: 'Logo',
    about: 'PNG, JPEG, atau SVG, paling besar 300 KB. Piagam tidak membawa lambang apa pun sendiri.',
    alt: 'Logo kantor',
    none: 'Belum ada logo',
    pick: 'Pilih gambar…',
    remove: 'Hapus logo',
    saved: 'Logo diganti',
    removed: 'Logo dihapus',
  },
  signatories: {
    title: 'Penandatangan',
    about: 'Yang berlaku pada tanggal dokumen dipakai. Kosongkan “sampai” selama masih menjabat.',
    name: 'Nama dan gelar',
    position: 'Jabatan',
    from: 'Mulai',
    until: 'Sampai',
    present: 'sekarang',
    add: 'Tambah penandatangan',
    remove: 'Hapus',
    removeOf: (name: string) => `Hapus ${name}`,
    none: 'Belum ada penandatangan: dokumen belum dapat diterbitkan.',
    row: (index: number, field: string) => `${field}, penandatangan ${String(index)}`,
  },
  pattern: {
    title: 'Nomor dokumen',
    label: 'Pola nomor',
    about: 'Isian: {nomor} atau {nomor:3} (dengan nol di depan), {jenis}, {kantor}, {bulan} (angka Romawi), {tahun}.',
    example: 'Nomor berikutnya',
  },
  colors: {
    title: 'Warna dokumen',
    about: 'Warna utama dan aksen pada piagam dan tabel. Warna layar tidak ikut berubah.',
    brand: 'Warna utama',
    accent: 'Warna aksen',
  },
  file: {
    title: 'Berkas pengaturan',
    about: 'Untuk memakai pengaturan yang sama di laptop lain. Kunci tanda tangan tidak pernah ikut.',
    import: 'Impor pengaturan…',
    export: 'Ekspor pengaturan…',
    imported: 'Pengaturan dari berkas dipakai',
    exported: (name: string) => `Tersimpan: ${name}`,
  },
  safety: {
    title: 'Cadangan dan folder',
    about:
      '“Cadangkan sekarang” di kanan atas menulis salinan lengkap data ke folder yang Anda pilih, lalu memeriksanya. Pilih flash disk atau folder lain di luar komputer ini.',
    folders: { data: 'Buka folder data', output: 'Buka folder dokumen', backups: 'Buka folder cadangan' },
  },
  looks: {
    title: 'Tampilan',
    theme: 'Tema',
    themes: { light: 'Terang', dark: 'Gelap', auto: 'Ikuti sistem' },
    textSize: 'Ukuran teks',
    smaller: 'Perkecil teks',
    bigger: 'Perbesar teks',
    percent: (size: number) => `${String(size)} %`,
  },
}
