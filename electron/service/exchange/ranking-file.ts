/** The ranking table as a spreadsheet. */
import { longDay, today } from '../../../shared/domain/dates.ts'
import { formatInteger, formatScore, formatShare } from '../../../shared/domain/number.ts'
import type { RankGroup, Region, TieRule } from '../../../shared/domain/types.ts'
import type { RankingView } from '../../../shared/views.ts'
import type { SheetOut } from '../../render/tasks.ts'
import { rankingView } from '../assessment/ranking.ts'
import type { Context } from '../context.ts'

const label = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Columns are those the importer reads back; `kode` and `tahun` make the file complete in itself. */
const columns = ({
  scheme,
}: RankingView): {
  column: SheetOut['columns'][number]
  of: (row: RankingView['rows'][number], year: number) => string | number | null
}[] => [
  { column: { header: 'Peringkat', width: 10, kind: 'integer' }, of: ({ rank }) => rank },
  { column: { header: 'Tahun', width: 8, kind: 'integer' }, of: (_, year) => year },
  { column: { header: 'Kode', width: 10, kind: 'text' }, of: ({ code }) => code },
  { column: { header: 'Pemda', width: 36, kind: 'text' }, of: ({ name }) => name },
  { column: { header: 'Nilai', width: 10, kind: 'score' }, of: ({ score }) => score },
  ...(scheme.hasZones
    ? [
        {
          column: { header: 'Zona', width: 10, kind: 'text' as const },
          of: ({ zone }: RankingView['rows'][number]) => zone && label(zone),
        },
      ]
    : []),
  ...(scheme.hasCategories
    ? [
        {
          column: { header: 'Kategori', width: 10, kind: 'text' as const },
          of: ({ category }: RankingView['rows'][number]) => category,
        },
      ]
    : []),
  { column: { header: 'Opini', width: 22, kind: 'text' }, of: ({ opinion }) => opinion },
]

const titles = (view: RankingView, day: string): string[] => [
  `Peringkat ${view.scheme.title} Tahun ${view.year}`,
  label(view.scopeText),
  view.tieText,
  `${formatInteger(view.rows.length)} pemda, rata-rata ${view.mean === null ? '–' : formatScore(view.mean)}: ${view.counts
    .map(({ label: name, count, share }) => `${name} ${formatInteger(count)} (${formatShare(share)})`)
    .join(', ')}`,
  `Dibuat ${longDay(day)} dengan Piagam`,
]

/**
 * The ranking of a region as xlsx (title, counts and table) or CSV (table only).
 * @throws Expected `input` when nothing is ranked.
 */
export const rankingFile = (
  ctx: Context,
  input: {
    year: number
    region: Region
    group?: RankGroup | undefined
    ties?: TieRule | undefined
    format: 'xlsx' | 'csv'
  },
): Promise<Uint8Array> => {
  const view = rankingView(ctx.store, input)
  const shown = columns(view)
  const sheet: SheetOut = {
    name: `Peringkat ${view.year}`,
    title: titles(view, today(ctx.now())),
    at: ctx.now().toISOString(),
    columns: shown.map(({ column }) => column),
    rows: view.rows.map((row) => shown.map(({ of }) => of(row, view.year))),
  }
  return ctx.render.run('writeTable', { sheet, format: input.format })
}
