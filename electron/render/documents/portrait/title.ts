/** The title of a document: what stands above it, the title, and centred lines below it, never torn apart. */
import { decisionText } from '../../../../shared/domain/decision.ts'
import type { FlowSnapshot } from '../../../../shared/templates/values-flow.ts'
import { mm } from '../../engine/drawing.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { wrapBalanced } from '../text.ts'
import { centre, soft, width } from './layout.ts'
import type { Part } from './kind.ts'
import type { Pages } from './pages.ts'

/** A line below the title; quiet ones are the small print of numbers. */
export interface TitleLine {
  text: string
  quiet: boolean
}

/** Number and decision, in one line where they fit; none in a preview, which has no number. */
export function numberLines(
  { number, decision }: Pick<FlowSnapshot, 'number' | 'decision'>,
  preview: boolean,
): string[] {
  const facts = [...(preview ? [] : [`Nomor ${number}`]), ...(decision ? [decisionText(decision)] : [])]
  const inOne = facts.join('  ·  ')
  if (inOne === '') return []
  return textWidth(inOne, quietType) <= width ? [inOne] : facts
}

const quietType: Type = { face: 'sans', size: 8, color: soft }

/** @param text The last line is the title, lines before it say in small capitals what it is. */
export function titleBlock(
  pages: Pages,
  text: string,
  below: readonly TitleLine[],
  { brand, ink }: FlowSnapshot['colors'],
): void {
  const large: Type = { face: 'serifBold', size: 19, color: brand }
  const capitals: Type = { face: 'sansBold', size: 8.5, color: soft, spacing: 1.6 }
  const rules: Type = { face: 'sans', size: 9, color: ink }
  const given = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const kickers = given.slice(0, -1).flatMap((line) => wrapBalanced(line.toUpperCase(), capitals, width))
  const titles = wrapBalanced(given.at(-1) ?? '', large, width)
  // Blanks set number and decision apart and are kept where nothing has to be broken.
  const lines = below.flatMap(({ text: words, quiet }) => {
    const type = quiet ? quietType : rules
    return (textWidth(words, type) <= width ? [words] : wrapBalanced(words, type, width)).map((line) => ({
      line,
      quiet,
    }))
  })
  const under = lines.reduce((sum, { quiet }) => sum + (quiet ? 12 : 13), 0)
  const height = kickers.length * 20 + titles.length * 23 + under + 4
  pages.place(height, mm(6), (sheet, y) => {
    let baseline = y + (kickers.length > 0 ? 9 : 14)
    const put = (line: string, type: Type, leading: number): void => {
      sheet.lines.push({ text: line, type, x: centre, align: 'center', baseline })
      baseline += leading
    }
    for (const line of kickers) put(line, capitals, 20)
    for (const line of titles) put(line, large, 23)
    baseline -= 4
    for (const { line, quiet } of lines) put(line, quiet ? quietType : rules, quiet ? 12 : 13)
  })
}

/** The title of a letter: capitals in ink. */
export function letterTitle(pages: Pages, text: string, ink: string): void {
  const type: Type = { face: 'sansBold', size: 13, color: ink, spacing: 0.8 }
  const lines = text.split('\n').flatMap((line) => wrapBalanced(line.trim().toUpperCase(), type, width))
  pages.place(lines.length * 17 + 2, mm(7), (sheet, y) => {
    for (const [at, line] of lines.entries())
      sheet.lines.push({ text: line, type, x: centre, align: 'center', baseline: y + 12 + at * 17 })
  })
}

/** Number and decision away from a title. */
export const numberPart: Part<FlowSnapshot> = {
  draw: ({ pages, snapshot, preview }) => {
    for (const text of numberLines(snapshot, preview))
      pages.place(12, 0, (sheet, y) => {
        sheet.lines.push({ text, type: quietType, x: centre, align: 'center', baseline: y + 9 })
      })
  },
}
