/** Counts and shares that add up, and the mean. */
import { formatInteger, formatScore, formatShare } from '../../../../shared/domain/number.ts'
import type { Snapshot } from '../../../../shared/domain/snapshot.ts'
import type { BandCount } from '../../../../shared/domain/statistics.ts'
import type { Hundredths } from '../../../../shared/domain/types.ts'
import { line, mm, rectangle, tint } from '../../engine/drawing.ts'
import { zoneColors, zoneSign } from '../marks.ts'
import type { Type } from '../../engine/typeset.ts'
import { heading, left, right, rule, small, soft } from './layout.ts'
import type { Pages } from './pages.ts'
import type { Sheet } from '../sheet.ts'

const step = mm(5.6)
const at = { count: left + mm(52), share: left + mm(74), bar: left + mm(79) }

export interface Summary {
  counts: BandCount[]
  mean: Hundredths | null
  /** How many there are in all. */
  total: number
}

const head = mm(4.6)
const gap = mm(7)
const heightOf = (counts: readonly BandCount[]): number => head + step * (counts.length + 1) + 2

/** Height with the white before it. */
export const summaryHeight = (counts: readonly BandCount[]): number => gap + heightOf(counts)

/** @param keep Height of what has to follow on the same page. */
export function summary(
  pages: Pages,
  { counts, mean, total: all }: Summary,
  colors: Snapshot['colors'],
  keep: number,
): void {
  const plain: Type = { face: 'sans', size: 8.5, color: colors.ink }
  const strong: Type = { ...plain, face: 'sansBold' }
  const draw = (sheet: Sheet, y: number): void => {
    sheet.lines.push({ text: 'Ringkasan', type: heading, x: left, baseline: y + 8 })
    sheet.lines.push({ text: 'Jumlah', type: small, x: at.count, align: 'right', baseline: y + 8 })
    sheet.lines.push({ text: 'Bagian', type: small, x: at.share, align: 'right', baseline: y + 8 })
    if (mean !== null)
      sheet.lines.push(
        { text: 'Rata-rata nilai', type: small, x: right - mm(16), align: 'right', baseline: y + 8 },
        {
          text: formatScore(mean),
          type: { ...strong, size: 11, color: colors.brand },
          x: right,
          align: 'right',
          baseline: y + 8,
        },
      )
    const most = right - at.bar
    for (const [index, { label, zone, count, share }] of counts.entries()) {
      const upper = y + head + index * step
      const baseline = upper + step / 2 + 3
      sheet.drawing.push({ steps: line(left, upper, right, upper), stroke: { color: rule, width: 0.4 } })
      if (zone)
        sheet.drawing.push({ steps: zoneSign(zone, left + 1, upper + step / 2 - 2.7, 5.4), fill: zoneColors[zone] })
      sheet.lines.push(
        { text: label, type: plain, x: left + (zone ? 12 : 0), baseline },
        { text: formatInteger(count), type: plain, x: at.count, align: 'right', baseline },
        { text: formatShare(share), type: plain, x: at.share, align: 'right', baseline },
      )
      if (share > 0)
        sheet.drawing.push({
          steps: rectangle(at.bar, upper + step / 2 - 3.4, (most * share) / 10_000, 6.8),
          fill: tint(zone ? zoneColors[zone] : colors.brand, 0.45),
        })
    }
    const total = y + head + counts.length * step
    const sum = counts.reduce((shares, { share }) => shares + share, 0)
    sheet.drawing.push({ steps: line(left, total, right, total), stroke: { color: soft, width: 0.6 } })
    sheet.lines.push(
      { text: 'Jumlah', type: strong, x: left, baseline: total + step / 2 + 3 },
      { text: formatInteger(all), type: strong, x: at.count, align: 'right', baseline: total + step / 2 + 3 },
      { text: formatShare(sum), type: strong, x: at.share, align: 'right', baseline: total + step / 2 + 3 },
    )
  }
  pages.place(heightOf(counts), gap, draw, keep)
}
