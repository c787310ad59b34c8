/** Letterhead with a double rule. */
import type { Snapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm } from '../../engine/drawing.ts'
import type { Logo } from '../logo.ts'
import type { Type } from '../../engine/typeset.ts'
import { wrapBalanced } from '../text.ts'
import { centre, left, right, small, width } from './layout.ts'
import type { Pages } from './pages.ts'

/** Room kept left and right of the name for a logo, so that the name stays centred on the page. */
const logoRoom = mm(24)

/** @param first The name of the office, large; `more` stands below it. `bare`: its place stays white. The logo itself is an image and placed by the caller. */
export function letterhead(
  pages: Pages,
  [first = '', ...more]: readonly string[],
  { ink, brand }: Snapshot['colors'],
  { logo, bare }: { logo: Logo | null; bare: boolean },
): void {
  const name: Type = { face: 'sansBold', size: 11.5, color: ink, spacing: 0.6 }
  const room = width - (logo ? 2 * logoRoom : 0)
  const names = wrapBalanced(first.toUpperCase(), name, room)
  const address = more.flatMap((text) => wrapBalanced(text, small, room))
  const text = names.length * 15 + address.length * 11
  const height = Math.max(text, logo?.height ?? 0)
  pages.place(height + mm(3), 0, (sheet, y) => {
    if (bare) return
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
