export const texts = {
  title: 'Selamat datang di Piagam',
  about: 'Nilai, peringkat, dan piagam bertanda tangan elektronik untuk penilaian pelayanan publik. Mulai dengan apa?',
  sample: {
    title: 'Tahun contoh: Banten 2022',
    text: 'Nilai yang sudah diumumkan dari 9 pemda di Provinsi Banten dan unit Kota Tangerang Selatan, dengan kantor contoh. Cocok untuk mencoba semuanya; setiap dokumen ditandai CONTOH.',
    action: 'Buka tahun contoh',
  },
  empty: {
    title: 'Kantor kosong',
    text: 'Mulai dengan data kantor Anda sendiri. Impor nilai dari Excel atau CSV, lalu isi kantor dan penandatangan di Pengaturan.',
    action: 'Mulai kosong',
  },
}
