/** Many documents in one go: one PDF for the printer, each page with its mark, all moved by what the printer is off. */
import { formatInteger } from '../../../shared/domain/number.ts'
import { sheetName } from '../../../shared/domain/print-offset.ts'
import { Expected } from '../../../shared/errors.ts'
import type { PrintedDocument, PrintJob, PrintSheet } from '../../../shared/printing-views.ts'
import type { RenderTasks } from '../../render/tasks.ts'
import { documentById } from '../../store/documents.ts'
import type { Context, Job } from '../context.ts'
import { leavesOut, paperOf } from './bare.ts'
import { issuedRecord, markOf, offsetOf, plainBytes, shiftBy, type PrintWish } from './rendition.ts'

/** One job is held in memory several times, and passes between the processes whole: at most 64 MB. */
const most = { documents: 600, bytes: 48 * 2 ** 20 }
const label = 'Menyiapkan cetakan'

interface Wish extends Omit<PrintWish, 'id'> {
  documents: readonly string[]
  job: Job
}
type Files = Parameters<RenderTasks['putTogether']>[0]['files']

/**
 * The documents in this order. Only those of one paper size and direction go together; the others are left with a reason, as are
 * those that cannot be printed. Expected('cancelled' | 'refused') when nothing is left to print.
 */
export async function printJob(ctx: Context, { documents, printer, bare, copy, job }: Wish): Promise<PrintJob> {
  const files: Files = []
  const printed: Omit<PrintedDocument, 'pages'>[] = []
  const left: PrintJob['left'] = []
  let sheet: PrintSheet | null = null
  let whole = 0
  job.progress(0, documents.length, label)
  for (const [index, id] of documents.entries()) {
    if (job.cancelled()) throw new Expected('cancelled', 'Dihentikan sebelum dicetak.')
    const { number = '', subject = '' } = documentById(ctx.store, id) ?? {}
    try {
      const record = issuedRecord(ctx.store, id)
      const own = paperOf(ctx, record)
      const other = whyLater(own, sheet, files)
      if (other !== null) left.push({ id, number, subject, reason: other, again: true })
      else {
        const marked = markOf(ctx.store, record, copy)
        const shift = shiftBy(offsetOf(ctx.store, printer, own))
        files.push({ pdf: await plainBytes(ctx, record, bare), mark: marked.mark, shift })
        printed.push({ id, number, subject, kind: record.kind, ...marked })
        sheet = own
        if (bare && !leavesOut(ctx, record)) whole += 1
      }
    } catch (error) {
      if (!(error instanceof Expected)) throw error
      left.push({ id, number, subject, reason: error.message, again: false })
    }
    job.progress(index + 1, documents.length, label)
  }
  if (!sheet)
    throw new Expected('refused', left[0]?.reason ?? 'Tidak ada dokumen yang dapat dicetak.', {
      details: left.map((one) => [one.number, one.reason].filter(Boolean).join(': ')),
    })
  const title = `Cetak ${formatInteger(files.length)} dokumen (salinan untuk pencetak)`
  const { pdf, pages } = await ctx.render.run('putTogether', { files, title, at: ctx.now().toISOString() })
  const offset = offsetOf(ctx.store, printer, sheet)
  return {
    bytes: pdf,
    ...sheet,
    offset: offset && { x: offset.x, y: offset.y },
    documents: printed.map((document, index) => Object.assign(document, { pages: pages[index] ?? 1 })),
    left,
    whole,
  }
}

/** Why a document is not printed together with the first ones, or null. */
function whyLater(own: PrintSheet, sheet: PrintSheet | null, before: Files): string | null {
  if (sheet && (own.paper !== sheet.paper || own.landscape !== sheet.landscape))
    return `Kertasnya ${sheetName(own)}; dicetak sesudah ini.`
  const bytes = before.reduce((sum, { pdf }) => sum + pdf.length, 0)
  return before.length >= most.documents || bytes >= most.bytes
    ? 'Terlalu banyak untuk satu kali cetak; dicetak sesudah ini.'
    : null
}
