/** Looking at a whole batch: whether every name fits, miniatures of all documents, and all of them as one PDF to print from. */
import { formatInteger, formatScore } from '../../../shared/domain/number.ts'
import { Expected } from '../../../shared/errors.ts'
import type { IssueScope } from '../../../shared/ipc.ts'
import type { FitView } from '../../../shared/printing-views.ts'
import type { RenderTasks } from '../../render/tasks.ts'
import { documentById } from '../../store/documents.ts'
import type { Context, Job } from '../context.ts'
import { documentBytes } from './list.ts'
import { plannedOf, type Planned } from './plan.ts'
import { preview } from './preview.ts'
import { factsOf } from './scope.ts'
import { fitOf } from './templates/fit.ts'
import { designNamed } from './templates/known.ts'

const itemsIn = (ctx: Context, scope: IssueScope, items: readonly string[]): Planned[] => {
  const known = new Map(plannedOf(ctx, factsOf(ctx, scope)).map((planned) => [planned.item.item, planned]))
  return items.flatMap((item) => known.get(item) ?? []).filter(({ subject }) => subject.due)
}

/** Does `work` for each, a few at a time; stops when the job is cancelled. */
async function forEach<T>(
  ctx: Context,
  list: readonly T[],
  { job, label }: { job: Job; label: string },
  work: (one: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = list.map((one, index) => ({ one, index }))
  let done = 0
  job.progress(0, list.length, label)
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next && !job.cancelled(); next = queue.shift()) {
      await work(next.one, next.index)
      job.progress((done += 1), list.length, label)
    }
  }
  await Promise.all(Array.from({ length: ctx.render.width + 1 }, lane))
}

/** Lays out every recipient with the design chosen; no number is given. */
export async function fitAll(
  ctx: Context,
  { scope, items, ink, job }: { scope: IssueScope; items: readonly string[]; ink?: boolean | undefined; job: Job },
): Promise<FitView> {
  const id = scope.template === undefined ? null : designNamed(ctx.store, scope.template).id
  const { checked, misfits } = await fitOf(ctx, { id, scope, items: new Set(items), ink, job })
  return { checked, misfits, cancelled: checked < items.length && job.cancelled() }
}

/** More miniatures than these nobody looks through, and they fill the memory. */
const mostMiniatures = 600
const stopped = () => new Expected('cancelled', 'Dihentikan.')
const tooMany = (count: number) =>
  new Expected(
    'input',
    `${formatInteger(count)} dokumen terlalu banyak untuk satu lembar periksa; paling banyak ${formatInteger(mostMiniatures)}. Pilih sebagian.`,
  )

type Mini = Parameters<RenderTasks['drawProof']>[0]['documents'][number]

const detailOf = (score: number | null): string => (score === null ? '' : `Nilai ${formatScore(score)}`)

/** The proof sheet of what would be issued (PRATINJAU). Expected('cancelled' | 'input'). */
export async function proofOfPlan(
  ctx: Context,
  { scope, items, job }: { scope: IssueScope; items: readonly string[]; job: Job },
): Promise<Uint8Array> {
  const list = itemsIn(ctx, scope, items)
  if (list.length > mostMiniatures) throw tooMany(list.length)
  const minis: (Mini | null)[] = list.map(() => null)
  await forEach(ctx, list, { job, label: 'Menggambar lembar periksa' }, async ({ item }, index) => {
    const pdf = await preview(ctx, { scope, item: item.item }).catch((error: unknown) => {
      // A name that does not fit is told of by the check list; the others are still worth looking at.
      if (error instanceof Expected && error.value.code === 'refused') return null
      throw error
    })
    if (pdf) minis[index] = { pdf, subject: item.subject, number: 'Pratinjau', detail: detailOf(item.score) }
  })
  if (job.cancelled()) throw stopped()
  const documents = minis.filter((mini) => mini !== null)
  return ctx.render.run('drawProof', {
    documents,
    heading: `Lembar periksa ${scope.year}`,
    note: `${formatInteger(documents.length)} dokumen, belum terbit`,
    at: ctx.now().toISOString(),
  })
}

async function issuedFiles(ctx: Context, ids: readonly string[], job: Job, label: string): Promise<Mini[]> {
  const minis: (Mini | null)[] = ids.map(() => null)
  await forEach(ctx, ids, { job, label }, async (id, index) => {
    const record = documentById(ctx.store, id)
    if (!record?.file) return
    const { subject, number, score } = record
    minis[index] = { pdf: await documentBytes(ctx, { id }), subject, number, detail: detailOf(score) }
  })
  if (job.cancelled()) throw stopped()
  return minis.filter((mini) => mini !== null)
}

/** The proof sheet of issued documents. Expected('cancelled' | 'input' | 'disk'). */
export async function proofOfIssued(
  ctx: Context,
  { documents: ids, job }: { documents: readonly string[]; job: Job },
): Promise<Uint8Array> {
  if (ids.length > mostMiniatures) throw tooMany(ids.length)
  const documents = await issuedFiles(ctx, ids, job, 'Menggambar lembar periksa')
  return ctx.render.run('drawProof', {
    documents,
    heading: 'Lembar periksa dokumen terbit',
    note: `${formatInteger(documents.length)} dokumen terbit`,
    at: ctx.now().toISOString(),
  })
}

/** All files as one PDF to print from: a copy without signatures, and its title says so. Expected('cancelled' | 'disk'). */
export async function together(
  ctx: Context,
  { documents: ids, job }: { documents: readonly string[]; job: Job },
): Promise<Uint8Array> {
  const files = await issuedFiles(ctx, ids, job, 'Menggabung berkas')
  const { pdf } = await ctx.render.run('putTogether', {
    files: files.map((file) => ({ pdf: file.pdf, mark: null, shift: { x: 0, y: 0 } })),
    title: `Gabungan ${files.length} dokumen untuk dicetak (bukan berkas bertanda tangan)`,
    at: ctx.now().toISOString(),
  })
  return pdf
}
