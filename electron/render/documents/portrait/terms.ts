/** Lines of terms: "Nama : …". What is not known is a dotted line, to be filled by pen. */
import { line, mm } from '../../engine/drawing.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { wrapTight } from '../text.ts'
import { left, right, soft } from './layout.ts'
import type { Pages } from './pages.ts'
import type { Prose } from './prose.ts'

const inset = mm(8)

export function terms(
  pages: Pages,
  rows: readonly { label: string; text: string }[],
  { size, leading, gap }: Prose,
  ink: string,
): void {
  const type: Type = { face: 'sans', size, color: ink }
  const colon = left + inset + Math.max(mm(18), ...rows.map(({ label }) => textWidth(label, type))) + mm(3)
  const at = colon + mm(3.5)
  const lined = rows.map(({ label, text }) => ({ label, lines: wrapTight(text, type, right - at) }))
  const height = lined.reduce((sum, { lines }) => sum + Math.max(1, lines.length) * leading, 0)
  pages.place(height, gap * 0.6, (sheet, y) => {
    let baseline = y + leading * 0.74
    for (const { label, lines } of lined) {
      sheet.lines.push({ text: label, type, x: left + inset, baseline }, { text: ':', type, x: colon, baseline })
      if (lines.length === 0) sheet.drawing.push(dotted(at, right, baseline))
      for (const [index, text] of lines.entries())
        sheet.lines.push({ text, type, x: at, baseline: baseline + index * leading })
      baseline += Math.max(1, lines.length) * leading
    }
  })
}

/** Where somebody writes by hand. */
export const dotted = (from: number, to: number, y: number) => ({
  steps: line(from, y + 1, to, y + 1),
  stroke: { color: soft, width: 0.6, dash: [0.7, 2.2] as [number, number] },
})
