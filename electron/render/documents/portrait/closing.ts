/** How a document ends: signature and reference side by side, then a footer on every page. */
import type { FlowBlock } from '../../../../shared/templates/model.ts'
import type { FlowSnapshot } from '../../../../shared/templates/values-flow.ts'
import { line, mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import { reference, smallReference } from '../reference.ts'
import type { Sheet } from '../sheet.ts'
import { signatureBlock, type Box, type FieldPlace } from '../signature-block.ts'
import { bottom, centre, left, page, right, rule, soft } from './layout.ts'
import type { Pages } from './pages.ts'
import { parties } from './parties.ts'

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

/** Who signs: the office, or in minutes both sides. */
export type Who = Extract<FlowBlock, { block: 'signature' }>['who']

interface Closing {
  height: number
  /** `code` draws the reference with its caption at `at`; between two who sign it is small. */
  draw: (sheet: Sheet, y: number, code: (at: number, small?: boolean) => void) => Box
}

function closingOf(snapshot: FlowSnapshot, who: Who): Closing {
  if (snapshot.kind === 'minutes' && who === 'both') {
    const { height, draw } = parties(snapshot)
    const all = height + mm(5)
    return {
      height: all,
      draw: (sheet, y, code) => {
        code(y + all, true)
        return draw(sheet, y)
      },
    }
  }
  const height = bottom - signatureBlock(snapshot, { ...place, bottom }).top
  return {
    height,
    draw: (sheet, y, code) => {
      const { lines, field } = signatureBlock(snapshot, { ...place, bottom: y + height })
      sheet.lines.push(...lines)
      code(y + height)
      return field
    },
  }
}

/** Height of the closing with its gap: what stands before it may have to leave room. */
export const closingHeight = (snapshot: FlowSnapshot, who: Who): number => closingOf(snapshot, who).height + gap

/** Signature and reference. Gives the signature field. */
export function signOff(pages: Pages, snapshot: FlowSnapshot, { sha256, preview, noun }: Marks, who: Who): FieldPlace {
  const { number, colors } = snapshot
  const { height, draw } = closingOf(snapshot, who)
  let field: FieldPlace = { x: 0, y: 0, width: 0, height: 0, page: 0 }
  pages.place(height, gap, (sheet, y) => {
    const about = { number, sha256, preview, noun, ink: colors.ink }
    const box = draw(sheet, y, (at, small = false) => {
      if (small) smallReference(sheet, about, centre, at)
      else reference(sheet, about, left, at)
    })
    field = { ...box, page: pages.sheets.length - 1 }
  })
  return field
}

/** Number, verification line and page on every page from `first` on, counted from 0. */
export function footers(pages: Pages, { number }: FlowSnapshot, { sha256, preview }: Marks, first = 0): void {
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
