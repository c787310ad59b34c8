/** The keys of the program, in one list: the native menu, tooltips, the list of keys, F1 and the manual are made from it. */
import { type Command, commands } from './ipc.ts'

/** Keys of commands, as people read them. */
export const shortcuts: Partial<Record<Command, string>> = {
  'go.year': 'Ctrl+1',
  'go.entry': 'Ctrl+E',
  'go.problems': 'Ctrl+M',
  'go.board': 'Ctrl+Shift+M',
  'go.results': 'Ctrl+2',
  'go.ranking': 'Ctrl+3',
  'go.issue': 'Ctrl+4',
  'go.verify': 'Ctrl+5',
  'go.settings': 'Ctrl+6',
  'go.register': 'Ctrl+7',
  'go.backup': 'Ctrl+B',
  'go.journal': 'Ctrl+J',
  person: 'Ctrl+U',
  lock: 'Ctrl+L',
  palette: 'Ctrl+K',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Y',
  import: 'Ctrl+O',
  find: 'Ctrl+F',
  explain: 'Ctrl+I',
  print: 'Ctrl+P',
  present: 'F5',
  'text.bigger': 'Ctrl++',
  'text.smaller': 'Ctrl+−',
  'text.normal': 'Ctrl+0',
  'help.page': 'F1',
  'help.keys': 'Ctrl+/',
}

export const commandNames: Record<Command, string> = {
  'go.year': 'Buka Tahun & Wilayah',
  'go.entry': 'Buka Entri',
  'go.problems': 'Buka Daftar masalah',
  'go.reentry': 'Buka Isian kedua',
  'go.board': 'Buka Papan kemajuan',
  'go.results': 'Buka Hasil',
  'go.explore': 'Buka Jelajah',
  'go.ranking': 'Buka Peringkat',
  'go.issue': 'Buka Terbitkan',
  'go.register': 'Buka Register',
  'go.verify': 'Buka Verifikasi',
  'go.master': 'Buka Data induk',
  'go.instrument': 'Buka Instrumen',
  'go.settings': 'Buka Pengaturan',
  'go.backup': 'Buka Cadangan',
  'go.journal': 'Buka Jurnal',
  'go.laptops': 'Buka Laptop lain',
  'go.people': 'Buka Petugas',
  'go.health': 'Buka Kesehatan data',
  'backup.make': 'Buat salinan data sekarang',
  'backup.export': 'Simpan cadangan ke berkas…',
  'backup.restore': 'Pulihkan dari berkas cadangan…',
  'package.import': 'Impor paket dari laptop lain…',
  'package.export': 'Ekspor paket untuk laptop lain…',
  person: 'Ganti petugas…',
  lock: 'Kunci layar',
  palette: 'Cari apa saja',
  undo: 'Urungkan',
  redo: 'Ulangi',
  import: 'Impor nilai dari berkas…',
  find: 'Cari di layar ini',
  explain: 'Jelaskan nilai hitung',
  print: 'Cetak',
  present: 'Presentasi peringkat',
  'theme.light': 'Tema terang',
  'theme.dark': 'Tema gelap',
  'theme.auto': 'Tema mengikuti sistem',
  'text.bigger': 'Perbesar teks',
  'text.smaller': 'Perkecil teks',
  'text.normal': 'Ukuran teks normal',
  'help.page': 'Bantuan layar ini',
  'help.contents': 'Daftar isi bantuan',
  'help.manual': 'Buku panduan (PDF)…',
  'help.keys': 'Daftar tombol',
  'help.problem': 'Kirim laporan masalah…',
  update: 'Pasang pembaruan dari berkas…',
  'help.about': 'Tentang Piagam',
}

export interface KeyList {
  title: string
  /** What is pressed, and what it does. */
  keys: readonly (readonly [key: string, meaning: string])[]
}

