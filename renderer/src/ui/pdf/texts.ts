export const texts = {
  loading: 'Menyiapkan pratinjau',
  unreadable: 'Pratinjau tidak dapat ditampilkan.',
  previous: 'Halaman sebelumnya',
  next: 'Halaman berikutnya',
  page: (page: number, pages: number) => `Halaman ${String(page)} dari ${String(pages)}`,
  save: 'Simpan PDF…',
  saved: (name: string) => `Tersimpan: ${name}`,
  print: 'Cetak…',
  reader: 'Buka di pembaca PDF',
  close: 'Tutup',
}
