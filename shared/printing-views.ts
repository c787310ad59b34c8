/** What screens see of issue runs, checks before them, and printing. */
import type { DocumentKind } from './domain/snapshot.ts'

/** A line of the check list before a run. One that blocks keeps the run from starting. */
export interface IssueCheck {
  /** What was looked at: one line each on the screen. */
  what: 'settings' | 'numbers' | 'duplicates' | 'withheld' | 'heads' | 'signatory' | 'decision' | 'design' | 'names'
  weight: 'good' | 'hint' | 'warning' | 'fault'
  message: string
  /** One line for each case. */
  details: string[]
  /** Where it is mended, and which field there; null where nothing can be done or need be. */
  go: { screen: 'settings' | 'results' | 'year' | 'master' | 'template'; field: string | null } | null
}

export interface IssueChecks {
  lines: IssueCheck[]
  /** What each item would be numbered; empty while no number can be given. */
  numbers: { item: string; number: string }[]
}

/** One recipient whose name does not stand on the design. */
export interface Misfit {
  item: string
  subject: string
  message: string
}
export interface FitView {
  checked: number
  misfits: Misfit[]
  cancelled: boolean
}

/** What was said when a finished PDF was opened again and compared with the data. */
export interface ReadBack {
  /** Documents that were opened. */
  read: number
  differences: { document: string; number: string; subject: string; message: string }[]
}

export const itemOutcomes = ['issued', 'differs', 'withheld', 'failed', 'cancelled'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]
export const runOutcomes = ['done', 'cancelled', 'failed'] as const
export type RunOutcome = (typeof runOutcomes)[number]

export interface IssueRunView {
  id: string
  /** Instants, ISO 8601; `ended` null: still running, or the program died in it. */
  at: string
  ended: string | null
  person: string
  year: number
  label: string
  outcome: RunOutcome | null
  counts: Record<ItemOutcome, number>
}
export interface IssueItemView {
  place: number
  item: string
  subject: string
  number: string | null
  document: string | null
  outcome: ItemOutcome
  message: string
  at: string
}

export interface FileNameTry {
  ok: boolean
  /** What a file would be called, without ".pdf". */
  example: string
  problem: string
}

export const printPapers = ['A4', 'F4'] as const
export type PrintPaper = (typeof printPapers)[number]

export interface PrinterView {
  name: string
  /** As the system shows it. */
  label: string
  standard: boolean
}
/** A sheet as it goes through a printer: lying it takes another way than upright. */
export interface PrintSheet {
  paper: PrintPaper
  landscape: boolean
}
/** How far a printer prints beside the mark, hundredths of a millimetre, to be added: to the right and down. */
export interface PrintOffset extends PrintSheet {
  printer: string
  x: number
  y: number
}

/** One document of a print job, and the mark it is printed with. */
export interface PrintedDocument {
  id: string
  number: string
  subject: string
  kind: DocumentKind
  mark: 'SALINAN' | 'DICABUT' | null
  /** Why it carries that, Indonesian; '' without a mark. */
  why: string
  pages: number
}
/** A document that is not in a job. `again`: it can be printed by itself, on other paper or later. */
export interface LeftDocument {
  id: string
  /** '' for one the register does not know. */
  number: string
  subject: string
  reason: string
  again: boolean
}
/** A print job as one PDF. It is a copy for the printer, not the issued file. */
export interface PrintJob extends PrintSheet {
  bytes: Uint8Array
  /** What everything was moved by; null: this printer was never measured with this sheet. */
  offset: Pick<PrintOffset, 'x' | 'y'> | null
  documents: PrintedDocument[]
  left: LeftDocument[]
  /** For pre-printed paper: how many have a design that leaves nothing out on it. */
  whole: number
}
