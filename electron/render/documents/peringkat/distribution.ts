/** How many bodies lie in each step of five points: for lists too long for one bar each. */
import { formatInteger } from '../../../../shared/domain/number.ts'
import type { RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import type { Hundredths } from '../../../../shared/domain/types.ts'
import { line, mm, rectangle, tint } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import { bandLines, fullScore } from './bands.ts'
import { heading, left, right, soft, width } from '../portrait/layout.ts'
import type { Pages } from '../portrait/pages.ts'
import type { Sheet } from '../sheet.ts'

const step = 500
const [head, tall, foot] = [mm(12), mm(46), mm(4)]

/** Counts per step of five points; 100 belongs to the last. */
export function histogram(scores: readonly Hundredths[]): number[] {
  const counts = Array.from({ length: fullScore / step }, () => 0)
  for (const score of scores) {
    const bin = Math.min(counts.length - 1, Math.floor(score / step))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

const x = (score: number): number => left + (width * score) / fullScore

/** @param keep Height of what has to follow on the same page, with its gap. */
export function distribution(pages: Pages, { rows, limits, colors }: RankingSnapshot, keep: number): void {
  const counts = histogram(rows.map((row) => row.score))
  const most = Math.max(...counts)
  const inside: Type = { face: 'sansBold', size: 7, color: '#FFFFFF' }
  const draw = (sheet: Sheet, y: number): void => {
    const floor = y + head + tall
    sheet.lines.push({ text: 'Sebaran nilai: jumlah pemda per lima angka', type: heading, x: left, baseline: y + 8 })
    bandLines(sheet, limits, x, { from: y + head, to: floor, captionAt: y + 8 })
    for (const [bin, count] of counts.entries()) {
      if (count === 0) continue
      const high = ((tall - mm(4)) * count) / most
      const [from, to] = [x(bin * step) + 1, x((bin + 1) * step) - 1]
      const [type, baseline] =
        high > 14 ? [inside, floor - high + 9] : [{ ...inside, color: colors.ink }, floor - high - 2.5]
      sheet.drawing.push({ steps: rectangle(from, floor - high, to - from, high), fill: tint(colors.brand, 0.8) })
      sheet.lines.push({ text: formatInteger(count), type, x: (from + to) / 2, align: 'center', baseline })
    }
    sheet.drawing.push({ steps: line(left, floor, right, floor), stroke: { color: soft, width: 0.6 } })
  }
  pages.place(head + tall + foot, mm(7), draw, keep)
}
