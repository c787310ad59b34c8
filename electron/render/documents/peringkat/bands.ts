/** The limits of the bands in a chart: thin lines, their scores below, the names of the bands between them. */
import { plainScore } from '../../../../shared/domain/number.ts'
import type { RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import { fitLine } from '../fit.ts'
import type { Sheet } from '../sheet.ts'
import { right, small, soft } from '../portrait/layout.ts'

type Limits = RankingSnapshot['limits']

/** 100,00 in hundredths. */
export const fullScore = 10_000
const thin = { color: '#A9A9B2', width: 0.4 }
const tiny: Type = { face: 'sans', size: 6.5, color: soft }

/** "Kualitas Tertinggi", "Kualitas Tinggi" … share their first word, which then stands once in the caption. */
function shortLabels(limits: Limits): { shared: string; labels: string[] } {
  const first = limits[0]?.label.split(' ')[0] ?? ''
  const same = limits.length > 1 && limits.every(({ label }) => label.startsWith(`${first} `))
  return {
    shared: same ? first : '',
    labels: limits.map(({ label }) => (same ? label.slice(first.length + 1) : label)),
  }
}

/**
 * Lines at the limits between `from` and `to`; draw it before the bars, which then cover the lines.
 * `x` turns a score into a place; `captionAt` is the baseline of the caption at the right edge.
 */
export function bandLines(
  sheet: Sheet,
  limits: Limits,
  x: (score: number) => number,
  { from: upper, to: lower, captionAt }: { from: number; to: number; captionAt: number },
): void {
  const { shared, labels } = shortLabels(limits)
  const what = shared.toLowerCase() || (labels.every((label) => label.length === 1) ? 'kategori' : 'zona atau opini')
  const text = `garis tipis: batas ${what}`
  sheet.lines.push({ text, type: small, x: right, align: 'right', baseline: captionAt })
  for (const [index, { from }] of limits.entries()) {
    const to = limits[index - 1]?.from ?? fullScore
    const label = labels[index] ?? ''
    const type = fitLine(label, tiny, x(to) - x(from) - 2)
    sheet.lines.push({ text: label, type, x: (x(from) + x(to)) / 2, align: 'center', baseline: upper - 4 })
    if (from === 0) continue
    sheet.drawing.push({ steps: line(x(from), upper - 9, x(from), lower), stroke: thin })
    const score = plainScore(from)
    sheet.lines.push({ text: score, type: tiny, x: x(from), align: 'center', baseline: lower + 8 })
  }
}
