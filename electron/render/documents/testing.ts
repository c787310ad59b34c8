/** For tests and measurements: snapshots, and other people's tools to judge what comes out. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recapSentences } from '../../../shared/domain/recap-text.ts'
import type { Recap } from '../../../shared/domain/recap.ts'
import { findingsOf, weakestOf, type ReportUnit } from '../../../shared/domain/report.ts'
import { indicatorValue, recommendations, reportSentences } from '../../../shared/domain/report-text.ts'
import type {
  CertificateSnapshot,
  LabelSnapshot,
  MinutesSnapshot,
  Printable,
  RankingSnapshot,
  RecapSnapshot,
  ReportSnapshot,
  Snapshot,
} from '../../../shared/domain/snapshot.ts'
import { dayWords } from '../../../shared/domain/terbilang.ts'
import type { Zone } from '../../../shared/domain/types.ts'
import type { SigningKey } from '../tasks.ts'
import { renderDocument } from './render.ts'

const common = {
  version: 1,
  sample: false,
  year: 2022,
  scheme: 'opini-2022',
  at: '2023-01-24T03:15:00.000Z',
  date: '2023-01-24',
  place: 'Serang',
  office: {
    name: 'Ombudsman Republik Indonesia Perwakilan Banten',
    code: 'BTN',
    city: 'Serang',
    address: 'Jalan Uji Nomor 1, Serang',
  },
  logo: null,
  colors: { ink: '#1B1B1F', brand: '#0F4C5C', accent: '#B08D3C' },
  signatory: { name: 'Nama Penanda Tangan', position: 'Kepala Perwakilan' },
  decision: { number: '1 Tahun 2022', date: '2022-12-22' },
} as const satisfies Partial<Snapshot>

export const certificate = (changes: Partial<CertificateSnapshot> = {}): CertificateSnapshot => ({
  ...common,
  kind: 'certificate',
  template: 'klasik@1',
  number: '001/PIAGAM/BTN/I/2023',
  award: {
    title: 'Piagam Penghargaan',
    subtitle: 'Predikat Kepatuhan Standar Pelayanan Publik Tahun 2022',
    wording: 'atas capaian dalam Penilaian Kepatuhan Standar Pelayanan Publik Tahun 2022',
  },
  recipient: { code: '36.74', type: 'kota', body: 'Kota Tangerang Selatan', unit: null },
  score: 8883,
  zone: 'hijau',
  category: 'A',
  opinion: 'Kualitas Tertinggi',
  quality: null,
  rank: { rank: 1, of: 9, text: 'Peringkat 1 dari 9 se-Provinsi Banten' },
  ...changes,
})

const bands = [
  { from: 8800, label: 'Kualitas Tertinggi', zone: 'hijau', category: 'A' },
  { from: 7800, label: 'Kualitas Tinggi', zone: 'hijau', category: 'B' },
  { from: 5400, label: 'Kualitas Sedang', zone: 'kuning', category: 'C' },
  { from: 3200, label: 'Kualitas Rendah', zone: 'merah', category: 'D' },
  { from: 0, label: 'Kualitas Terendah', zone: 'merah', category: 'E' },
] as const

/** `length` bodies with scores falling evenly from 92,83. */
export function ranking(length: number, changes: Partial<RankingSnapshot> = {}): RankingSnapshot {
  const rows = Array.from({ length }, (_, index): RankingSnapshot['rows'][number] => {
    const score = 9283 - Math.floor((index * 7000) / Math.max(1, length))
    const band = bands.find(({ from }) => score >= from) ?? bands[4]
    return {
      rank: index + 1,
      code: `00.${String(index).padStart(3, '0')}`,
      name: `${index % 4 === 0 ? 'Kota' : 'Kabupaten'} Uji ${index + 1}`,
      score,
      zone: band.zone,
      category: band.category,
      opinion: band.label,
    }
  })
  const count = (zone: Zone): number => rows.filter((row) => row.zone === zone).length
  const green = Math.floor((count('hijau') * 10_000) / Math.max(1, length))
  const yellow = Math.floor((count('kuning') * 10_000) / Math.max(1, length))
  return {
    ...common,
    kind: 'ranking',
    template: 'peringkat@1',
    number: '007/PERINGKAT/BTN/I/2023',
    region: '36',
    regionName: 'Provinsi Banten',
    group: 'all',
    ties: 'shared',
    scopeText: 'se-Provinsi Banten',
    tieText: 'Nilai yang sama berbagi peringkat (1, 2, 2, 4)',
    title: 'Penilaian Kepatuhan Standar Pelayanan Publik Tahun 2022',
    rows,
    limits: bands.map(({ from, label }) => ({ from, label })),
    counts: [
      { label: 'Zona hijau', zone: 'hijau', count: count('hijau'), share: green },
      { label: 'Zona kuning', zone: 'kuning', count: count('kuning'), share: yellow },
      { label: 'Zona merah', zone: 'merah', count: count('merah'), share: length ? 10_000 - green - yellow : 0 },
    ],
    mean: length ? Math.round(rows.reduce((sum, row) => sum + row.score, 0) / length) : null,
    ...changes,
  }
}

