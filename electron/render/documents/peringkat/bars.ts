/** Scores as bars, sorted by value, with the score on the bar. */
import { formatScore } from '../../../../shared/domain/number.ts'
import type { RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm, rectangle, tint } from '../../engine/drawing.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { fitLine } from '../fit.ts'
import { bandLines, fullScore } from './bands.ts'
import { heading, left, pageHeight, right, width } from '../portrait/layout.ts'
import type { Pages } from '../portrait/pages.ts'

/** Distance from bar to bar: as wide as the page allows. */
const steps = [mm(4.6), mm(4.1), mm(3.7)]
const thickness = 0.7
const head = mm(10)
const foot = mm(3)
const gap = mm(6)

const heightAt = (rows: number, step: number): number => head + rows * step + foot

/** Least height of the chart of so many rows, with the white before it. */
export const barsHeight = (rows: number): number => gap + heightAt(rows, Math.min(...steps))

/** @param keep Height of what has to follow on the same page, with its gap. */
export function bars(pages: Pages, { rows, limits, colors }: RankingSnapshot, keep: number): void {
  const name: Type = { face: 'sans', size: 8, color: colors.ink }
  const inside: Type = { face: 'sansBold', size: 7, color: '#FFFFFF' }
  const outside: Type = { ...inside, color: colors.ink }
  const names = Math.min(width * 0.4, Math.max(...rows.map((row) => textWidth(row.name, name))) + 8)
  const from = left + names
  const x = (score: number): number => from + ((right - mm(6) - from) * score) / fullScore

  let step = steps.find((tried) => gap + heightAt(rows.length, tried) + keep <= pages.left)
  if (step === undefined) {
    step = steps.find((tried) => heightAt(rows.length, tried) + keep <= pageHeight) ?? steps.at(-1) ?? mm(4)
    if (pages.left < pageHeight) pages.next()
  }
  const each = step
  pages.place(heightAt(rows.length, each), gap, (sheet, y) => {
    const [zero, end] = [y + head, y + head + rows.length * each]
    sheet.lines.push({ text: 'Nilai menurut urutan', type: heading, x: left, baseline: y + 8 })
    bandLines(sheet, limits, x, { from: zero, to: end, captionAt: y + 8 })
    for (const [index, row] of rows.entries()) {
      const middle = zero + (index + 0.5) * each
      const high = each * thickness
      const label = formatScore(row.score)
      const fitsInside = x(row.score) - from > textWidth(label, inside) + 6
      sheet.lines.push(
        {
          text: row.name,
          type: fitLine(row.name, name, names - 8),
          x: from - 6,
          align: 'right',
          baseline: middle + 2.9,
        },
        fitsInside
          ? { text: label, type: inside, x: x(row.score) - 3, align: 'right', baseline: middle + 2.55 }
          : { text: label, type: outside, x: x(row.score) + 3, baseline: middle + 2.55 },
      )
      sheet.drawing.push({
        steps: rectangle(from, middle - high / 2, x(row.score) - from, high),
        fill: tint(colors.brand, 0.8),
      })
    }
    sheet.drawing.push({ steps: line(from, zero, from, end), stroke: { color: colors.ink, width: 0.5 } })
  })
}
