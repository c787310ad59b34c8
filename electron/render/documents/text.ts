/** Lines of text before they have a place: measured, broken and balanced. */
import { textWidth, tie, type Type } from '../engine/typeset.ts'

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

/** As `wrap`, and a word wider than a line (an address, a path) is broken where the line ends. */
export function wrapTight(text: string, type: Type, width: number): string[] {
  const broken = text
    .split(/[ \n\t]+/)
    .flatMap((word) => (textWidth(word, type) > width ? pieces(word, type, width) : [word]))
  return wrap(broken.join(' '), type, width)
}

function pieces(word: string, type: Type, width: number): string[] {
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, type) > width) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
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
  /(^|[ (\u{a0}])((?:Prof|Dr|dr|drg|Drs|Dra|Ir|H|Hj|KH|K\.H|R|Rd|Tb|St|Brigjen|Irjen|AKBP)\.?) (?=[\p{Lu}])/gu
const degreesAfter = /, (?=\p{L}[\p{L}.]*\.)/gu

/** Ties titles and academic degrees to the name they belong to. */
export function tieTitles(name: string): string {
  let tied = name
  // Twice, because "Dr. H. Budi" shares the space between the two titles.
  for (let pass = 0; pass < 3; pass += 1)
    tied = tied.replace(titlesBefore, (_, before: string, title: string) => `${before}${title}${tie}`)
  return tied.replace(degreesAfter, `,${tie}`)
}
