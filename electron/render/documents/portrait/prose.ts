/** Headings of sections and running text between tables. */
import { mm } from '../../engine/drawing.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { wrapTight } from '../text.ts'
import type { Sheet } from '../sheet.ts'
import { centre, heading, left, rowHeight, width } from './layout.ts'
import type { Pages } from './pages.ts'

/** What has to fit below a heading on the same page: the header of a table and three rows. */
const company = mm(7) + 3 * rowHeight

/** A heading that never stands alone at the foot of a page. */
export function section(pages: Pages, text: string, type: Type = heading): void {
  const lines = wrapTight(text, type, width)
  const height = mm(4) + (lines.length - 1) * type.size * 1.3
  if (pages.left < mm(8) + height + company) pages.next()
  pages.place(height, mm(8), (sheet, y) => {
    for (const [at, line] of lines.entries())
      sheet.lines.push({ text: line, type, x: left, baseline: y + 9 + at * type.size * 1.3 })
  })
}

const chapterType = (brand: string): Type => ({ face: 'serifBold', size: 16, color: brand })

/** A chapter begins where there is room for a good part of it, and stands in the table of contents. */
export function chapter(pages: Pages, title: string, brand: string): void {
  const type = chapterType(brand)
  // Blanks set the number apart and are kept; only a title too long for a line is broken.
  const lines = textWidth(title, type) <= width ? [title] : wrapTight(title, type, width)
  if (pages.left < mm(70)) pages.next()
  pages.chapters.push({ title, page: pages.sheets.length - 1 })
  pages.place(mm(8) + (lines.length - 1) * 20, mm(11), (sheet, y) => {
    for (const [at, line] of lines.entries())
      sheet.lines.push({ text: line, type, x: left, baseline: y + 15 + at * 20 })
  })
}

/** How running text is set. Points. */
export interface Prose {
  size: number
  leading: number
  /** White before a paragraph. */
  gap: number
}
/** Between tables and charts. */
export const report: Prose = { size: 9, leading: 13.5, gap: mm(2.4) }
/** On its own, as in a letter. */
export const letter: Prose = { size: 10.5, leading: 16, gap: mm(3.2) }

/** Paragraphs over the whole width; each begins with a dash when there are several to be told apart. */
export function paragraphs(pages: Pages, texts: readonly string[], ink: string, keep = 0): void {
  const type: Type = { face: 'sans', size: report.size, color: ink }
  const inset = texts.length > 1 ? mm(4) : 0
  for (const [at, text] of texts.entries()) {
    const lines = wrapTight(text, type, width - inset).map((line, index) => (sheet: Sheet, y: number): void => {
      if (inset > 0 && index === 0) sheet.lines.push({ text: '–', type, x: left, baseline: y + 10 })
      sheet.lines.push({ text: line, type, x: left + inset, baseline: y + 10 })
    })
    placeLines(pages, lines, report, at === texts.length - 1 ? keep : 0)
  }
}

interface Paragraph {
  text: string
  align: 'left' | 'center'
  italic: boolean
}

const setting = ({ text, italic }: Paragraph, { size }: Prose, ink: string): { type: Type; lines: string[] } => {
  const type: Type = italic
    ? { face: 'serifItalic', size: size * 1.15, color: ink }
    : { face: 'sans', size, color: ink }
  return { type, lines: text.split('\n').flatMap((part) => wrapTight(part, type, width)) }
}

/** With the white before it. */
export const paragraphHeight = (block: Paragraph, prose: Prose): number =>
  prose.gap + setting(block, prose, '').lines.length * prose.leading

/** A paragraph of a template; line breaks in it stay. */
export function paragraph(
  pages: Pages,
  block: Paragraph,
  prose: Prose,
  { ink, keep }: { ink: string; keep: number },
): void {
  const { type, lines } = setting(block, prose, ink)
  const centred = block.align === 'center'
  const draw = lines.map((line) => (sheet: Sheet, y: number): void => {
    const place = centred ? ({ x: centre, align: 'center' } as const) : { x: left }
    sheet.lines.push({ text: line, type, ...place, baseline: y + prose.leading * 0.74 })
  })
  placeLines(pages, draw, prose, keep)
}

/** Lines under each other, over pages where there are many; the last three stay with what has to follow them. */
function placeLines(
  pages: Pages,
  lines: readonly ((sheet: Sheet, y: number) => void)[],
  { leading, gap }: Prose,
  keep: number,
): void {
  const tail = keep > 0 ? Math.max(0, lines.length - 3) : lines.length
  for (const [index, draw] of lines.entries()) {
    const after = index < tail ? 0 : (lines.length - 1 - index) * leading + keep
    pages.place(leading, index === 0 ? gap : 0, draw, after)
  }
}
