/** The parts of a ranking table. */
import type { RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import { rankingKind, saysRanking } from '../../../../shared/templates/values-flow.ts'
import type { FlowKindOf, Scene } from '../portrait/kind.ts'
import { report } from '../portrait/prose.ts'
import { summary, summaryHeight } from '../portrait/summary.ts'
import { table } from '../portrait/table.ts'
import { numberPart } from '../portrait/title.ts'
import { bars, barsHeight } from './bars.ts'
import { columns } from './columns.ts'
import { distribution } from './distribution.ts'

/** Longer lists get a distribution instead of a bar each. */
const mostBars = 40

export const ranking: FlowKindOf<RankingSnapshot> = {
  noun: 'daftar',
  prose: report,
  describe: ({ title, scopeText }) => ({
    title: saysRanking(title) ? title : `${rankingKind} ${title}`,
    subject: scopeText,
  }),
  parts: {
    nomor: numberPart,
    tabel: { draw: ({ pages, snapshot: { rows, colors }, keep }) => table(pages, rows, columns, colors, { keep }) },
    ringkasan: {
      draw: ({ pages, snapshot: { counts, mean, rows, colors }, keep }) =>
        summary(pages, { counts, mean, total: rows.length }, colors, keep),
      isLater: chartFirst,
    },
    grafik: {
      isEmpty: ({ rows }) => rows.length === 0,
      draw: ({ pages, snapshot, keep }) =>
        snapshot.rows.length > mostBars ? distribution(pages, snapshot, keep) : bars(pages, snapshot, keep),
    },
  },
}

/** Where the page takes the chart but not summary, chart and signature, the chart fills it and the summary goes with the signature. */
function chartFirst({ pages, snapshot: { rows, counts }, ahead }: Scene<RankingSnapshot>): boolean {
  if (ahead?.parts.join() !== 'grafik' || rows.length > mostBars) return false
  const chart = barsHeight(rows.length)
  return chart <= pages.left && summaryHeight(counts) + chart + ahead.closing > pages.left
}
