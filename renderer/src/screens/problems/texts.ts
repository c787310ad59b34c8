const count = (n: number): string => String(n)

export const texts = {
  about: (place: string, year: number) => `${place} · ${count(year)}`,
  table: 'Daftar masalah',
  place: 'Tempat',
  search: 'Cari unit, indikator, atau masalah',
  show: 'Tampilkan',
  filters: {
    open: 'Belum selesai',
    hard: 'Harus diperbaiki',
    soft: 'Perlu alasan',
    excused: 'Sudah beralasan',
    all: 'Semua',
  },
  levels: { hard: 'Harus diperbaiki', soft: 'Perlu alasan', excused: 'Beralasan' },
  head: {
    level: 'Sifat',
    body: 'Pemda',
    unit: 'Unit / lokus',
    indicator: 'Indikator',
    text: 'Masalah',
    excuse: 'Alasan',
    actions: 'Tindakan',
  },
  hint: {
    level: 'Yang harus diperbaiki menahan pengajuan; yang perlu alasan cukup dijelaskan.',
  },
  wholeUnit: 'seluruh unit',
  counted: (hard: number, soft: number, shown: number) =>
    `${count(hard)} harus diperbaiki · ${count(soft)} perlu alasan · ${count(shown)} ditampilkan`,
  goTo: (place: string) => `Buka sel ${place}`,
  jump: 'Buka sel',
  giveReason: (place: string) => `Beri alasan untuk ${place}`,
  reason: 'Alasan…',
  keysHint: 'Enter membuka selnya di Entri · A memberi alasan · Delete menghapus alasan',
  clear: {
    title: 'Tidak ada masalah',
    text: 'Semua isian wajib sudah lengkap, sesuai skala dan aturan, dan tidak ada yang mencolok.',
  },
  noUnits: {
    title: 'Belum ada yang diperiksa',
    text: 'Masalah dicari pada isian unit. Mulai isi nilai di Entri; daftar ini memperbarui dirinya.',
    open: 'Buka Entri',
  },
  nothing: { title: 'Tidak ada yang cocok', text: 'Ubah pencarian atau pilihan tampilan.', all: 'Tampilkan semua' },
  dialog: {
    title: 'Alasan',
    about: 'Tulis mengapa isian ini benar. Alasan gugur sendiri bila sel yang diperiksa berubah.',
    label: 'Alasan',
    missing: 'Alasan harus diisi.',
    save: 'Simpan alasan',
    remove: 'Hapus alasan',
    cancel: 'Batal',
  },
  done: {
    given: (place: string) => `Alasan untuk ${place} disimpan`,
    removed: (place: string) => `Alasan untuk ${place} dihapus`,
  },
}
