/** Headings of sections and running text between tables. */
import { mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import { wrapTight } from '../text.ts'
import { heading, left, rowHeight, width } from './layout.ts'
import type { Pages } from './pages.ts'

const headingHeight = mm(4)
/** What has to fit below a heading on the same page: the header of a table and two rows. */
const company = mm(7) + 2 * rowHeight

/** A heading that never stands alone at the foot of a page. */
export function section(pages: Pages, text: string, type: Type = heading): void {
  if (pages.left < mm(8) + headingHeight + company) pages.next()
  pages.place(headingHeight, mm(8), (sheet, y) => {
    sheet.lines.push({ text, type, x: left, baseline: y + 9 })
  })
}

const chapterType = (brand: string): Type => ({ face: 'serifBold', size: 16, color: brand })

/** A chapter begins where there is room for a good part of it, and stands in the table of contents. */
export function chapter(pages: Pages, title: string, brand: string): void {
  if (pages.left < mm(70)) pages.next()
  pages.chapters.push({ title, page: pages.sheets.length - 1 })
  pages.place(mm(8), mm(11), (sheet, y) => {
    sheet.lines.push({ text: title, type: chapterType(brand), x: left, baseline: y + 15 })
  })
}

const leading = 13.5

/** Paragraphs over the whole width; each begins with a dash when there are several to be told apart. */
export function paragraphs(pages: Pages, texts: readonly string[], ink: string, gap = mm(2.4)): void {
  const type: Type = { face: 'sans', size: 9, color: ink }
  const inset = texts.length > 1 ? mm(4) : 0
  for (const text of texts) {
    // A line at a time: a paragraph may be longer than a page.
    for (const [index, line] of wrapTight(text, type, width - inset).entries())
      pages.place(leading, index === 0 ? gap : 0, (sheet, y) => {
        if (inset > 0 && index === 0) sheet.lines.push({ text: '–', type, x: left, baseline: y + 10 })
        sheet.lines.push({ text: line, type, x: left + inset, baseline: y + 10 })
      })
  }
}