export const keyLists: readonly KeyList[] = [
  {
    title: 'Di mana saja',
    keys: commands.flatMap((command) => {
      const key = shortcuts[command]
      return key === undefined ? [] : [[key, commandNames[command]] as const]
    }),
  },
  {
    title: 'Di dalam tabel',
    keys: [
      ['↑ ↓ ← →', 'pindah sel'],
      ['Enter / F2', 'ubah nilai, buka pilihan'],
      ['Esc', 'batal mengubah'],
      ['Spasi', 'pilih baris'],
      ['Ctrl+A', 'pilih semua baris'],
      ['+ / −', 'buka atau tutup unit; Enter pada nama juga'],
      ['Insert', 'tambah unit pada pemda ini'],
      ['J / G', 'pada Hasil: jelaskan nilai hitung, buka Jelajah'],
      ['Delete', 'kosongkan nilai, hapus unit'],
      ['Y / T / B', 'pada clean & clear: ya, tidak, belum diisi'],
      ['Ctrl+Home / Ctrl+End', 'baris pertama, baris terakhir'],
    ],
  },
  {
    title: 'Di papan kemajuan',
    keys: [
      ['A / V / S', 'ajukan, verifikasi, sahkan yang dipilih'],
      ['K / B', 'kembalikan, buka kembali dengan alasan'],
      ['T', 'petugas dan tenggat'],
      ['E / M', 'ke Entri, ke Daftar masalah'],
      ['J', 'jelaskan nilai hitung'],
    ],
  },
  {
    title: 'Di kisi entri',
    keys: [
      ['0–9, koma', 'mengganti isi sel; TB: tidak berlaku'],
      ['Enter / Tab', 'ke bawah / ke kanan; dengan Shift sebaliknya'],
      ['F2 / Esc', 'ubah isi sel / biarkan seperti semula'],
      ['Delete', 'kosongkan sel yang dipilih'],
      ['Shift+↑ ↓ ← →', 'perluas pilihan'],
      ['Ctrl+D', 'isi ke bawah dari baris pertama pilihan'],
      ['Ctrl+C / X / V', 'salin, potong, tempel; juga dari dan ke Excel'],
      ['Shift+F2', 'catatan dan bukti sel ini'],
      ['F6', 'keluar dari kisi'],
    ],
  },
  {
    title: 'Di formulir entri',
    keys: [
      ['0–9 / T', 'pilih nilai; T: tidak berlaku'],
      ['Enter', 'ke indikator berikutnya; dengan Shift kembali'],
      ['Delete', 'kosongkan'],
      ['Alt+PgUp / PgDn', 'unit sebelumnya, unit berikutnya'],
    ],
  },
  {
    title: 'Di Jelajah',
    keys: [['Alt+PgUp / PgDn', 'pemda sebelumnya, pemda berikutnya']],
  },
  {
    title: 'Di instrumen',
    keys: [
      ['Enter', 'buka versi; di dalamnya: ke rincian baris'],
      ['Insert', 'buat versi baru; di dalamnya: tambah indikator, dengan Shift dimensi'],
      ['Delete', 'hapus versi atau baris'],
      ['E', 'pada daftar: ekspor ke Excel'],
      ['0–9', 'ubah bobot baris'],
      ['Alt+↑ ↓', 'pindahkan baris; dimensi bersama isinya'],
      ['B', 'bagi rata bobot indikator dimensi ini'],
      ['Ctrl+S', 'simpan versi'],
      ['Esc', 'dari rincian kembali ke tabel'],
    ],
  },
  {
    title: 'Di register',
    keys: [
      ['Enter', 'ke rincian dokumen; pada serah terima: ke isiannya'],
      ['L / P / F', 'lihat PDF, cetak, tampilkan di folder'],
      ['T / D', 'tandai ditandatangani, tandai dicetak'],
      ['S', 'serahkan'],
      ['G / Delete', 'ganti, cabut dengan alasan'],
      ['B / K', 'pada serah terima: berita acara, paket penghargaan'],
    ],
  },
  {
    title: 'Keamanan data',
    keys: [
      ['Enter', 'pada salinan: lihat isi dan pulihkan; pada jurnal: ke rincian'],
      ['Delete', 'pada jurnal: urungkan perubahan itu'],
      ['1 / 2 / 3', 'pada perbedaan: isian di sini, di sana, laptop ketiga'],
      ['Insert / P', 'pada petugas: tambah, atur PIN'],
      ['↑ ↓ Enter', 'memilih petugas; Esc kembali dari PIN'],
    ],
  },
]
