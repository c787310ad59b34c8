/** Results from a file into the data: read, planned, shown, written as one undoable batch. */
import { Expected } from '../../../shared/errors.ts'
import type { ImportPreview, ImportReport } from '../../../shared/views.ts'
import type { SourceTable } from '../../render/tasks.ts'
import { setResult } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { addUnit, findUnit, setUnit } from '../../store/units.ts'
import { uuidv7 } from '../../store/uuidv7.ts'
import { lockOf } from '../../store/work.ts'
import type { Context, Job } from '../context.ts'
import { type Change, plannedChanges } from './changes.ts'
import { currentData } from './current.ts'
import { type Plan, planImport, yearsOf } from './plan.ts'

export interface SourceBytes {
  name: string
  bytes: Uint8Array
}

/** Changes a preview lists; the counts are of all. */
const SHOWN = 5000
/** Files looked at and not yet decided about; the oldest is forgotten. */
const KEPT = 2
const previews = new WeakMap<Store, Map<string, { file: string; table: SourceTable }>>()

const stopWhen = (job: Job): void => {
  if (job.cancelled()) throw new Expected('cancelled', 'Impor dibatalkan. Tidak ada yang diubah.')
}

/** Against the data as it is at this moment. */
const planNow = (ctx: Context, table: SourceTable): Plan => {
  const thisYear = ctx.now().getFullYear()
  return planImport(table, currentData(ctx.store, yearsOf(table, thisYear)), thisYear)
}

/** Inside a write. */
const writeChange = (store: Store, { year, code, unit, score, clean }: Change): void => {
  const set = { score: score?.after, clean: clean?.after }
  if (unit === null) {
    setResult(store, { year, body: code, ...set })
    return
  }
  const found = findUnit(store, year, code, unit.name)
  if (found === undefined) addUnit(store, { year, body: code, ...unit, ...set })
  else {
    const type = found.type === '' && lockOf(store, found) === null ? unit.type : undefined
    setUnit(store, found.id, { ...set, type })
  }
}

/** Plans and writes under one lock, so that nothing can come in between. */
const write = (ctx: Context, file: string, table: SourceTable, job: Job): ImportReport => {
  stopWhen(job)
  const { value } = ctx.store.write({ kind: 'import', label: `Impor ${file}`, undoable: true }, () => {
    const { report, changes } = planNow(ctx, table)
    for (const [i, change] of changes.entries()) {
      writeChange(ctx.store, change)
      if (i % 2000 === 1999) {
        job.progress(i + 1, changes.length, 'Menulis hasil')
        stopWhen(job)
      }
    }
    return report
  })
  if (value.written > 0) ctx.emit('changed', { by: 'self' })
  return value
}

const read = async (ctx: Context, source: SourceBytes, job: Job): Promise<SourceTable> => {
  job.progress(0, 3, 'Membaca berkas')
  const table = await ctx.render.run('readTable', source)
  stopWhen(job)
  job.progress(1, 3, 'Memeriksa baris')
  return table
}

/**
 * What importing the file would do; nothing is written. The table is kept under `preview` until it is applied.
 * @throws Expected `input` when the file cannot be read or lacks columns, `cancelled`.
 */
export const previewImport = async (
  ctx: Context,
  source: SourceBytes,
  jobName?: string | Job,
): Promise<ImportPreview> => {
  const job = typeof jobName === 'object' ? jobName : ctx.job(jobName)
  const table = await read(ctx, source, job)
  const { report, changes, columns } = planNow(ctx, table)
  stopWhen(job)
  job.progress(3, 3, 'Memeriksa baris')
  const kept = previews.get(ctx.store) ?? new Map<string, { file: string; table: SourceTable }>()
  previews.set(ctx.store, kept)
  const preview = uuidv7(ctx.now().getTime())
  kept.set(preview, { file: source.name, table })
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
  return { ...report, preview, file: source.name, changes: plannedChanges(changes, SHOWN), columns }
}

/**
 * Writes a previewed file, planned again on the data as it is now; the report says what was really done.
 * @throws Expected `not-found` when the preview was applied or forgotten, `cancelled`, `disk`, `busy`.
 */
export const applyImport = (ctx: Context, preview: string, jobName?: string | Job): ImportReport => {
  const job = typeof jobName === 'object' ? jobName : ctx.job(jobName)
  const found = previews.get(ctx.store)?.get(preview)
  if (found === undefined) {
    throw new Expected('not-found', 'Pratinjau impor ini sudah tidak ada. Pilih berkasnya sekali lagi.')
  }
  const report = write(ctx, found.file, found.table, job)
  previews.get(ctx.store)?.delete(preview)
  return report
}

/** Reads and writes in one go, for the command line. */
export const importFile = async (ctx: Context, source: SourceBytes): Promise<ImportReport> => {
  const job = ctx.job()
  return write(ctx, source.name, await read(ctx, source, job), job)
}
