/** What the render threads do. Only plain data goes in and out; nothing here knows the database. */
import type { CellValue, Instrument, InstrumentDimension } from '../../shared/domain/instrument.ts'
import type { Printable } from '../../shared/domain/snapshot.ts'
import type { Template } from '../../shared/templates/model.ts'
import type { WorkbookRejected } from '../../shared/entry-views.ts'
import type { KeyInfo } from '../../shared/views.ts'

/** A private key with its certificates, in memory only. DER throughout; `chain` from issuer to root. */
export interface SigningKey {
  kind: 'RSA' | 'EC'
  pkcs8: Uint8Array
  certificate: Uint8Array
  chain: Uint8Array[]
  demo: boolean
}

/** A table as its file had it: cells are trimmed text; `place` is "B7" in a sheet, or the column name in CSV. */
export interface SourceTable {
  sheet: string | null
  headers: string[]
  rows: SourceRow[]
  /** Further sheets with headers we know; only `sheet` is read, so the importer must say so. */
  otherSheets?: string[]
}
export interface SourceRow {
  /** Row number as the user sees it in the file (header = 1). */
  row: number
  cells: SourceCell[]
}
/** `formula` cells are never trusted: the importer rejects them. A number cell keeps its exact decimal text. */
export interface SourceCell {
  text: string
  kind: 'text' | 'number' | 'formula' | 'empty' | 'error' | 'date' | 'boolean'
}

/** How a sheet is printed after it was issued. The file of the register is never drawn with it. */
export interface Print {
  /** Printed across the page. */
  mark: 'SALINAN' | 'DICABUT' | null
  /** Without what pre-printed paper carries already. */
  bare: boolean
  /** Millimetres to the right and down. */
  shift: { x: number; y: number }
  /** Who signed the file electronically: what can be seen of it is drawn as well. */
  signer?: string | null
}

export interface RenderInput {
  snapshot: Printable
  key: SigningKey | null
  preview: boolean
  /** The version the snapshot names; left out: the one that comes with the program. */
  template?: Template
  /** Data URLs of its pictures by their SHA-256. */
  pictures?: Readonly<Record<string, string>>
  print?: Print
  /** Shows what is only there to lay a template out by; for its editor. */
  guides?: boolean
}

export interface Rendered {
  pdf: Uint8Array
  /** Of the finished (signed) bytes, hex. */
  sha256: string
  signed: boolean
}

export interface Verification {
  signed: boolean
  intact: boolean
  trusted: boolean | null
  signer: string | null
  signedAt: string | null
  timestamped: boolean
  changedAfterSigning: boolean
  /** Number in the document's metadata, when it is one of ours. */
  claimedNumber: string | null
  notes: string[]
}

/** A signature beside a file: `trusted` null when nobody said whom to trust. */
export interface DetachedVerification {
  holds: boolean
  signer: string
  trusted: boolean | null
  demo: boolean
}

/** A sheet to write: formatted cells, numbers as hundredths where `kind` says so. */
export interface SheetOut {
  name: string
  title: string[]
  columns: { header: string; width: number; kind: 'text' | 'integer' | 'score' }[]
  rows: (string | number | null)[][]
  /** Instant written into an xlsx as its creation date, ISO 8601; a fixed one when left out. */
  at?: string
}

/** A cell of an instrument workbook that cannot be read; `cell` is "F7", or where it should be. */
export interface InstrumentFault {
  sheet: string
  cell: string
  value: string
  reason: string
}
export interface InstrumentFile {
  /** Null when there are faults. */
  draft: Omit<Instrument, 'id' | 'version'> | null
  faults: InstrumentFault[]
}

