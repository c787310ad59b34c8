import { plainScore } from '../../../shared/domain/number'
import type { ExplainDimension, ExplainIndicator } from '../../../shared/entry-views'

export const texts = {
  title: (name: string) => `Dari mana nilai ${name}`,
  loading: 'Menghitung',
  close: 'Tutup',
  back: 'Kembali',
  copy: 'Salin penjelasan',
  copied: 'Tersalin',
  dimension: ({ name, weight, reached, points }: ExplainDimension) =>
    `${name}: bobot ${weight}\u00A0% × capaian ${reached}\u00A0% = ${points}`,
  head: {
    indicator: 'Indikator',
    value: 'Nilai',
    share: 'Bobot dalam dimensi',
    effective: 'Bobot berlaku',
    points: 'Poin',
    most: 'Paling tinggi',
    unit: 'Unit',
    exact: 'Sebelum dibulatkan',
    rounded: 'Nilai hitung',
    counts: 'Dihitung dari',
  },
  valueOf: ({ value, na, max }: ExplainIndicator) =>
    na ? 'TB' : value === null ? 'kosong' : `${plainScore(value)} / ${plainScore(max)}`,
  goTo: (code: string, name: string) => `${code} ${name}: buka selnya`,
  sum: 'Jumlah sebelum dibulatkan',
  mean: 'Rata-rata sebelum dibulatkan',
  computed: 'Nilai hitung',
  official: 'Nilai resmi',
  soFar: 'sementara, isian belum lengkap',
  differs: 'berbeda lebih dari 0,01; nilai resmi yang berlaku',
  instrument: (title: string, version: number, sample: boolean) =>
    `Instrumen: ${title}, versi ${String(version)}${sample ? ' (CONTOH)' : ''}`,
  counts: { cells: 'isian', official: 'nilai resmi unit', none: 'belum ikut dihitung' },
  unitOf: (name: string) => `${name}: jelaskan nilainya`,
}
