/** A workbook for entry that comes back: read, compared, shown, written as one undoable batch by the same way as typing. */
import type { WorkbookChange, WorkbookPreview, WorkbookReport } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import type { EntryBookIn } from '../../render/tasks.ts'
import { lastSeq } from '../../store/batches.ts'
import type { Store } from '../../store/store.ts'
import { uuidv7 } from '../../store/uuidv7.ts'
import type { Context } from '../context.ts'
import { writeCells } from '../entry/write.ts'
import { planWorkbook, type WorkbookPlan } from './plan.ts'

interface SourceBytes {
  name: string
  bytes: Uint8Array
}

/** Workbooks looked at and not yet decided about; the oldest is forgotten. */
const KEPT = 2
interface Kept {
  file: string
  book: EntryBookIn
  /** Conflicts as they were shown: what was decided about them was decided about these values. */
  shown: Map<string, string>
}
const previews = new WeakMap<Store, Map<string, Kept>>()

/** A place in the workbook, as `take` names it. */
const placeOf = ({ sheet, cell }: Pick<WorkbookChange, 'sheet' | 'cell'>): string => `${sheet}!${cell}`
const isConflict = ({ kind }: WorkbookChange): boolean => kind === 'conflict'

const keep = (ctx: Context, kept: Kept): string => {
  const all = previews.get(ctx.store) ?? new Map<string, Kept>()
  previews.set(ctx.store, all)
  const preview = uuidv7(ctx.now().getTime())
  all.set(preview, kept)
  for (const old of [...all.keys()].slice(0, -KEPT)) all.delete(old)
  return preview
}

/**
 * What reading the workbook would change; nothing is written. `year`: the one the person works in. Expected('input') when
 * the file cannot be read, ('refused') with the reason when it is not for this office, year or instrument.
 */
export const previewWorkbook = async (
  ctx: Context,
  { source, year }: { source: SourceBytes; year?: number | undefined },
): Promise<WorkbookPreview> => {
  const book = await ctx.render.run('readEntryBook', { bytes: source.bytes })
  const plan = planWorkbook(ctx.store, book, year)
  const conflicts = plan.changes.filter(isConflict)
  const shown = new Map(conflicts.map((change) => [placeOf(change), change.before]))
  return {
    preview: keep(ctx, { file: source.name, book, shown }),
    file: source.name,
    ...plan,
  }
}

/** Moments another process writes in are rare; more than this in a row is none. */
const ATTEMPTS = 5
class Overtaken extends Error {}

/** Plans and writes with nothing in between: when another process wrote meanwhile, both are done again. */
const writePlanned = (
  store: Store,
  planNow: () => WorkbookPlan,
  chosen: (change: WorkbookChange) => boolean,
): { plan: WorkbookPlan; written: number } => {
  for (let attempt = 1; ; attempt++) {
    const seen = lastSeq(store)
    const plan = planNow()
    const cells = plan.changes.filter((change) => !isConflict(change) || chosen(change))
    if (cells.length === 0) return { plan, written: 0 }
    try {
      const report = writeCells(store, {
        year: plan.year,
        how: 'workbook',
        cells: cells.map(({ unit, indicator, part, after }) => ({ unit, indicator, part, text: after })),
        also: () => {
          if (lastSeq(store) !== seen + 1) throw new Overtaken()
        },
      })
      return { plan, written: report.written }
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt >= ATTEMPTS) throw error
    }
  }
}

/** Value, note and evidence of a cell are written as one. */
const cellsIn = (changes: readonly WorkbookChange[]): number =>
  new Set(changes.map(({ unit, indicator }) => `${unit} ${indicator}`)).size

const reportOf = (plan: WorkbookPlan, written: number, conflicts: WorkbookChange[]): WorkbookReport => ({
  written,
  unchanged: plan.unchanged,
  conflicts,
  rejected: [...plan.rejected, ...plan.locked],
  notes: plan.notes,
})

const apply = (ctx: Context, book: EntryBookIn, chosen: (change: WorkbookChange) => boolean): WorkbookReport => {
  const { plan, written } = writePlanned(ctx.store, () => planWorkbook(ctx.store, book), chosen)
  if (written > 0) ctx.emit('changed', { by: 'self' })
  const left = plan.changes.filter((change) => isConflict(change) && !chosen(change))
  return reportOf(plan, written, left)
}

/**
 * Writes a previewed workbook, compared again with the data as it is now. Cells in `take` win their conflict, unless they
 * changed once more since they were shown. Expected('not-found') when the preview was applied or forgotten.
 */
export const applyWorkbook = (
  ctx: Context,
  { preview, take }: { preview: string; take: readonly string[] },
): WorkbookReport => {
  const kept = previews.get(ctx.store)?.get(preview)
  if (kept === undefined) {
    throw new Expected('not-found', 'Pratinjau buku kerja ini sudah tidak ada. Pilih berkasnya sekali lagi.')
  }
  const taken = new Set(take)
  const report = apply(ctx, kept.book, (change) => {
    const place = placeOf(change)
    return taken.has(place) && kept.shown.get(place) === change.before
  })
  previews.get(ctx.store)?.delete(preview)
  return report
}

/** For the command line: everything but conflicts, or with `dry` only what would be done. */
export const importWorkbook = async (
  ctx: Context,
  { source, year, dry }: { source: SourceBytes; year: number | undefined; dry: boolean },
): Promise<WorkbookReport> => {
  const book = await ctx.render.run('readEntryBook', { bytes: source.bytes })
  const plan = planWorkbook(ctx.store, book, year)
  if (!dry) return apply(ctx, book, () => false)
  const conflicts = plan.changes.filter(isConflict)
  const written = cellsIn(plan.changes.filter((change) => !isConflict(change)))
  return reportOf(plan, written, conflicts)
}
