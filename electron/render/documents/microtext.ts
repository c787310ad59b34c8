/** A line of text so small that it looks like a hairline: 0,9 mm high, readable under a glass. */
import { mm, rgb } from '../engine/drawing.ts'
import { capHeightOf, letterCount, widthOf } from '../engine/fonts.ts'
import type { PdfDocument, PdfPage } from '../engine/pdfkit.ts'
import { fontIn, shown } from '../engine/typeset.ts'

const height = mm(0.85)
const size = height / capHeightOf('sans', 1)

/** Operators in the space of the upper left corner: `text`, repeated, along the four sides of `box` (points), `gap` open at the corners. */
export function microtext(
  doc: PdfDocument,
  page: PdfPage,
  text: string,
  {
    box,
    gap,
    color,
  }: { box: { left: number; top: number; right: number; bottom: number }; gap: number; color: string },
): string {
  const font = fontIn(doc, page, 'sans')
  const unit = `${text} · `
  const unitWidth = widthOf(unit, 'sans', size)
  const code = `${shown(font, unit)} TJ `
  const { left, top, right, bottom } = box
  const [w, h] = [right - left, bottom - top]
  const run = (length: number, matrix: number[]): string => {
    const times = Math.max(1, Math.floor((length + widthOf(' · ', 'sans', size)) / unitWidth))
    // Spread over the whole side: the rest goes between the letters.
    const letters = letterCount(unit) * times
    const spacing = (length - unitWidth * times) / letters
    return `${matrix.map((n) => n.toFixed(2)).join(' ')} Tm ${spacing.toFixed(4)} Tc ${code.repeat(times)}`
  }
  // It is ornament: those who extract text get nothing of it.
  return [
    '/Span <</ActualText ()>> BDC',
    'q',
    `BT ${rgb(color)} rg /${font.id} ${size.toFixed(3)} Tf`,
    run(w - 2 * gap, [1, 0, 0, -1, left + gap, top + height]),
    run(w - 2 * gap, [1, 0, 0, -1, left + gap, bottom]),
    run(h - 2 * gap, [0, -1, -1, 0, left + height, bottom - gap]),
    run(h - 2 * gap, [0, 1, 1, 0, right - height, top + gap]),
    'ET Q',
    'EMC',
  ].join('\n')
}
