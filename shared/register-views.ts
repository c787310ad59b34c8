/** What screens see of the register: what became of documents, handovers, numbers, packages. */
import type { DocumentKind } from './domain/snapshot.ts'
import type { Day } from './domain/types.ts'
import type { DocumentRow, DocumentState, ErrorLike, IssueReport } from './views.ts'

/** How far a document has come: the last thing that happened to it. */
export const documentProgress = [
  'dipesan',
  'terbit',
  'ditandatangani',
  'dicetak',
  'diserahkan',
  'diganti',
  'dicabut',
  'batal',
] as const
export type DocumentProgress = (typeof documentProgress)[number]

export interface DocumentLink {
  id: string
  number: string
}

export interface RegisterRow extends Omit<DocumentRow, 'replacedBy'> {
  progress: DocumentProgress
  /** Name and version of the design: `klasik@1`. */
  template: string
  /** Instants, ISO 8601; null where it did not happen. `signedAt`: by hand, or issued with an electronic signature. */
  reservedAt: string
  issuedAt: string | null
  signedAt: string | null
  printedAt: string | null
  /** Who printed it last. */
  printedBy: string
  /** Good sheets and spoiled ones, copies counted too. */
  sheets: number
  spoiled: number
  /** Sheets with the mark SALINAN. */
  copies: number
  /** The handover it was given with last; all '' and null until then. */
  handover: string | null
  deliveredOn: Day | null
  receiver: string
  replaces: DocumentLink | null
  replacedBy: DocumentLink | null
}

export interface HistoryEvent {
  id: string
  at: string
  what: 'reserved' | 'issued' | 'signed' | 'printed' | 'delivered' | 'replaced' | 'revoked' | 'void'
  /** Whole sentence in Indonesian, without day and person. */
  text: string
  person: string
  sheets: number
  spoiled: number
  copy: boolean
  note: string
  /** The document that took its place, or whose place it took. */
  link: DocumentLink | null
  handover: string | null
}
export interface DocumentHistory {
  row: RegisterRow
  /** The oldest first. */
  events: HistoryEvent[]
  /** All documents of the same subject, from the first to the one in force. */
  line: { id: string; number: string; state: DocumentState; progress: DocumentProgress }[]
}

/** What a step did to many documents; what could not be done is named with its reason. */
export interface MarkReport {
  done: number
  refused: { id: string; number: string; subject: string; reason: string }[]
}

export interface HandoverView {
  id: string
  year: number
  body: string
  bodyName: string
  day: Day
  place: string
  giver: string
  giverPosition: string
  receiver: string
  receiverPosition: string
  note: string
  /** Whether there is a photo: `handover.photo` gives it. */
  photo: boolean
  documents: { id: string; number: string; kind: DocumentKind; subject: string }[]
  /** The minutes in force of this body and year. */
  minutes: DocumentLink | null
}
export interface DeliverReport extends MarkReport {
  handover: HandoverView
}
/** What a handover would most likely say. */
export interface HandoverSuggestion {
  day: Day
  place: string
  giver: string
  giverPosition: string
  /** Head of the body on that day; '' where nobody is known. */
  receiver: string
  receiverPosition: string
  /** In force, of the body and its units; `delivered`: handed over before. */
  documents: { id: string; number: string; kind: DocumentKind; subject: string; delivered: boolean }[]
}

export interface NumberHold {
  id: string
  scope: string
  first: number
  last: number
  /** The only kind of document that gets these numbers; null: none does. */
  kind: DocumentKind | null
  reason: string
  /** How many of them were given. */
  used: number
}
export interface TakenNumber {
  running: number
  number: string
  kind: DocumentKind
  subject: string
  state: DocumentState
  /** Id of our document; null for one of another laptop. */
  document: string | null
  /** Device id of the other laptop; null for ours. */
  device: string | null
  reason: string | null
}
/** One run of numbers: of a year or of all years, for all kinds or those with a pattern of their own. */
export interface NumberScope {
  scope: string
  /** "Tahun 2023", "Semua tahun, piagam". */
  title: string
  /** Kinds that count in it now. */
  kinds: DocumentKind[]
  /** Their pattern; '' for a run that is no longer counted in. */
  pattern: string
  taken: TakenNumber[]
  /** Below the highest number taken, given to nobody, and not explained. */
  gaps: { first: number; last: number }[]
  holds: NumberHold[]
  /** Null where none can be given, `problem` says why. */
  next: { running: number; number: string } | null
  problem: string
}
export interface OutsideNumber {
  id: string
  year: number
  kind: DocumentKind
  number: string
  /** The only recipient it is for, or null: the next of the kind. */
  subjectKey: string | null
  subject: string
  source: string
  /** The document that has it. */
  document: DocumentLink | null
}
export interface NumbersView {
  scopes: NumberScope[]
  outside: OutsideNumber[]
  /** Whom numbers of elsewhere may be meant for, by kind. */
  subjects: { key: string; kind: DocumentKind; name: string }[]
}
export interface OutsideReport {
  added: number
  refused: { number: string; reason: string }[]
}

/** Files in a folder a body; one PDF to print from; one ZIP. */
export const packageForms = ['files', 'pdf', 'zip'] as const
export type PackageForm = (typeof packageForms)[number]
export interface AwardPackage {
  code: string
  /** The body as printed. */
  name: string
  /** What was written, or stood there as it is: full paths. */
  files: string[]
  /** Documents in it, by number; the label has none. */
  numbers: string[]
}
export interface OutdatedDocument {
  number: string
  subject: string
  /** What it no longer says rightly. */
  reason: string
}
export interface AwardPackageReport extends IssueReport {
  packages: AwardPackage[]
  /** In force and in the sets, although the data have changed since. */
  outdated: OutdatedDocument[]
}

export interface AwardPlanItem {
  kind: DocumentKind
  subject: string
  /** `ready`: gets a number; `exists`: goes in as it is; `outdated`: in force, but no longer true; `withheld`: `reason` says why. */
  state: 'ready' | 'exists' | 'outdated' | 'withheld'
  /** Of those that have one. */
  number: string | null
  reason: string
}
export interface AwardPlan {
  sets: { code: string; name: string; items: AwardPlanItem[] }[]
  /** What is missing in the settings before anything can be issued. */
  problems: ErrorLike[]
  /** Printed above the signatures, unless told otherwise. */
  date: Day
  place: string
}
