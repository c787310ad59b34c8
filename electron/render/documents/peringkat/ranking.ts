/** The ranking table "peringkat@1" as pages. */
import { qrText, type RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm } from '../../engine/drawing.ts'
import { qrPath } from '../../engine/qr.ts'
import type { Logo } from '../logo.ts'
import type { Sheet } from '../sheet.ts'
import { signatureBlock, type Box } from '../signature-block.ts'
import type { Type } from '../text.ts'
import { chart } from './chart.ts'
import { columnsFor } from './columns.ts'
import { headingOf, letterhead } from './head.ts'
import { bottom, left, page, right, rule, small, soft } from './layout.ts'
import { Pages } from './pages.ts'
import { summary } from './summary.ts'
import { table } from './table.ts'

export interface RankingPages {
  sheets: Sheet[]
  /** The signature field, on the last page. */
  field: Box
}

const blockWidth = mm(70)
const tiny: Type = { face: 'sans', size: 6.5, color: soft }

/** Number and verification line on every page. */
function footer(sheet: Sheet, at: number, of: number, reference: string): void {
  const y = page.height - mm(14)
  sheet.drawing.push({ steps: line(left, y, right, y), stroke: { color: rule, width: 0.4 } })
  sheet.lines.push(
    { text: reference, type: tiny, x: left, baseline: y + 10 },
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
  chart(pages, snapshot)

  const place = { x: right - blockWidth, width: blockWidth }
  const height = bottom - signatureBlock(snapshot, { ...place, bottom }).top
  let field: Box = { x: 0, y: 0, width: 0, height: 0 }
  pages.place(height, mm(8), (sheet, y) => {
    const block = signatureBlock(snapshot, { ...place, bottom: y + height })
    field = block.field
    sheet.lines.push(...block.lines)
    const size = mm(20)
    const text = qrText(preview ? 'PRATINJAU' : snapshot.number, sha256)
    const upper = y + height - size - mm(4)
    sheet.drawing.push({ steps: qrPath(text, left, upper, size).steps, fill: snapshot.colors.ink })
    sheet.lines.push({
      text: 'QR memuat nomor dan sidik jari data daftar ini',
      type: tiny,
      x: left,
      baseline: y + height - 8,
    })
    sheet.lines.push({ text: 'untuk dicocokkan dengan register.', type: tiny, x: left, baseline: y + height })
    sheet.lines.push({
      text: preview ? 'Pratinjau' : `Nomor ${snapshot.number}`,
      type: small,
      x: left + size + mm(3),
      baseline: upper + size - 1,
    })
  })

  const reference = preview
    ? 'Pratinjau: belum bernomor'
    : `Nomor ${snapshot.number} · sidik jari data ${sha256.slice(0, 16)} · cocokkan dengan register penerbit`
  for (const [index, sheet] of pages.sheets.entries()) footer(sheet, index + 1, pages.sheets.length, reference)
  return { sheets: pages.sheets, field }
}
