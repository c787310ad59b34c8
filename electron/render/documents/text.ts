/** Lines of text with an exact place: measured, broken and balanced by us, set by pdfmake. */
import { ascentOf, faces, widthOf, type Face } from '../engine/fonts.ts'
import type { Content } from '../engine/pdfmake.ts'

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

export const textWidth = (text: string, { face, size, spacing = 0 }: Type): number =>
  widthOf(text.replaceAll(tie, ' '), face, size, spacing)

/** A line as a node for pdfmake. */
export function node({ text, type, x, align = 'left', baseline }: Line): Content {
  const { family, bold, italics } = faces[type.face]
  const shift = align === 'left' ? 0 : textWidth(text, type) / (align === 'center' ? 2 : 1)
  return {
    text: text.replaceAll(tie, ' '),
    font: family,
    bold,
    italics,
    fontSize: type.size,
    color: type.color,
    noWrap: true,
    absolutePosition: { x: x - shift, y: baseline - ascentOf(type.face, type.size) },
    ...(type.spacing ? { characterSpacing: type.spacing } : {}),
  }
}

/** Breaks a text at spaces into lines no wider than `width`; a single word may stick out. */
export function wrap(text: string, type: Type, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const longer = current ? `${current} ${word}` : word
    if (current && textWidth(longer, type) > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return current ? [...lines, current] : lines
}

export const fits = (lines: string[], type: Type, width: number): boolean =>
  lines.every((line) => textWidth(line, type) <= width)

/** Like `wrap`, with as many lines, but of about the same length: a centred paragraph with one word left over is ugly. */
export function wrapBalanced(text: string, type: Type, width: number): string[] {
  const lines = wrap(text, type, width)
  if (lines.length < 2) return lines
  let narrow = width / 2
  let wide = width
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2
    const tried = wrap(text, type, middle)
    if (tried.length === lines.length && fits(tried, type, middle)) wide = middle
    else narrow = middle
  }
  return wrap(text, type, wide)
}

const titlesBefore =
  /(^|[ (])((?:Prof|Dr|dr|drg|Drs|Dra|Ir|H|Hj|KH|K\.H|R|Rd|Tb|St|Brigjen|Irjen|AKBP)\.?) (?=[\p{Lu}])/gu
const degreesAfter = /, (?=\p{L}[\p{L}.]*\.)/gu

/** Ties titles and academic degrees to the name they belong to. */
export function tieTitles(name: string): string {
  let tied = name
  // Twice, because "Dr. H. Budi" shares the space between the two titles.
  for (let pass = 0; pass < 3; pass += 1)
    tied = tied.replace(titlesBefore, (_, before: string, title: string) => `${before}${title}${tie}`)
  return tied.replace(degreesAfter, `,${tie}`)
}