/** What a workbook for entry held when it was made. It stands in the file, so that reading can tell what was changed in it. */
export interface EntryStamp {
  year: number
  scheme: string
  /** Instant, ISO 8601. */
  made: string
  sheets: EntryStampSheet[]
}
export interface EntryStampSheet {
  /** Stands in the sheet as well. */
  key: string
  name: string
  body: string
  /** `digest`: of all that decides what a value means. */
  instrument: { id: string; version: number; digest: string }
  codes: string[]
  /** `values`: text of the cells by the place of their code. */
  units: { id: string; name: string; values: string[] }[]
  /** Notes and evidence of cells that have any. */
  notes: EntryStampNote[]
}
export interface EntryStampNote {
  unit: string
  code: string
  note: string
  evidence: string
}
/** A workbook to be typed into: one sheet a body and instrument. */
export interface EntryBookOut {
  stamp: EntryStamp
  /** One for each sheet of the stamp. */
  sheets: {
    bodyName: string
    instrument: { title: string; version: number; sample: boolean; dimensions: InstrumentDimension[] }
    /** As in the stamp; `lock`: why nothing can be typed. */
    units: { type: string; lock: string | null; cells: Readonly<Record<string, CellValue>> }[]
  }[]
}
/** A cell that was found by its unit and its indicator, wherever it stands now. */
export interface EntryBookCell {
  /** Name of the sheet as it is now, and place as a spreadsheet names it: "D8". */
  sheet: string
  cell: string
  /** Key of the stamp's sheet. */
  key: string
  unit: string
  code: string
  /** What of the cell the text is. */
  part: 'value' | 'note' | 'evidence'
  text: string
}
export interface EntryBookIn {
  stamp: EntryStamp
  cells: EntryBookCell[]
  /** Notes and evidence, from the sheet of notes. */
  cellNotes: EntryBookCell[]
  rejected: WorkbookRejected[]
  /** What was found odd, Indonesian. */
  notes: string[]
}

export interface RenderTasks {
  readTable(input: { name: string; bytes: Uint8Array }): Promise<SourceTable>
  writeTable(input: { sheet: SheetOut; format: 'xlsx' | 'csv' }): Promise<Uint8Array>
  writeInstrument(input: { instrument: Instrument; at: string }): Promise<Uint8Array>
  readInstrument(input: { bytes: Uint8Array }): Promise<InstrumentFile>
  writeEntryBook(input: EntryBookOut): Promise<Uint8Array>
  readEntryBook(input: { bytes: Uint8Array }): Promise<EntryBookIn>
  /** Text of every page of a finished PDF; with `until` only of as many pages as it takes to find all of that. */
  readPdfText(input: { bytes: Uint8Array; until?: readonly string[] }): Promise<{ pages: string[] }>
  /** Eight miniatures a page; `detail` stands beside the number. `at`: ISO 8601. */
  drawProof(input: {
    documents: { pdf: Uint8Array; subject: string; number: string; detail: string }[]
    heading: string
    note: string
    at: string
  }): Promise<Uint8Array>
  /** One PDF to print from. `shift`: millimetres to the right and down. */
  putTogether(input: {
    files: { pdf: Uint8Array; mark: string | null; shift: { x: number; y: number } }[]
    title: string
    at: string
  }): Promise<{ pdf: Uint8Array; pages: number[] }>
  /** `x`, `y`: hundredths of a millimetre to the right and down. */
  drawTestSheet(input: {
    printer: string
    paper: 'A4' | 'F4'
    landscape: boolean
    x: number
    y: number
    at: string
  }): Promise<Uint8Array>
  /** `preview` prints PRATINJAU and no number. */
  renderDocument(input: RenderInput): Promise<Rendered>
  /** Lays every snapshot out and draws nothing: those whose texts do not fit the template, by their place in the list. */
  fitDocuments(input: {
    snapshots: readonly Printable[]
    template: Template
    pictures: Record<string, string>
  }): Promise<{ place: number; message: string }[]>
  /** Judges a picture for paper. @throws Expected 'input' for what cannot be printed */
  checkPicture(input: { name: string; bytes: Uint8Array }): Promise<{ data: string; width: number; height: number }>
  /** The manual of this version of the program as a PDF. */
  drawManual(input: { version: string; at: string }): Promise<Uint8Array>
  /** Draws a logo once, so that one that cannot be drawn is refused where it is chosen. Its data URL. */
  checkLogo(input: { name: string; bytes: Uint8Array }): Promise<string>
  openKey(input: { bytes: Uint8Array; passphrase: string; at: string }): Promise<{ key: SigningKey; info: KeyInfo }>
  makeDemoKey(input: {
    at: string
    passphrase: string | null
  }): Promise<{ key: SigningKey; info: KeyInfo; p12: Uint8Array | null; rootPem: string }>
  verifyPdf(input: { bytes: Uint8Array; roots: string | null; at: string }): Promise<Verification>
  /** CMS beside bytes that are no PDF. */
  signBytes(input: { bytes: Uint8Array; key: SigningKey }): Promise<Uint8Array>
  verifyBytes(input: {
    bytes: Uint8Array
    signature: Uint8Array
    roots: string | null
    at: string
  }): Promise<DetachedVerification>
}
export type RenderTask = keyof RenderTasks
