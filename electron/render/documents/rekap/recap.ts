/** The recapitulation "rekap@1" as pages. */
import { formatInteger, formatScore } from '../../../../shared/domain/number.ts'
import type { RecapSnapshot } from '../../../../shared/domain/snapshot.ts'
import { mm } from '../../engine/drawing.ts'
import type { Logo } from '../logo.ts'
import { closing } from '../portrait/closing.ts'
import type { Composed } from '../portrait/draft.ts'
import { headingOf, letterhead } from '../portrait/letterhead.ts'
import { Pages } from '../portrait/pages.ts'
import { paragraphs, section } from '../portrait/prose.ts'
import { summary } from '../portrait/summary.ts'
import { table } from '../portrait/table.ts'
import { bodyColumns, unitColumns, verticalColumns } from './columns.ts'
import { figures } from './figures.ts'

/** From the heading of a section to its table. */
const close = mm(1.5)

export function composeRecap(
  snapshot: RecapSnapshot,
  { sha256, preview, logo }: { sha256: string; preview: boolean; logo: Logo | null },
): Composed {
  const { title, regionName, rows, counts, mean, before, units, vertical, unscored, sentences, colors } = snapshot
  const pages = new Pages()
  letterhead(pages, snapshot, logo)
  headingOf(pages, { kicker: '', title, words: [regionName] }, snapshot, preview)
  figures(pages, snapshot)
  section(pages, 'Ikhtisar')
  paragraphs(pages, sentences, colors.ink)
  if (rows.length > 0) {
    summary(pages, { counts, mean, total: rows.length }, colors)
    section(pages, 'Nilai pemerintah daerah')
    table(pages, rows, bodyColumns(before?.comparable ? before.year : null), colors, { gap: close })
  }
  if (unscored.length > 0)
    paragraphs(pages, [`Belum bernilai (${formatInteger(unscored.length)}): ${unscored.join(', ')}.`], colors.ink)
  if (units && units.best.length > 0) {
    section(pages, 'Unit dengan nilai tertinggi')
    table(pages, units.best, unitColumns, colors, { gap: close })
    section(pages, 'Unit dengan nilai terendah')
    table(pages, units.lowest, unitColumns, colors, { gap: close })
  }
  if (vertical) {
    const average = vertical.mean === null ? '' : `, rata-rata ${formatScore(vertical.mean)}`
    section(pages, `Instansi vertikal, dinilai tersendiri${average}`)
    table(pages, vertical.rows, verticalColumns, colors, { gap: close })
  }
  const field = closing(pages, snapshot, { sha256, preview, noun: 'rekapitulasi' })
  return { sheets: pages.sheets, field, title, subject: regionName }
}
