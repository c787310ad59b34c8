/**
 * What an issued document is made of: everything that will be printed, frozen as JSON when the number is given.
 * The same snapshot gives the same bytes. Nothing in the renderer of documents may look anywhere else.
 */
import type { Recap } from './recap.ts'
import type { Report } from './report.ts'
import type { BodyType, Category, Day, Hundredths, RankGroup, RankPhrase, Region, TieRule, Zone } from './types.ts'

export const documentKinds = ['certificate', 'ranking', 'report', 'recap', 'minutes'] as const
export type DocumentKind = (typeof documentKinds)[number]

interface Common {
  /** Version of this shape. */
  version: 1
  /** Name and version of the design: "klasik@1", "peringkat@1". */
  template: string
  /** Prints CONTOH across the page: sample data or a demonstration key. */
  sample: boolean
  /** Signed by pen and stamp: more room above the name, and no electronic field. */
  ink?: true
  year: number
  scheme: string
  number: string
  /** The instant the number was given, ISO 8601 in UTC: creation date of the PDF and claimed time of the signature. */
  at: string
  /** Head of the journal's hash chain when the number was given, hex; stands in the metadata only. */
  chain?: string
  /** Day and place printed above the signature. */
  date: Day
  place: string
  office: { name: string; code: string; city: string; address: string }
  /** Office logo as a data URL (PNG or JPEG without alpha, or SVG text), or null. */
  logo: string | null
  colors: { ink: string; brand: string; accent: string }
  signatory: { name: string; position: string }
  /** HQ decision of the year, when known. */
  decision: { number: string; date: Day } | null
}

export interface CertificateSnapshot extends Common {
  kind: 'certificate'
  award: { title: string; subtitle: string; wording: string }
  recipient: {
    code: string
    type: BodyType
    /** "Kota Tangerang Selatan". */
    body: string
    /** Unit name, or null when the body itself is awarded. */
    unit: string | null
  }
  score: Hundredths
  zone: Zone | null
  category: Category | null
  opinion: string
  quality: string | null
  /** First to third only. */
  rank: RankPhrase | null
}

export interface RankingSnapshot extends Common {
  kind: 'ranking'
  region: Region
  /** "Provinsi Banten", "Indonesia". */
  regionName: string
  group: RankGroup
  ties: TieRule
  /** The two rules in words, as printed under the heading. */
  scopeText: string
  tieText: string
  title: string
  rows: {
    rank: number
    code: string
    name: string
    score: Hundredths
    zone: Zone | null
    category: Category | null
    opinion: string
  }[]
  /** Band limits for the chart, best first: lower limit and label. */
  limits: { from: Hundredths; label: string }[]
  /** Counts and shares per zone (or opinion, where the scheme has no zones) that add up to the rows. */
  counts: { label: string; zone: Zone | null; count: number; share: Hundredths }[]
  mean: Hundredths | null
}

/** The year of a region on two or three pages: counts, mean, best and lowest, change, units, vertical bodies apart. */
export interface RecapSnapshot extends Common, Recap {
  kind: 'recap'
  region: Region
  regionName: string
  title: string
  /** The findings in words, built from the figures so that they cannot contradict them. */
  sentences: string[]
}

/** The report of one body: cover, contents, summary, dimensions, units, years, findings, recommendations, indicators. */
export interface ReportSnapshot extends Common, Report {
  kind: 'report'
  /** Official name of the assessment. */
  title: string
  sentences: string[]
  recommendations: string[]
}

/** What a packet carries outside. It has no number (an empty one) and is in no register. */
export interface LabelSnapshot extends Common {
  kind: 'label'
  /** Head of the body on the day, when known. */
  receiver: { name: string; position: string } | null
  /** "Pemerintah Kota Tangerang Selatan". */
  body: string
  address: string
  /** What is in the packet, a line each. */
  contents: string[]
}

/** Whatever can be drawn: documents of the register, and labels. */
export type Printable = Snapshot | LabelSnapshot

/** Who gave what to whom (Berita Acara Serah Terima). */
export interface MinutesSnapshot extends Common {
  kind: 'minutes'
  /** "Berita Acara Serah Terima". */
  title: string
  recipient: {
    code: string
    type: BodyType
    /** "Kota Tangerang Selatan". */
    body: string
  }
  giver: Party
  /** Null: not known yet, written by pen on dotted lines. */
  receiver: Party | null
  /** Of the handover; those of the document while none was entered. */
  handover: {
    day: Day
    /** "Selasa, tanggal dua puluh empat bulan Januari tahun dua ribu dua puluh tiga". */
    dayWords: string
    place: string
  }
  items: {
    kind: DocumentKind
    /** "Piagam Penghargaan", "Rapor". */
    label: string
    number: string
    recipient: string
    score: Hundredths | null
  }[]
}

interface Party {
  name: string
  position: string
}

export type Snapshot = CertificateSnapshot | RankingSnapshot | ReportSnapshot | RecapSnapshot | MinutesSnapshot

/** What the metadata names under keywords. The number stays the last of them: it may hold any sign. */
export const keywordsOf = ({ number, chain }: Pick<Common, 'number' | 'chain'>): string =>
  `${chain === undefined ? '' : `Jurnal: ${chain}; `}Nomor: ${number}`

/** The text in the QR code: number and the first 16 hex digits of the snapshot's SHA-256. */
export const qrText = (number: string, snapshotSha256: string): string =>
  `PIAGAM ${number} SHA256:${snapshotSha256.slice(0, 16)}`
