/** What the service answers: data ready to be shown, still unformatted. Scores are hundredths. */
import type { DocumentKind } from './domain/snapshot.ts'
import type { ReadBack } from './printing-views.ts'
import type {
  Band,
  BodyType,
  Category,
  Clean,
  Day,
  Hundredths,
  RankGroup,
  Region,
  TieRule,
  Zone,
} from './domain/types.ts'

export interface ProgramState {
  version: string
  /** Full path, for the status bar and for support. */
  dataFolder: string
  /** Nothing was ever entered: offer the sample year or an empty office. */
  first: boolean
  /** The database holds the sample office: documents are marked CONTOH. */
  sample: boolean
  undo: { label: string; at: string } | null
  redo: { label: string; at: string } | null
  /** When the last change was written, ISO 8601. */
  lastSaved: string | null
  /** Documents with a number whose file was never finished (the program died): they can be resumed. */
  unfinished: number
  /** All PINs were removed not long ago, because they were forgotten: everybody should know. */
  pinReset: { at: string; persons: number } | null
}

export interface PeriodView {
  year: number
  scheme: string
  schemeTitle: string
  group: RankGroup
  ties: TieRule
  decision: { number: string; date: Day } | null
  /** Bodies with an official score, per province code. */
  provinces: { code: string; name: string; scored: number }[]
  cleanRequired: boolean
}

export interface SchemeView {
  id: string
  title: string
  bands: Band[]
  hasZones: boolean
  hasCategories: boolean
  aggregation: 'mean' | 'none'
}

export interface VerdictView {
  zone: Zone | null
  category: Category | null
  opinion: string
  quality: string | null
}

/** Why no award: null when it is due. */
export interface AwardView {
  due: boolean
  reason: string | null
}

export interface UnitRow extends VerdictView {
  id: string
  name: string
  type: string
  score: Hundredths | null
  /** From the cells; null where nothing was entered. */
  computed: Hundredths | null
  /** Required cells are still empty: `computed` only grows. */
  partial: boolean
  /** Official and computed differ by more than 0,01. */
  differs: boolean
  clean: Clean
  award: AwardView
}

export interface BodyRow extends VerdictView {
  code: string
  name: string
  type: BodyType
  score: Hundredths | null
  /** Mean of the units before rounding, where the scheme makes one: from cells, else from official scores of units. */
  computed: Hundredths | null
  /** Units that were begun are not in the mean yet. */
  partial: boolean
  /** Official and computed differ by more than 0,01. */
  differs: boolean
  clean: Clean
  rank: number | null
  /** Change of the score from the year before, when both are there and the schemes are comparable; else null. */
  change: Hundredths | null
  award: AwardView
  units: UnitRow[]
}

export interface ResultsView {
  year: number
  region: Region
  regionName: string
  scheme: SchemeView
  group: RankGroup
  ties: TieRule
  cleanRequired: boolean
  /** All bodies of the region, also those without a score. */
  rows: BodyRow[]
}

export interface RankingView {
  year: number
  region: Region
  regionName: string
  scheme: SchemeView
  group: RankGroup
  ties: TieRule
  scopeText: string
  tieText: string
  rows: ({ rank: number; code: string; name: string; type: BodyType; score: Hundredths } & VerdictView)[]
  counts: { label: string; zone: Zone | null; count: number; share: Hundredths }[]
  mean: Hundredths | null
}

export interface Rejected {
  row: number
  column: string
  value: string
  reason: string
}
export interface Finding {
  row: number
  kind: 'zone' | 'category' | 'opinion' | 'rank' | 'name' | 'mean'
  published: string
  computed: string
}
export interface ImportReport {
  read: number
  written: number
  unchanged: number
  rejected: Rejected[]
  findings: Finding[]
  ignoredColumns: string[]
}
export interface PlannedChange {
  row: number
  year: number
  code: string
  /** Body as printed. */
  body: string
  unit: string | null
  field: 'score' | 'clean'
  before: string | null
  after: string
}
export interface ImportPreview extends ImportReport {
  /** Give this to `import.apply`. */
  preview: string
  file: string
  /** At most 5,000 of them. */
  changes: PlannedChange[]
  /** Columns found, as the file names them, with what they were taken for. */
  columns: { header: string; field: string }[]
}

export type PlanState = 'ready' | 'exists' | 'withheld' | 'unfinished'
export interface PlanItem {
  /** Stable within a scope: `certificate:36.74`, `certificate:36.74:<unit id>`, `ranking:36`. */
  item: string
  kind: DocumentKind
  code: string
  unit: string | null
  subject: string
  /** The body a unit belongs to, as printed. */
  body: string
  score: Hundredths | null
  state: PlanState
  reason: string | null
  number: string | null
  document: string | null
  /** Rank of the body; null for a document about a region, and for a body that is not ranked. */
  rank: number | null
}
export interface IssuePlan {
  items: PlanItem[]
  /** What is missing before anything can be issued. */
  problems: ErrorLike[]
  /** The number the next document would get. */
  nextNumber: string
  date: Day
  place: string
  signatory: { name: string; position: string } | null
}
export interface ErrorLike {
  field: string
  message: string
}

