/** What the data fill by themselves in documents that flow: which parts each kind knows and what they are called on screen. */
import type { FlowTemplate } from './model.ts'

export type FlowKind = FlowTemplate['kind']
export interface PartInfo {
  name: string
  label: string
}

const number: { name: 'nomor'; label: string } = { name: 'nomor', label: 'Nomor dan keputusan pusat' }

export const flowParts = {
  ranking: [
    number,
    { name: 'tabel', label: 'Tabel peringkat' },
    { name: 'ringkasan', label: 'Jumlah, bagian, dan rata-rata' },
    { name: 'grafik', label: 'Grafik nilai' },
  ],
  report: [
    { name: 'sampul', label: 'Sampul' },
    { name: 'daftar-isi', label: 'Daftar isi' },
    number,
    { name: 'ringkasan', label: 'Ringkasan dalam kalimat' },
    { name: 'dimensi', label: 'Nilai menurut dimensi' },
    { name: 'unit', label: 'Nilai menurut unit' },
    { name: 'tren', label: 'Perkembangan antartahun' },
    { name: 'temuan', label: 'Temuan' },
    { name: 'rekomendasi', label: 'Rekomendasi' },
    { name: 'lampiran', label: 'Indikator setiap unit' },
  ],
  recap: [
    number,
    { name: 'angka', label: 'Empat angka utama' },
    { name: 'ikhtisar', label: 'Ikhtisar dalam kalimat' },
    { name: 'ringkasan', label: 'Jumlah, bagian, dan rata-rata' },
    { name: 'pemda', label: 'Tabel nilai pemerintah daerah' },
    { name: 'unit-tertinggi', label: 'Unit dengan nilai tertinggi' },
    { name: 'unit-terendah', label: 'Unit dengan nilai terendah' },
    { name: 'vertikal', label: 'Tabel instansi vertikal' },
  ],
  minutes: [
    { name: 'nomor', label: 'Nomor' },
    { name: 'daftar', label: 'Daftar yang diserahkan' },
    { name: 'lampiran', label: 'Daftar yang diserahkan, di halaman sendiri' },
    { name: 'mengetahui', label: 'Mengetahui: pihak ketiga, diisi dengan pena' },
  ],
} as const satisfies Record<FlowKind, readonly PartInfo[]>

/** Names of the parts of a kind. */
export type PartName<K extends FlowKind> = (typeof flowParts)[K][number]['name']
