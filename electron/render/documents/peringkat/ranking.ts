/** The ranking table "peringkat@1" as pages. */
import type { RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm } from '../../engine/drawing.ts'
import type { Logo } from '../logo.ts'
import { reference } from '../reference.ts'
import type { Sheet } from '../sheet.ts'
import { signatureBlock, type Box } from '../signature-block.ts'
import type { Type } from '../../engine/typeset.ts'
import { bars } from './bars.ts'
import { columnsFor } from './columns.ts'
import { distribution } from './distribution.ts'
import { headingOf, letterhead } from './head.ts'
import { bottom, left, page, right, rule, soft } from './layout.ts'
import { Pages } from './pages.ts'
import { summary } from './summary.ts'
import { table } from './table.ts'

export interface RankingPages {
  sheets: Sheet[]
  /** The signature field, on the last page. */
  field: Box
}

const blockWidth = mm(70)
const blockGap = mm(6)
/** Longer lists get a distribution instead of a bar each. */
const mostBars = 40
const tiny: Type = { face: 'sans', size: 6.5, color: soft }

/** Number and verification line on every page. */
function footer(sheet: Sheet, at: number, of: number, text: string): void {
  const y = page.height - mm(14)
  sheet.drawing.push({ steps: line(left, y, right, y), stroke: { color: rule, width: 0.4 } })
  sheet.lines.push(
    { text, type: tiny, x: left, baseline: y + 10 },
    { text: `Halaman ${at} dari ${of}`, type: tiny, x: right, align: 'right', baseline: y + 10 },
  )
}

export function composeRanking(
  snapshot: RankingSnapshot,
  { sha256, preview, logo }: { sha256: string; preview: boolean; logo: Logo | null },
): RankingPages {
  const pages = new Pages()
  letterhead(pages, snapshot, logo)
  headingOf(pages, snapshot, preview)
  table(pages, snapshot, columnsFor(snapshot.rows))
  summary(pages, snapshot)
  const place = { x: right - blockWidth, width: blockWidth }
  const height = bottom - signatureBlock(snapshot, { ...place, bottom }).top
  if (snapshot.rows.length > mostBars) distribution(pages, snapshot)
  else if (snapshot.rows.length > 0) bars(pages, snapshot, blockGap + height)
  let field: Box = { x: 0, y: 0, width: 0, height: 0 }
  pages.place(height, blockGap, (sheet, y) => {
    const block = signatureBlock(snapshot, { ...place, bottom: y + height })
    field = block.field
    sheet.lines.push(...block.lines)
    reference(
      sheet,
      { number: snapshot.number, sha256, preview, noun: 'daftar', ink: snapshot.colors.ink },
      left,
      y + height,
    )
  })

  const foot = preview
    ? 'Pratinjau: belum bernomor'
    : `Nomor ${snapshot.number} · sidik jari data ${sha256.slice(0, 16)} · cocokkan dengan register penerbit`
  for (const [index, sheet] of pages.sheets.entries()) footer(sheet, index + 1, pages.sheets.length, foot)
  return { sheets: pages.sheets, field }
}