export interface IssuedDocument {
  id: string
  kind: DocumentKind
  number: string
  code: string
  unit: string | null
  subject: string
  score: Hundredths | null
  file: string
  sha256: string
  signed: boolean
}
export interface IssueReport {
  documents: IssuedDocument[]
  existing: IssuedDocument[]
  withheld: { code: string; unit: string | null; reason: string }[]
  /** True when the user stopped it; what is listed was done. */
  cancelled: boolean
  /** The run's journal, when one was kept. */
  run?: string
  /** What the finished files were found to say, when they were read again. */
  readBack?: ReadBack
}

export type DocumentState = 'reserved' | 'issued' | 'replaced' | 'revoked' | 'void'
export interface DocumentRow extends IssuedDocument {
  year: number
  body: string
  state: DocumentState
  at: string
  reason: string | null
  replacedBy: string | null
  /** The file is where it should be. */
  present: boolean
}

export interface KeyInfo {
  subject: string
  issuer: string
  algorithm: string
  from: string
  until: string
  expired: boolean
  /** A demonstration key of our own: documents are marked CONTOH. */
  demo: boolean
}

export interface VerifiedFile {
  file: string
  signed: boolean
  /** Every signature's bytes and digest are right, nothing is malformed. */
  intact: boolean
  /** A chain to one of the given roots; null when no root was given. */
  trusted: boolean | null
  signer: string | null
  /** Claimed (or time-stamped) instant, ISO 8601. */
  signedAt: string | null
  timestamped: boolean
  changedAfterSigning: boolean
  /** SHA-256 is in our register. */
  registered: boolean
  /** The number in the register, or the one the file claims. */
  number: string | null
  /** Sentences in Indonesian on what was found. */
  notes: string[]
}

export interface Settings {
  office: { name: string; code: string; city: string; address: string }
  signatories: { name: string; position: string; from: Day; until: Day | null }[]
  numberPattern: string
  /** Of kinds that count for themselves. */
  numberPatterns: Partial<Record<DocumentKind, string>>
  decision: { year: number; number: string; date: Day }[]
  colors: { brand: string; accent: string }
  /** Data URL, or null. */
  logo: string | null
  sample: boolean
}

export interface UndoReport {
  label: string
  /** How many rows were put back. */
  changes: number
}

export interface Progress {
  job: string
  /** What is being done, Indonesian. */
  label: string
  done: number
  total: number
}

// ---- laptops and people ----

/** A value in a conflict, with who put it there. */
export interface ConflictSide {
  /** As stored: hundredths for scores, a list where several columns are one cell, true or false for a whole record. */
  value: unknown
  /** As shown: "88,83", "kosong", "dihapus". */
  text: string
  person: string
  /** Device id of the laptop. */
  device: string
  /** Whether that is this laptop. */
  own: boolean
  at: string
}
export interface ConflictView {
  /** Give this to `conflict.settle`. In a preview: not yet there, only for keys of lists. */
  id: string
  /** "Nilai Kota Serang tahun 2022". */
  record: string
  /** "Nilai akhir", "Nama", or "Keberadaan" when one side removed what the other changed. */
  cell: string
  /** What `conflict.settle` takes as a value: hundredths, one of a choice, a text, or nothing but mine and theirs. */
  kind: 'score' | 'clean' | 'text' | 'existence' | 'other'
  mine: ConflictSide
  /** The first of the other values; `mine` is what is shown until it is settled. */
  theirs: ConflictSide
  /** Further values of third laptops. */
  more: ConflictSide[]
  /** The last value both sides had; null when there was none. */
  common: { value: unknown; text: string } | null
  openedAt: string
}

