/** CONTOH and PRATINJAU across a page: letters in outline, under the text, and still text for those who search or extract it. */
import { rgb, tint } from '../engine/drawing.ts'
import { letterCount, widthOf } from '../engine/fonts.ts'
import type { PdfDocument, PdfPage } from '../engine/pdfkit.ts'
import { fontIn, shown, spanOf } from '../engine/typeset.ts'

const tone = '#8C1D18'

/**
 * Operators in the space of the upper left corner that print `word` along the rising diagonal. `over`: for a page that is
 * drawn already; its letters are open, so that everything under them can be read, and lower, where no CONTOH stands.
 */
export function watermark(doc: PdfDocument, page: PdfPage, word: string, over = false): string {
  const font = fontIn(doc, page, 'sansBold')
  const spacing = 0.12
  const letters = letterCount(word)
  const reach =
    Math.min(page.width, Math.hypot(page.width, page.height) * 0.62) * (page.width > page.height ? 0.62 : 0.95)
  const size = reach / (widthOf(word, 'sansBold', 1) + spacing * (letters - 1))
  const angle = page.width > page.height ? 0.34 : 0.87
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [x, y] = [page.width / 2, page.height * (over ? 0.66 : 0.5)]
  const back = reach / 2
  const down = size * 0.36
  // Text space is upright while the page is turned: the matrix mirrors it back and rises to the right.
  const matrix = [cos, -sin, -sin, -cos, x - back * cos + down * sin, y + back * sin + down * cos]
  return [
    spanOf(word),
    'q',
    `${rgb(tint(tone, 0.07))} rg ${rgb(tint(tone, over ? 0.55 : 0.3))} RG ${over ? 1 : 0.6} w 1 j`,
    `BT /${font.id} ${size.toFixed(2)} Tf ${(spacing * size).toFixed(2)} Tc ${over ? 1 : 2} Tr`,
    `${matrix.map((n) => n.toFixed(4)).join(' ')} Tm ${shown(font, word)} TJ ET`,
    'Q',
    'EMC',
  ].join('\n')
}
