/** How a document ends: signature and reference side by side, then a footer on every page. */
import type { Snapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import { reference } from '../reference.ts'
import type { Sheet } from '../sheet.ts'
import { signatureBlock, type FieldPlace } from '../signature-block.ts'
import { bottom, left, page, right, rule, soft } from './layout.ts'
import type { Pages } from './pages.ts'

export interface Marks {
  /** SHA-256 of the snapshot, hex. */
  sha256: string
  preview: boolean
  /** What the code stands on: "daftar", "rekapitulasi". */
  noun: string
}

const place = { x: right - mm(70), width: mm(70) }
const gap = mm(6)
const tiny: Type = { face: 'sans', size: 6.5, color: soft }

/** Height of the closing with its gap: what stands before it may have to leave room. */
export const closingHeight = (snapshot: Snapshot): number =>
  bottom - signatureBlock(snapshot, { ...place, bottom }).top + gap

/** Signature and reference. Gives the signature field. */
export function signOff(pages: Pages, snapshot: Snapshot, { sha256, preview, noun }: Marks): FieldPlace {
  const height = closingHeight(snapshot) - gap
  const { number, colors } = snapshot
  let field: FieldPlace = { x: 0, y: 0, width: 0, height: 0, page: 0 }
  pages.place(height, gap, (sheet, y) => {
    const block = signatureBlock(snapshot, { ...place, bottom: y + height })
    field = { ...block.field, page: pages.sheets.length - 1 }
    sheet.lines.push(...block.lines)
    reference(sheet, { number, sha256, preview, noun, ink: colors.ink }, left, y + height)
  })
  return field
}

/** Number, verification line and page on every page from `first` on, counted from 0. */
export function footers(pages: Pages, { number }: Snapshot, { sha256, preview }: Marks, first = 0): void {
  const text = preview
    ? 'Pratinjau: belum bernomor'
    : `Nomor ${number} · sidik jari data ${sha256.slice(0, 16)} · cocokkan dengan register penerbit`
  const of = pages.sheets.length
  for (const [index, sheet] of pages.sheets.entries()) if (index >= first) footer(sheet, index + 1, of, text)
}

function footer(sheet: Sheet, at: number, of: number, text: string): void {
  const y = page.height - mm(14)
  sheet.drawing.push({ steps: line(left, y, right, y), stroke: { color: rule, width: 0.4 } })
  sheet.lines.push(
    { text, type: tiny, x: left, baseline: y + 10 },
    { text: `Halaman ${at} dari ${of}`, type: tiny, x: right, align: 'right', baseline: y + 10 },
  )
}
