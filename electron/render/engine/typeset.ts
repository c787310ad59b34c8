/**
 * Sets lines that already have their exact place straight into a page. pdfmake's own way to a line of text measures, breaks
 * and styles it again; for a table of 500 rows that is most of the time.
 */
import { rgb } from './drawing.ts'
import { faces, widthOf, type Face } from './fonts.ts'
import type { PdfDocument, PdfFont, PdfPage } from './pdfkit.ts'

export interface Type {
  face: Face
  /** Points. */
  size: number
  color: string
  /** Extra space between letters, in points. */
  spacing?: number
}

export interface Line {
  text: string
  type: Type
  /** Where the line stands by `align`. */
  x: number
  align?: 'left' | 'center' | 'right'
  /** From the upper edge of the page. */
  baseline: number
}

/** Holds words together while lines are broken; printed as a plain space. */
export const tie = '\u{a0}'
const printed = (text: string): string => text.replaceAll(tie, ' ')

export const textWidth = (text: string, { face, size, spacing = 0 }: Type): number =>
  widthOf(printed(text), face, size, spacing)

/** Where a line begins. */
export const startOf = ({ text, type, x, align = 'left' }: Line): number =>
  align === 'left' ? x : x - textWidth(text, type) / (align === 'center' ? 2 : 1)

/** A face as a font of this document, made known to the page. */
export function fontIn(doc: PdfDocument, page: PdfPage, face: Face): PdfFont {
  const { family, bold, italics } = faces[face]
  const font = doc.provideFont(family, bold, italics)
  page.fonts[font.id] ??= font.ref()
  return font
}

/** The operand of `TJ`: glyphs of the subset with the kerning between them. */
export function shown(font: PdfFont, text: string): string {
  const [glyphs, positions] = font.encode(printed(text))
  let parts = '<'
  for (const [index, glyph] of glyphs.entries()) {
    parts += glyph
    const position = positions[index]
    const kern = position ? position.advanceWidth - position.xAdvance : 0
    if (kern !== 0 && index < glyphs.length - 1) parts += `> ${Math.round(kern * 100) / 100} <`
  }
  return `[${parts}>]`
}

/** Begins a span whose text, for those who search or extract it, is `text`; ends with `EMC`. */
export const spanOf = (text: string): string => {
  const bytes = Buffer.from(`\u{feff}${printed(text)}`, 'utf16le').swap16()
  return `/Span <</ActualText <${bytes.toString('hex')}>>> BDC`
}

/** Operators, in the space of the upper left corner, that set the lines in their order. */
export function typeset(doc: PdfDocument, page: PdfPage, lines: readonly Line[]): string {
  const operators = ['BT']
  let state = ''
  for (const line of lines) {
    const { face, size, color, spacing = 0 } = line.type
    const font = fontIn(doc, page, face)
    const wanted = `/${font.id} ${Math.round(size * 1000) / 1000} Tf ${rgb(color)} rg ${Math.round(spacing * 1000) / 1000} Tc`
    if (wanted !== state) operators.push(wanted)
    state = wanted
    const show = `1 0 0 -1 ${startOf(line).toFixed(2)} ${line.baseline.toFixed(2)} Tm ${shown(font, line.text)} TJ`
    // Letters set wide apart would be taken for words of one letter.
    operators.push(spacing > 0 ? `${spanOf(line.text)} ${show} EMC` : show)
  }
  operators.push('ET')
  return operators.join('\n')
}