export interface PackageSource {
  file: string
  /** Device id of the laptop that made it. */
  device: string
  office: string
  madeAt: string
  version: string
  /** "Provinsi Banten", "Kota Serang", "Seluruh kantor". */
  scope: string
  /** Made for head office: always signed. */
  forHeadOffice: boolean
  /** Null when unsigned. A signature that does not hold is refused, so this one holds; `trusted` null without given roots. */
  signature: { signer: string; trusted: boolean | null; demo: boolean } | null
}
export interface MergeReport {
  source: PackageSource
  /** Changes in the package, and how many of them were new here. */
  changes: number
  learned: number
  rows: { inserted: number; changed: number; removed: number }
  /** Open conflicts that this package brought or touched. */
  conflicts: ConflictView[]
  /** Conflicts that the package settles because they were decided elsewhere. */
  settled: number
  /** What was removed on one side and is back, with all of it, because something was entered in it on the other. */
  returned: string[]
  /** Instruments that were changed or removed elsewhere, while cells were entered with them here: they wait for a decision. */
  kept: string[]
  /** Documents of other laptops that are new or went on. */
  documents: number
  /** Numbers that two laptops gave to different documents: one of the two must be replaced by hand. */
  doubledNumbers: { number: string; own: string; foreign: string; device: string }[]
}
export interface MergePreview extends MergeReport {
  /** Give this to `package.import`. */
  preview: string
}
export interface PackageWritten {
  name: string
  size: number
  sha256: string
  records: number
  changes: number
  documents: number
  signer: string | null
}
/** A document of another laptop: to be read, never changed here. */
export interface ElsewhereRow {
  id: string
  /** Device id of the laptop that gave the number. */
  device: string
  kind: DocumentKind
  year: number
  number: string
  code: string
  unit: string | null
  subject: string
  body: string
  score: Hundredths | null
  state: DocumentState
  signed: boolean
  /** Empty while its file is not finished. */
  sha256: string
  at: string
  reason: string | null
}
export interface SettleReport {
  /** Open conflicts left. */
  left: number
}
export interface BlockView {
  id: string
  device: string
  own: boolean
  /** A year, 'all', or '*' for every scope. */
  scope: string
  first: number
  last: number
}
export interface BlocksView {
  /** Device id of this laptop, to be told to whoever hands out blocks. */
  device: string
  /** Laptops that are known here by their packages and blocks. */
  others: string[]
  blocks: BlockView[]
}

export const personRoles = ['asisten', 'verifikator', 'validator'] as const
export type PersonRole = (typeof personRoles)[number]
export interface PersonView {
  id: string
  name: string
  role: PersonRole
  active: boolean
  /** Has a PIN on this laptop. */
  pin: boolean
}
export interface PersonState {
  /** Who works now; null: nobody was chosen, changes carry the account of the system. */
  current: PersonView | null
  /** Was locked: `person.choose` opens it again. */
  locked: boolean
}

// ---- safe hands: journal, copies, state of the program ----

/** One batch of the journal: what was done in one go. */
export interface JournalBatchView {
  id: string
  /** Place in the journal: give the smallest one as `before` to read on. */
  place: number
  /** Device id of the laptop, and whether that is this one. */
  device: string
  own: boolean
  seq: number
  at: string
  person: string
  kind: string
  /** "Impor", "Penerbitan" … */
  kindText: string
  label: string
  reason: string | null
  /** Rows in the journal. */
  changes: number
  /** `possible`: offer "Urungkan"; it may still be refused with a list. `done`: taken back. */
  undo: 'possible' | 'done' | 'never'
  /** SHA-256 of the chain up to this batch, hex. */
  hash: string
}
export interface JournalView {
  batches: JournalBatchView[]
  /** There are older ones that match. */
  more: boolean
  /** What filters can be set to: all that occurs in the journal. */
  people: string[]
  kinds: { kind: string; text: string }[]
  tables: { table: string; text: string }[]
}
export interface JournalEntryView {
  id: number
  table: string
  tableText: string
  /** "Nilai Kota Serang tahun 2022". */
  record: string
  what: 'ditambah' | 'diubah' | 'dihapus'
  /** "Nilai akhir"; '' for a whole record. */
  column: string
  /** As shown: "88,83", "kosong", or a record in words. '' where there was nothing. */
  old: string
  new: string
}
export interface JournalEntriesView {
  batch: JournalBatchView
  entries: JournalEntryView[]
  more: boolean
}
export interface JournalFault {
  fault: 'altered' | 'removed' | 'inserted'
  /** Indonesian: what was found, where. */
  text: string
  batch: string | null
  seq: number
}
export interface JournalCheckView {
  /** Chain, tables and anchors all fit. */
  ok: boolean
  batches: number
  entries: number
  faults: JournalFault[]
  /** Data that is not what the journal tells, in Indonesian; at most 100. */
  differences: string[]
  /** Documents and copies whose noted head was found in the chain, and those where it was not, in Indonesian. */
  anchors: { checked: number; missing: string[] }
  /** Head of the chain, to be written down or compared; null before the first batch. */
  head: { seq: number; hash: string; at: string } | null
}

