/** The table of tasks. Each is imported with its first use: a thread that only reads files never loads pdfmake. */
import type { RenderTask, RenderTasks } from './tasks.ts'

const tasks: RenderTasks = {
  readTable: async (input) => (await import('./tables/read.ts')).readTable(input),
  writeTable: async (input) => (await import('./tables/write.ts')).writeTable(input),
  writeInstrument: async (input) => (await import('./tables/instrument-write.ts')).writeInstrument(input),
  readInstrument: async (input) => (await import('./tables/instrument-read.ts')).readInstrument(input),
  writeEntryBook: async (input) => (await import('./tables/entry-book.ts')).writeEntryBook(input),
  readEntryBook: async (input) => (await import('./tables/entry-read.ts')).readEntryBook(input),
  renderDocument: async (input) => (await import('./documents/render.ts')).renderDocument(input),
  readPdfText: async (input) => (await import('./paper/read-text.ts')).readPdfText(input),
  drawProof: async (input) => (await import('./paper/proof.ts')).drawProof(input),
  putTogether: async (input) => (await import('./paper/together.ts')).putTogether(input),
  drawTestSheet: async (input) => (await import('./paper/test-sheet.ts')).drawTestSheet(input),
  fitDocuments: async (input) => (await import('./documents/fixed/fit.ts')).fitDocuments(input),
  checkPicture: async (input) => (await import('./documents/check-picture.ts')).checkPicture(input),
  drawManual: async (input) => (await import('./manual/manual.ts')).drawManual(input),
  checkLogo: async (input) => (await import('./documents/check-logo.ts')).checkLogo(input),
  openKey: async (input) => (await import('./sign/p12.ts')).openKey(input),
  makeDemoKey: async (input) => (await import('./sign/demo-key.ts')).makeDemoKey(input),
  verifyPdf: async (input) => (await import('./verify/verify.ts')).verifyPdf(input),
  signBytes: async (input) => (await import('./sign/detached.ts')).signBytes(input),
  verifyBytes: async (input) => (await import('./verify/detached.ts')).verifyBytes(input),
}

/** Does one task in this thread. */
export function runTask<T extends RenderTask>(
  task: T,
  input: Parameters<RenderTasks[T]>[0],
): Promise<Awaited<ReturnType<RenderTasks[T]>>> {
  const run = tasks[task] as (input: Parameters<RenderTasks[T]>[0]) => ReturnType<RenderTasks[T]>
  return run(input) as Promise<Awaited<ReturnType<RenderTasks[T]>>>
}
