/** The table of contents, on the page after the cover. */
import { line, mm } from '../../engine/drawing.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { left, right, rule, top } from '../portrait/layout.ts'
import type { Sheet } from '../sheet.ts'

const step = mm(8.5)

/** @param chapters Pages counted from 1. */
export function contents(
  sheet: Sheet,
  chapters: readonly { title: string; page: number }[],
  { ink, brand }: { ink: string; brand: string },
): void {
  const plain: Type = { face: 'sans', size: 10, color: ink }
  sheet.lines.push({
    text: 'Daftar isi',
    type: { face: 'serifBold', size: 21, color: brand },
    x: left,
    baseline: top + 18,
  })
  for (const [index, { title, page }] of chapters.entries()) {
    const baseline = top + mm(18) + index * step
    const number = String(page)
    sheet.lines.push(
      { text: title, type: plain, x: left, baseline },
      { text: number, type: plain, x: right, align: 'right', baseline },
    )
    const from = left + textWidth(title, plain) + mm(3)
    const to = right - textWidth(number, plain) - mm(3)
    if (to > from)
      sheet.drawing.push({ steps: line(from, baseline - 2.5, to, baseline - 2.5), stroke: { color: rule, width: 0.4 } })
  }
}
