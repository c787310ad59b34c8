/** The zone as a small seal with sign and word, and the score as a medallion. */
import { formatScore } from '../../../../shared/domain/number.ts'
import type { Hundredths, Zone } from '../../../../shared/domain/types.ts'
import { circle, mm, roundedRectangle } from '../../engine/drawing.ts'
import { capHeightOf } from '../../engine/fonts.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { zoneSign } from '../marks.ts'
import type { Sheet } from '../sheet.ts'

const seal = { height: mm(7), sign: 7.5, inset: mm(3.4), between: 4.5 }
const word: Type = { face: 'sansBold', size: 10, color: '#FFFFFF' }

const textOf = (zone: Zone): string => `Zona ${zone}`

export const sealSize = (zone: Zone): { width: number; height: number } => ({
  width: seal.inset * 2 + seal.sign + seal.between + textWidth(textOf(zone), word),
  height: seal.height,
})

/** With its left edge at `left` and its middle at the height `middle`. */
export function zoneSeal(sheet: Sheet, zone: Zone, left: number, middle: number, fill: string): void {
  const { width, height } = sealSize(zone)
  const from = middle - height / 2
  sheet.drawing.push(
    { steps: roundedRectangle(left, from, width, height, height / 2), fill },
    { steps: zoneSign(zone, left + seal.inset, middle - seal.sign / 2, seal.sign), fill: '#FFFFFF' },
  )
  const x = left + seal.inset + seal.sign + seal.between
  sheet.lines.push({ text: textOf(zone), type: word, x, baseline: middle + capHeightOf(word.face, word.size) / 2 })
}

/** Two rings with the figure between the words that name it. */
export function scoreMedallion(
  sheet: Sheet,
  score: Hundredths,
  { x, y, radius }: { x: number; y: number; radius: number },
  { color, accent }: { color: string; accent: string },
): void {
  const figure: Type = { face: 'serif', size: radius * 0.62, color }
  const label: Type = { face: 'serifItalic', size: radius * 0.3, color }
  sheet.drawing.push(
    { steps: circle(x, y, radius), stroke: { color: accent, width: Math.max(0.5, radius * 0.03) } },
    { steps: circle(x, y, radius * 0.91), stroke: { color: accent, width: 0.4 } },
  )
  sheet.lines.push(
    { text: 'Nilai', type: label, x, align: 'center', baseline: y - radius * 0.3 },
    {
      text: formatScore(score),
      type: figure,
      x,
      align: 'center',
      baseline: y + radius * 0.08 + capHeightOf('serif', figure.size) / 2,
    },
  )
}
