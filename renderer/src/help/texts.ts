export const texts = {
  title: 'Bantuan',
  search: 'Cari dalam bantuan',
  hint: 'Ketik kata, misalnya: cadangan',
  contents: 'Daftar isi',
  back: 'Kembali',
  close: 'Tutup bantuan',
  found: (count: number) => (count === 0 ? 'Tidak ada yang cocok' : `${String(count)} halaman`),
  nothing: 'Coba kata lain, atau buka daftar isi.',
}