const unit = (name: string, score: number) => ({
  name,
  body: 'Kota Uji 1',
  score,
  zone: 'hijau' as const,
  category: 'A' as const,
  opinion: 'Kualitas Tertinggi',
})

/** A recapitulation of `length` governments beside last year, with units and a vertical body. */
export function recap(length: number, changes: Partial<RecapSnapshot> = {}): RecapSnapshot {
  const { rows, counts, mean } = ranking(length)
  const figures: Recap = {
    rows: rows.map(({ name, score, zone, category, opinion }, index) => ({
      name,
      score,
      zone,
      category,
      opinion,
      before: score + (index % 3) * 250 - 300,
    })),
    unscored: ['Kabupaten Uji Tanpa Nilai'],
    counts,
    mean,
    before: { year: 2021, comparable: true, both: { count: length, earlier: (mean ?? 0) - 50, now: mean ?? 0 } },
    units: {
      scored: 40,
      green: 31,
      best: [unit('Puskesmas Uji', 9512), unit('Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 9120)],
      lowest: [unit('Dinas Uji', 7900)],
    },
    greenLabel: 'zona hijau',
    vertical: { rows: [unit('Polres Uji', 8420)], mean: 8420 },
  }
  const place = 'Provinsi Banten'
  return {
    ...common,
    kind: 'recap',
    template: 'rekap@1',
    number: '008/REKAP/BTN/I/2023',
    region: '36',
    regionName: place,
    title: 'Rekapitulasi Penilaian Kepatuhan Standar Pelayanan Publik Tahun 2022',
    ...figures,
    sentences: recapSentences(figures, { year: 2022, place }),
    ...changes,
  }
}

/** A report of `count` units with `indicators` indicators each, notes at every seventh. */
export function report(count: number, indicators: number, changes: Partial<ReportSnapshot> = {}): ReportSnapshot {
  const verdict = { zone: 'hijau', category: 'A', opinion: 'Kualitas Tertinggi' } as const
  const cells = Array.from({ length: indicators }, (_, index) => ({
    code: `IN-${String(index + 1).padStart(2, '0')}`,
    name: `Indikator uji nomor ${index + 1}`,
    value: index % 11 === 10 ? null : (index % 4) * 100,
    na: index % 11 === 10,
    max: 300,
    note: index % 7 === 6 ? 'Papan informasi belum memuat jangka waktu dan biaya pelayanan.' : '',
  }))
  const units = Array.from({ length: count }, (_, index): ReportUnit => ({
    name: `Dinas Uji ${index + 1}`,
    score: 9000 - index * 100,
    official: index > 0,
    ...verdict,
    dimensions: [{ name: 'Input', indicators: cells }],
  }))
  const year = { schemeTitle: 'Penilaian Kepatuhan', newScheme: false, ...verdict, of: 9 }
  const facts = {
    body: 'Kota Tangerang Selatan',
    type: 'kota' as const,
    code: '36.74',
    score: 8883,
    ...verdict,
    quality: null,
    rank: { rank: 1, of: 9, text: 'Peringkat 1 dari 9 se-Provinsi Banten' },
    regionMean: 8014,
    dimensions: [
      { name: 'Input', weight: 2185, reached: 8670 },
      { name: 'Proses', weight: 3237, reached: 8773 },
    ],
    units,
    trend: [
      { ...year, year: 2021, score: 8000, rank: 3 },
      { ...year, year: 2022, score: 8883, rank: 1 },
    ],
    findings: findingsOf(units, indicatorValue),
    weakest: weakestOf(units),
    open: [{ unit: null, kind: 'Saran', number: '12/2022', note: 'Tarif layanan' }],
  }
  const title = 'Penilaian Kepatuhan Standar Pelayanan Publik'
  return {
    ...common,
    kind: 'report',
    template: 'rapor@1',
    number: '009/RAPOR/BTN/I/2023',
    title,
    ...facts,
    sentences: reportSentences(facts, { year: 2022, title }),
    recommendations: recommendations(facts),
    ...changes,
  }
}

/** Minutes of `count` certificates handed over to Kota Tangerang Selatan. */
export const minutes = (count: number, changes: Partial<MinutesSnapshot> = {}): MinutesSnapshot => ({
  ...common,
  kind: 'minutes',
  template: 'berita-acara@1',
  number: '010/BA/BTN/I/2023',
  title: 'Berita Acara Serah Terima',
  recipient: { code: '36.74', type: 'kota', body: 'Kota Tangerang Selatan' },
  giver: { name: 'Nama Penanda Tangan', position: 'Kepala Perwakilan' },
  receiver: { name: 'Dr. H. Nama Penerima, M.Si.', position: 'Wali Kota Tangerang Selatan' },
  handover: { day: '2023-01-24', dayWords: dayWords('2023-01-24'), place: 'Pendopo Kota Serang' },
  items: Array.from({ length: count }, (_, index) => ({
    kind: 'certificate',
    label: 'Piagam Penghargaan',
    number: `${String(index + 1).padStart(3, '0')}/PIAGAM/BTN/I/2023`,
    recipient: index === 0 ? 'Kota Tangerang Selatan' : `Dinas Uji ${index}`,
    score: 9200 - index,
  })),
  ...changes,
})

/** What is stuck on the packet of Kota Tangerang Selatan. */
export const label = (changes: Partial<LabelSnapshot> = {}): LabelSnapshot => ({
  ...common,
  kind: 'label',
  template: 'label@1',
  number: '',
  receiver: { name: 'Dr. H. Nama Penerima, M.Si.', position: 'Wali Kota Tangerang Selatan' },
  body: 'Pemerintah Kota Tangerang Selatan',
  address: 'Jalan Uji Nomor 1, Kota Tangerang Selatan',
  contents: ['Piagam penghargaan Kota Tangerang Selatan', 'Berita acara serah terima'],
  ...changes,
})

const packages = {
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
}

/** What a tool says about a file. Fails when the tool is missing or complains. */
export function ask(tool: keyof typeof packages, args: string[], { mayFail = false } = {}): string {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (error) throw new Error(`${tool} is missing: install the Debian package ${packages[tool]}`, { cause: error })
  if (status !== 0 && !mayFail) throw new Error(`${tool} ${args.join(' ')}: ${stdout}${stderr}`)
  return stdout + stderr
}

const folder = mkdtempSync(join(tmpdir(), 'piagam-documents-'))
let files = 0

/** Renders a snapshot into a file. */
export async function drawn(
  snapshot: Printable,
  { key = null, preview = false }: { key?: SigningKey | null; preview?: boolean } = {},
): Promise<{ file: string; pdf: Uint8Array; sha256: string; signed: boolean }> {
  const rendered = await renderDocument({ snapshot, key, preview })
  files += 1
  const file = join(folder, `${files}.pdf`)
  writeFileSync(file, rendered.pdf)
  return { file, ...rendered }
}

/** Its text in the order of the page, blanks made one. */
export const textOf = (file: string): string => ask('pdftotext', ['-layout', file, '-']).replaceAll(/\s+/g, ' ')
