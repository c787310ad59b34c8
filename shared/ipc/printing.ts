/** Issue runs: checked before, looked at and read back after; and printing. */
import { z } from 'zod'
import type { MarkReport } from '../register-views.ts'
import {
  printPapers,
  type FileNameTry,
  type FitView,
  type IssueChecks,
  type IssueItemView,
  type IssueRunView,
  type PrinterView,
  type PrintJob,
  type PrintOffset,
} from '../printing-views.ts'
import { id, issueScope, nothing, service, shell, sourceFile, text } from './parts.ts'

const job = text(40)
/** Plan items in the order they are to get their numbers. */
const items = z.array(text(120)).min(1).max(5000)
const documents = z.array(id).min(1).max(5000)
const printer = text(200).min(1)
const sheet = { paper: z.enum(printPapers), landscape: z.boolean() }
const sheets = z.number().int().min(0).max(1000)
/** Hundredths of a millimetre. */
const distance = z.number().int().min(-5000).max(5000)

export const printingCalls = {
  'issue.checks': service<IssueChecks>()(z.object({ scope: issueScope, items }).strict()),
  /** Lays out every recipient, before a number is given. */
  'issue.fit': service<FitView>()(z.object({ scope: issueScope, items, ink: z.boolean().optional(), job }).strict()),
  /** Newest first. */
  'issue.runs': service<IssueRunView[]>()(nothing),
  'issue.journal': service<IssueItemView[]>()(z.object({ run: id }).strict()),
  /** Asks where to save; null when cancelled. */
  'issue.journalFile': shell<{ name: string } | null>()(
    z.object({ run: id, format: z.enum(['xlsx', 'csv']) }).strict(),
  ),
  /** Eight miniatures a page: of what would be issued (PRATINJAU), or of issued documents. */
  'issue.proof': service<Uint8Array>()(
    z.union([z.object({ scope: issueScope, items, job }).strict(), z.object({ documents, job }).strict()]),
  ),
  /** Of issued documents: one PDF to print from, which says that it is a copy. */
  'issue.together': service<Uint8Array>()(z.object({ documents, job }).strict()),
  'fileName.get': service<{ pattern: string }>()(nothing),
  'fileName.try': service<FileNameTry>()(z.object({ pattern: text(160) }).strict()),
  'fileName.save': service<null>()(z.object({ pattern: text(160) }).strict()),
  /** Asks where to save a PDF the page holds; null when cancelled. */
  'pdf.save': shell<{ name: string } | null>()(z.object({ source: sourceFile }).strict()),

  'print.printers': shell<PrinterView[]>()(nothing),
  'print.offsets': service<PrintOffset[]>()(nothing),
  'print.saveOffset': service<null>()(z.object({ printer, ...sheet, x: distance, y: distance }).strict()),
  'print.removeOffset': service<null>()(z.object({ printer, ...sheet }).strict()),
  /** Rulers, corner marks and a cross; `x`, `y`: moved by this offset, hundredths of a millimetre. */
  'print.testSheet': service<Uint8Array>()(z.object({ printer, ...sheet, x: distance, y: distance }).strict()),
  /**
   * One PDF of these documents for this printer, in this order. `bare`: for pre-printed paper. `copy`: null makes the first print
   * none and every later one a copy; false needs a first sheet that was spoiled.
   */
  'print.job': service<PrintJob>()(
    z
      .object({
        documents,
        printer: printer.nullable(),
        bare: z.boolean(),
        copy: z.boolean().nullable(),
        job,
      })
      .strict(),
  ),
  /** The system's print dialog at actual size. False when the person cancelled it. */
  'print.dialog': shell<{ printed: boolean }>()(
    z.object({ source: sourceFile, printer: printer.nullable(), ...sheet }).strict(),
  ),
  /** Opens the PDF in the system's reader, which prints at actual size. */
  'print.reader': shell<null>()(z.object({ source: sourceFile }).strict()),
  /** What came out of the printer, sheets of each document. Nothing of this is ever taken back. */
  'print.confirm': service<MarkReport>()(
    z
      .object({
        documents: z
          .array(z.object({ id, sheets, spoiled: sheets, copy: z.boolean() }).strict())
          .min(1)
          .max(5000),
      })
      .strict(),
  ),
} as const
