/** Letterhead with a double rule, and the heading below it. */
import { decisionText } from '../../../../shared/domain/decision.ts'
import type { Snapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm } from '../../engine/drawing.ts'
import type { Logo } from '../logo.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { wrapBalanced } from '../text.ts'
import { centre, left, right, small, soft, width } from './layout.ts'
import type { Pages } from './pages.ts'

/** Room kept left and right of the name for a logo, so that the name stays centred on the page. */
const logoRoom = mm(24)

/** Letterhead. The logo itself is an image and is placed by the caller at the upper left corner of the text area. */
export function letterhead(pages: Pages, snapshot: Snapshot, logo: Logo | null): void {
  const { ink, brand } = snapshot.colors
  const name: Type = { face: 'sansBold', size: 11.5, color: ink, spacing: 0.6 }
  const room = width - (logo ? 2 * logoRoom : 0)
  const names = wrapBalanced(snapshot.office.name.toUpperCase(), name, room)
  const address = wrapBalanced(snapshot.office.address, small, room)
  const text = names.length * 15 + address.length * 11
  const height = Math.max(text, logo?.height ?? 0)
  pages.place(height + mm(3), 0, (sheet, y) => {
    let baseline = y + (height - text) / 2 + 10
    for (const part of names) {
      sheet.lines.push({ text: part, type: name, x: centre, align: 'center', baseline })
      baseline += 15
    }
    baseline -= 2
    for (const part of address) {
      sheet.lines.push({ text: part, type: small, x: centre, align: 'center', baseline })
      baseline += 11
    }
    const under = y + height + mm(2)
    sheet.drawing.push(
      { steps: line(left, under, right, under), stroke: { color: brand, width: 1.4 } },
      { steps: line(left, under + 2.4, right, under + 2.4), stroke: { color: brand, width: 0.4 } },
    )
  })
}

export interface Heading {
  /** Says what it is above the title, in capitals; '' for none. */
  kicker: string
  title: string
  /** Lines below the title: what it is about and by which rules. */
  words: string[]
}

/** Kicker, title, words, then number and decision. */
export function headingOf(
  pages: Pages,
  { kicker, title, words }: Heading,
  { colors: { brand, ink }, number, decision }: Snapshot,
  preview: boolean,
): void {
  const large: Type = { face: 'serifBold', size: 19, color: brand }
  const capitals: Type = { face: 'sansBold', size: 8.5, color: soft, spacing: 1.6 }
  const rules: Type = { face: 'sans', size: 9, color: ink }
  const quiet: Type = { face: 'sans', size: 8, color: soft }
  const kickers = kicker === '' ? [] : [kicker.toUpperCase()]
  const titles = wrapBalanced(title, large, width)
  const lines = words.filter(Boolean).flatMap((text) => wrapBalanced(text, rules, width))
  const facts = [...(preview ? [] : [`Nomor ${number}`]), ...(decision ? [decisionText(decision)] : [])]
  const inOne = facts.join('  ·  ')
  const notes = textWidth(inOne, quiet) <= width ? [inOne] : facts
  const height = kickers.length * 20 + titles.length * 23 + lines.length * 13 + notes.length * 12 + 4
  pages.place(height, mm(6), (sheet, y) => {
    let baseline = y + (kickers.length > 0 ? 9 : 14)
    const put = (texts: string[], type: Type, leading: number): void => {
      for (const text of texts) {
        sheet.lines.push({ text, type, x: centre, align: 'center', baseline })
        baseline += leading
      }
    }
    put(kickers, capitals, 20)
    put(titles, large, 23)
    baseline -= 4
    put(lines, rules, 13)
    put(notes, quiet, 12)
  })
}
