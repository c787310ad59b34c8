/** Many documents in one go: one PDF for the printer, each page with its mark, all moved by what the printer is off. */
import { formatInteger } from '../../../shared/domain/number.ts'
import { Expected } from '../../../shared/errors.ts'
import type { PrintedDocument, PrintJob } from '../../../shared/printing-views.ts'
import type { RenderTasks } from '../../render/tasks.ts'
import type { Context, Job } from '../context.ts'
import { paperOf } from './bare.ts'
import { issuedRecord, markOf, plainBytes, shiftOf, type PrintWish } from './rendition.ts'

/** One job is held in memory several times. */
const mostSheets = 600
const label = 'Menyiapkan cetakan'

interface Wish extends Omit<PrintWish, 'id'> {
  documents: readonly string[]
  job: Job
}

/**
 * The documents in this order. Only those of one paper size and direction go together; the others are left with a reason, as are
 * those that cannot be printed. Expected('cancelled' | 'refused') when nothing is left to print.
 */
export async function printJob(ctx: Context, { documents, printer, bare, copy, job }: Wish): Promise<PrintJob> {
  const files: Parameters<RenderTasks['putTogether']>[0]['files'] = []
  const printed: Omit<PrintedDocument, 'pages'>[] = []
  const left: PrintJob['left'] = []
  let form: ReturnType<typeof paperOf> | null = null
  let reason = ''
  job.progress(0, documents.length, label)
  for (const [index, id] of documents.entries()) {
    if (job.cancelled()) throw new Expected('cancelled', 'Dihentikan sebelum dicetak.')
    try {
      const record = issuedRecord(ctx.store, id)
      const own = paperOf(ctx, record)
      form ??= own
      const { number, subject, kind } = record
      if (own.paper !== form.paper || own.landscape !== form.landscape)
        left.push({ id, number, reason: 'Ukuran atau arah kertasnya lain; cetak tersendiri.' })
      else if (files.length >= mostSheets)
        left.push({ id, number, reason: `Lebih dari ${formatInteger(mostSheets)} dokumen; cetak berikutnya.` })
      else {
        const { mark } = markOf(ctx.store, record, copy)
        files.push({
          pdf: await plainBytes(ctx, record, bare),
          mark,
          shift: shiftOf(ctx.store, printer, own.paper),
        })
        printed.push({ id, number, subject, kind, mark })
      }
    } catch (error) {
      if (!(error instanceof Expected)) throw error
      reason = error.message
      left.push({ id, number: '', reason: error.message })
    }
    job.progress(index + 1, documents.length, label)
  }
  if (!form || files.length === 0)
    throw new Expected('refused', reason || 'Tidak ada dokumen yang dapat dicetak.', {
      details: left.map((one) => one.reason),
    })
  const title = `Cetak ${formatInteger(files.length)} dokumen (salinan untuk pencetak)`
  const { pdf, pages } = await ctx.render.run('putTogether', { files, title, at: ctx.now().toISOString() })
  return {
    bytes: pdf,
    ...form,
    documents: printed.map((document, index) => Object.assign(document, { pages: pages[index] ?? 1 })),
    left,
  }
}
