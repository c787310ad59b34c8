export const texts = {
  title: 'Bantuan',
  search: 'Cari dalam bantuan',
  hint: 'Ketik kata, misalnya: cadangan',
  contents: 'Daftar isi',
  back: 'Kembali',
  close: 'Tutup bantuan',
  found: (count: number) => (count === 0 ? 'Tidak ada yang cocok' : `${String(count)} halaman`),
  problem: {
    title: 'Kirim laporan masalah',
    about:
      'Piagam menyusun berkas ZIP untuk pengembang atau staf TI. Tidak ada yang dikirim oleh program: Anda menyimpan berkasnya, lalu mengirimkannya sendiri.',
    story: 'Apa yang Anda lakukan, dan apa yang terjadi?',
    storyAbout: 'Ikut disimpan apa adanya sebagai cerita.txt. Jangan tulis kata sandi.',
    inside: 'Isi ZIP',
    making: 'Menyusun laporan…',
    save: 'Simpan ZIP…',
    cancel: 'Batal',
    close: 'Tutup',
    saved: (name: string) => `Laporan tersimpan: ${name}`,
  },
  manualSaved: (name: string) => `Buku panduan tersimpan: ${name}`,
  nothing: 'Coba kata lain, atau buka daftar isi.',
}
