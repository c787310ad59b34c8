/** The table of contents: pages kept for it while the chapters are not known, filled when they are. */
import { line, mm } from '../../engine/drawing.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { fitLine } from '../fit.ts'
import { left, pageHeight, right, rule, top, width } from '../portrait/layout.ts'
import type { Pages } from '../portrait/pages.ts'
import type { Sheet } from '../sheet.ts'

const step = mm(8.5)
const head = mm(18)
const most = Math.floor((pageHeight - head) / step) + 1

/** Keeps the pages that the list of so many chapters takes; the text goes on below it. */
export function reserveContents(pages: Pages, chapters: number): void {
  if (pages.contents.length > 0) return
  for (let listed = 0; listed === 0 || listed < chapters; listed += most) {
    pages.contents.push(pages.fresh())
    if (chapters - listed > most) pages.fill()
    else pages.place(head + (chapters - listed) * step, 0, () => undefined)
  }
}

/** Fills the pages that were kept. */
export function contents({ contents: sheets, chapters }: Pages, { ink, brand }: { ink: string; brand: string }): void {
  const plain: Type = { face: 'sans', size: 10, color: ink }
  for (const [at, sheet] of sheets.entries()) {
    sheet.lines.push({
      text: 'Daftar isi',
      type: { face: 'serifBold', size: 21, color: brand },
      x: left,
      baseline: top + 18,
    })
    for (const [index, { title, page }] of chapters.slice(at * most, (at + 1) * most).entries())
      entry(sheet, title, page + 1, index, plain)
  }
}

/** @param page Counted from 1. */
function entry(sheet: Sheet, title: string, page: number, index: number, plain: Type): void {
  const baseline = top + head + index * step
  const number = String(page)
  const type = fitLine(title, plain, width - mm(15))
  sheet.lines.push(
    { text: title, type, x: left, baseline },
    { text: number, type: plain, x: right, align: 'right', baseline },
  )
  const from = left + textWidth(title, type) + mm(3)
  const to = right - textWidth(number, plain) - mm(3)
  if (to > from)
    sheet.drawing.push({ steps: line(from, baseline - 2.5, to, baseline - 2.5), stroke: { color: rule, width: 0.4 } })
}
