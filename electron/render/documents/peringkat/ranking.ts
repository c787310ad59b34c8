/** The ranking table "peringkat@1" as pages. */
import type { RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import type { Logo } from '../logo.ts'
import { closing, closingHeight } from '../portrait/closing.ts'
import type { Composed } from '../portrait/draft.ts'
import { headingOf, letterhead } from '../portrait/letterhead.ts'
import { Pages } from '../portrait/pages.ts'
import { summary } from '../portrait/summary.ts'
import { table } from '../portrait/table.ts'
import { bars } from './bars.ts'
import { columns } from './columns.ts'
import { distribution } from './distribution.ts'

/** Longer lists get a distribution instead of a bar each. */
const mostBars = 40

const kind = 'Daftar Peringkat'
const saysItself = (title: string): boolean => /^(?:daftar )?peringkat\b/i.test(title)

export function composeRanking(
  snapshot: RankingSnapshot,
  { sha256, preview, logo }: { sha256: string; preview: boolean; logo: Logo | null },
): Composed {
  const { title, scopeText, tieText, rows, counts, mean, colors } = snapshot
  const pages = new Pages()
  letterhead(pages, snapshot, logo)
  const words = [scopeText ? `Cakupan: ${scopeText}` : '', tieText]
  headingOf(pages, { kicker: saysItself(title) ? '' : kind, title, words }, snapshot, preview)
  table(pages, rows, columns, colors)
  summary(pages, { counts, mean, total: rows.length }, colors)
  if (rows.length > mostBars) distribution(pages, snapshot)
  else if (rows.length > 0) bars(pages, snapshot, closingHeight(snapshot))
  const field = closing(pages, snapshot, { sha256, preview, noun: 'daftar' })
  return { sheets: pages.sheets, field, title: saysItself(title) ? title : `${kind} ${title}`, subject: scopeText }
}
