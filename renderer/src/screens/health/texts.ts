export const texts = {
  about: 'Membaca seluruh data, jurnal, dokumen, dan salinan tanpa mengubah apa pun',
  run: 'Periksa kesehatan data',
  running: 'Memeriksa… Pada data besar ini dapat memakan waktu semenit.',
  ok: 'Semua baik',
  warn: 'Ada yang perlu diperhatikan',
  bad: 'Ada yang rusak',
  at: (time: string) => `Diperiksa ${time}`,
  states: { ok: 'Baik', warn: 'Perhatian', bad: 'Rusak' },
  details: (count: number) => `Rincian (${String(count)})`,
  empty: {
    title: 'Belum diperiksa',
    text: 'Pemeriksaan membaca semuanya dan tidak mengubah apa pun. Jalankan sesekali, atau bila ada yang terasa aneh.',
  },
  result: 'Hasil pemeriksaan',
}