/** What a copy, or the present data, holds. */
export interface CopyContents {
  office: string
  sample: boolean
  /** Bodies with an official score, units, documents in force. */
  years: { year: number; bodies: number; units: number; documents: number }[]
  /** All documents of the register, also replaced and void ones. */
  documents: number
  batches: number
  /** The last change; `hash` null in data from before there was a chain. */
  last: { seq: number; at: string; label: string; person: string; hash: string | null } | null
}
/** An automatic copy in the data folder. */
export interface CopyView {
  /** File name: give this to `backup.inspect` and `backup.restore`. */
  name: string
  at: string
  why: string
  /** "sebelum impor". */
  whyText: string
  /** Bytes of the database. */
  size: number
  /** Was read through and counted after writing, and has the size it had then. Copies of migrations have no such note. */
  verified: boolean
  contents: CopyContents | null
  /** Files of documents kept with it; null where that was not noted. */
  documents: number | null
}

interface Difference {
  added: number
  removed: number
  changed: number
}
/** What restoring would change, seen from the present data. */
export interface RestoreChanges {
  /** The copy is an earlier state of this very data; false: it comes from elsewhere, or from a history that was left. */
  earlier: boolean
  /** Batches that are here and not in the copy, and the other way round. */
  changesLost: number
  changesGained: number
  scores: Difference
  units: Difference
  /** Parts of the settings that differ. */
  settings: number
  /** Documents of the register by where they are. */
  documentsOnlyHere: number
  documentsOnlyThere: number
}
export interface BackupInspection {
  name: string
  /** `export`: a .piagam file; `copy`: a copy of the database. */
  kind: 'export' | 'copy'
  sealed: boolean
  /** When it was made and by which version of the program; null where that was not noted. */
  at: string | null
  program: string | null
  /** Device id it was made on, and whether that is this laptop. */
  device: string
  own: boolean
  copy: CopyContents
  /** Null when there is no data here yet, or none that can be read. */
  present: CopyContents | null
  changes: RestoreChanges | null
  /** Files of documents in it, and numbers of those it lacks. */
  documents: { count: number; missing: string[] }
  /** Documents issued here after the copy was made: register and numbers are carried over. */
  carried: number
  /** Documents that are here and cannot be carried over; they stay in the state that is kept. Number and recipient. */
  lost: string[]
  /** Sentences in Indonesian on what to know before. */
  warnings: string[]
}
export interface RestoreReport {
  name: string
  /** The copy of the state before: restoring it undoes this. Null when there was nothing to keep. */
  kept: string | null
  contents: CopyContents
  carried: number
  lost: string[]
  /** Files of documents put into place, and numbers whose file is missing now. */
  documents: { written: number; missing: string[] }
  /** A damaged database was moved aside under this name; null when it was whole. */
  damaged: string | null
}

export interface BackupsView {
  copies: CopyView[]
  /** Full path, for the status line. */
  folder: string
  /** The last exported file or copy that went to a chosen folder. */
  elsewhere: {
    /** `sameDisk`: it lies on the disk of the data, so a lost laptop takes it along. */
    last: { at: string; name: string; sameDisk: boolean } | null
    /** Days since then, or since the first change where there was none. */
    days: number
    remind: boolean
    /** From how many days on people are reminded. */
    after: number
  }
  /** The automatic copy that failed last, when none succeeded since. */
  failure: { at: string; message: string } | null
}
export interface BackupExported {
  name: string
  size: number
  sealed: boolean
  documents: { count: number; missing: string[] }
}
/** `safety.damaged`: what the window offers when the database cannot be used. */
export interface DamagedView {
  file: string
  /** What was found, technical. */
  reason: string[]
  /** The newest first. */
  copies: CopyView[]
  /** The one to offer: the newest that was read through after it was made. */
  newest: CopyView | null
}
export interface DoctorItem {
  id: 'folder' | 'disk' | 'database' | 'journal' | 'documents' | 'clock' | 'copies' | 'elsewhere'
  title: string
  state: 'ok' | 'warn' | 'bad'
  /** Indonesian: what was found and, where something is wrong, what to do. */
  text: string
  details: string[]
}
export interface DoctorView {
  /** Nothing is bad; warnings may be there. */
  ok: boolean
  at: string
  items: DoctorItem[]
}

// ---- help and support ----

/** Settings that a file of IT staff fixes on this laptop. */
export interface LockedView {
  /** Full path, or null when nothing is locked. */
  file: string | null
  reason: string
  /** `office.name`, `numberPattern`, `numberPatterns`, `colors`, `theme`, `textSize`, `lockAfter`. */
  fields: string[]
  /** Indonesian: why a file that is there is not used. */
  problem: string | null
}
export interface FirstStep {
  step: 'office' | 'signatory' | 'results' | 'issue' | 'backup'
  done: boolean
}

/** What a report of a problem consists of, to be read before it is saved. */
export interface ProblemReport {
  /** Give this to `problem.save`. */
  report: string
  files: { name: string; text: string }[]
}
