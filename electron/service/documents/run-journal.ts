/** The journal of issue runs as screens show it, and as a table for a spreadsheet. */
import { Expected } from '../../../shared/errors.ts'
import {
  itemOutcomes,
  type IssueItemView,
  type IssueRunView,
  type ItemOutcome,
} from '../../../shared/printing-views.ts'
import { itemsOf, outcomeCounts, runById, runs } from '../../store/runs.ts'
import type { SheetOut } from '../../render/tasks.ts'
import type { Context } from '../context.ts'

const noCounts = (): Record<ItemOutcome, number> => ({ issued: 0, differs: 0, withheld: 0, failed: 0, cancelled: 0 })

/** Newest first. */
export function issueRuns({ store }: Pick<Context, 'store'>): IssueRunView[] {
  const counts = new Map<string, Record<ItemOutcome, number>>()
  for (const { run, outcome, count } of outcomeCounts(store)) {
    const of = counts.get(run) ?? noCounts()
    of[outcome] = count
    counts.set(run, of)
  }
  return runs(store).map((run) => Object.assign(run, { counts: counts.get(run.id) ?? noCounts() }))
}

/** Items of a run in their order. */
export const issueItems = ({ store }: Pick<Context, 'store'>, run: string): IssueItemView[] => itemsOf(store, run)

export const outcomeWords: Record<ItemOutcome, string> = {
  issued: 'Terbit',
  differs: 'Terbit, isi berkas berbeda',
  withheld: 'Tidak diterbitkan',
  failed: 'Gagal',
  cancelled: 'Dibatalkan',
}

const columns: { column: SheetOut['columns'][number]; of: (item: IssueItemView) => string | number | null }[] = [
  { column: { header: 'Urutan', width: 8, kind: 'integer' }, of: ({ place }) => place },
  { column: { header: 'Penerima', width: 40, kind: 'text' }, of: ({ subject }) => subject },
  { column: { header: 'Nomor', width: 28, kind: 'text' }, of: ({ number }) => number },
  { column: { header: 'Hasil', width: 24, kind: 'text' }, of: ({ outcome }) => outcomeWords[outcome] },
  { column: { header: 'Keterangan', width: 60, kind: 'text' }, of: ({ message }) => message },
  { column: { header: 'Waktu (UTC)', width: 24, kind: 'text' }, of: ({ at }) => at },
]

/** A run as xlsx or CSV. Expected('not-found') for a run that is not there. */
export async function runFile(
  ctx: Pick<Context, 'store' | 'render'>,
  { run: id, format }: { run: string; format: 'xlsx' | 'csv' },
): Promise<{ name: string; bytes: Uint8Array }> {
  const run = runById(ctx.store, id)
  if (!run) throw new Expected('not-found', 'Jurnal penerbitan ini tidak ada lagi. Muat ulang daftar.')
  const items = issueItems(ctx, id)
  const sheet: SheetOut = {
    name: 'Penerbitan',
    title: [run.label, `${run.at} oleh ${run.person}`, totals(items)],
    at: run.at,
    columns: columns.map(({ column }) => column),
    rows: items.map((item) => columns.map(({ of }) => of(item))),
  }
  const name = `Jurnal penerbitan ${run.at.slice(0, 16).replaceAll(':', '.').replace('T', ' ')}`
  return { name, bytes: await ctx.render.run('writeTable', { sheet, format }) }
}

const totals = (items: readonly IssueItemView[]): string =>
  itemOutcomes
    .map((outcome) => ({ outcome, count: items.filter((item) => item.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${outcomeWords[outcome]}: ${count}`)
    .join(', ')
