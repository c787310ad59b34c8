import { chartTitles } from '../../../../shared/charts/body'
import { formatScore } from '../../../../shared/domain/number'

export const texts = {
  title: 'Jelajah',
  body: 'Pemda / instansi',
  previous: 'Pemda sebelumnya (Alt+PgUp)',
  next: 'Pemda berikutnya (Alt+PgDn)',
  results: 'Lihat di Hasil',
  explain: 'Jelaskan nilai hitung',
  about: (region: string, year: number, scheme: string) => `${region} · ${String(year)} · ${scheme}`,
  score: 'Nilai resmi',
  computed: (score: string) => `Nilai hitung ${score}`,
  peers: (type: string, region: string, mean: string, difference: string) =>
    `Rata-rata ${type} di ${region}: ${mean} (${difference})`,
  median: (median: string) => `Median: ${median}`,
  rank: (rank: number, of: number, scope: string) => `Peringkat ${String(rank)} dari ${String(of)} ${scope}`,
  noRank: 'Tidak ikut diperingkat',
  noScore: 'Belum bernilai pada tahun ini',
  dimensions: {
    title: chartTitles.dimensions,
    head: { name: 'Dimensi', weight: 'Bobot', reached: 'Capaian' },
    none: 'Belum ada isian indikator, jadi capaian dimensi belum diketahui.',
    open: 'Buka Entri',
  },
  units: {
    title: chartTitles.units,
    head: { name: 'Unit', official: 'Nilai resmi', computed: 'Nilai hitung', zone: 'Zona', opinion: 'Opini' },
    soFar: 'sementara',
    none: 'Belum ada unit pada tahun ini.',
    open: 'Buka Data induk',
    explain: (name: string) => `${name}: jelaskan nilai hitungnya`,
  },
  trend: {
    title: chartTitles.trend,
    head: { year: 'Tahun', scheme: 'Skema', score: 'Nilai', change: 'Perubahan', zone: 'Zona', opinion: 'Opini' },
    none: 'Belum ada nilai resmi untuk pemda ini pada tahun mana pun.',
    open: 'Buka Hasil',
    newScheme: 'skema baru',
    note: 'Garis terputus pada tahun pertama skema baru: nilai dari skema yang berbeda tidak dibandingkan.',
    one: 'Baru satu tahun bernilai. Impor nilai tahun lain untuk melihat perkembangannya.',
  },
  ranks: {
    title: chartTitles.ranks,
    head: { year: 'Tahun', rank: 'Peringkat', scope: 'Cakupan' },
    none: 'Pemda atau instansi ini tidak ikut diperingkat.',
    noScore: 'Belum ada peringkat: belum ada nilai resmi.',
  },
  empty: {
    title: 'Belum ada pemda untuk dijelajahi',
    text: 'Pilih wilayah lain, atau impor nilai dahulu.',
    open: 'Buka Hasil',
  },
  difference: (hundredths: number) => `${hundredths > 0 ? '+' : ''}${formatScore(hundredths)}`,
}
