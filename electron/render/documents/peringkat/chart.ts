/** Scores as a picture: bars sorted by value for a list one can read, a distribution for a longer one. */
import { formatInteger, formatScore } from '../../../../shared/domain/number.ts'
import type { RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm, rectangle, tint } from '../../engine/drawing.ts'
import type { Sheet } from '../sheet.ts'
import { textWidth, type Type } from '../text.ts'
import { heading, left, right, rule, small, soft, width } from './layout.ts'
import type { Pages } from './pages.ts'

/** Longer lists get a distribution. */
const mostBars = 40
const barStep = mm(4.7)
const barHeight = mm(3.1)
const full = 10_000

type Limits = RankingSnapshot['limits']

/** "Kualitas Tertinggi", "Kualitas Tinggi" … share their first word, which then stands once in the caption. */
function shortLabels(limits: Limits): { shared: string; labels: string[] } {
  const first = limits[0]?.label.split(' ')[0] ?? ''
  const same = limits.length > 1 && limits.every(({ label }) => label.startsWith(`${first} `))
  return {
    shared: same ? first : '',
    labels: limits.map(({ label }) => (same ? label.slice(first.length + 1) : label)),
  }
}

/** Thin lines at the limits, their scores below, the names of the bands between them. */
function bandLines(
  sheet: Sheet,
  limits: Limits,
  labels: string[],
  x: (score: number) => number,
  y: { from: number; to: number },
): void {
  const tiny: Type = { face: 'sans', size: 6.5, color: soft }
  for (const [index, { from }] of limits.entries()) {
    const upper = limits[index - 1]?.from ?? full
    const label = labels[index] ?? ''
    const room = x(upper) - x(from) - 2
    const type =
      textWidth(label, tiny) <= room
        ? tiny
        : { ...tiny, size: Math.max(4.5, (tiny.size * room) / textWidth(label, tiny)) }
    sheet.lines.push({ text: label, type, x: (x(from) + x(upper)) / 2, align: 'center', baseline: y.from - 4 })
    if (from === 0) continue
    sheet.drawing.push({ steps: line(x(from), y.from - 9, x(from), y.to), stroke: { color: '#9A9AA3', width: 0.4 } })
    sheet.lines.push({
      text: formatScore(from).replace(/,00$/, ''),
      type: tiny,
      x: x(from),
      align: 'center',
      baseline: y.to + 8,
    })
  }
}

function bars(pages: Pages, { rows, limits, colors }: RankingSnapshot): void {
  const name: Type = { face: 'sans', size: 8, color: colors.ink }
  const value: Type = { face: 'sansBold', size: 7.5, color: colors.ink }
  const names = Math.min(width * 0.38, Math.max(...rows.map((row) => textWidth(row.name, name))) + 8)
  const from = left + names
  const scale = right - mm(10) - from
  const { shared, labels } = shortLabels(limits)
  const x = (score: number): number => from + (scale * score) / full
  const head = mm(12)
  const height = head + rows.length * barStep + mm(4)
  pages.place(height, mm(7), (sheet, y) => {
    const zero = y + head
    const end = zero + rows.length * barStep
    sheet.lines.push({ text: 'Nilai menurut urutan', type: heading, x: left, baseline: y + 8 })
    caption(sheet, y, shared)
    for (const [index, row] of rows.entries()) {
      const middle = zero + (index + 0.5) * barStep
      const wide = textWidth(row.name, name)
      const type = wide <= names - 8 ? name : { ...name, size: (name.size * (names - 8)) / wide }
      sheet.lines.push({ text: row.name, type, x: from - 6, align: 'right', baseline: middle + 2.9 })
      sheet.drawing.push({
        steps: rectangle(from, middle - barHeight / 2, x(row.score) - from, barHeight),
        fill: tint(colors.brand, 0.72),
      })
      sheet.lines.push({ text: formatScore(row.score), type: value, x: x(row.score) + 3, baseline: middle + 2.7 })
    }
    bandLines(sheet, limits, labels, x, { from: zero, to: end })
    sheet.drawing.push({ steps: line(from, zero, from, end), stroke: { color: colors.ink, width: 0.5 } })
  })
}

const caption = (sheet: Sheet, y: number, shared: string): void => {
  const text = shared ? `garis tipis: batas ${shared.toLowerCase()}` : 'garis tipis: batas'
  sheet.lines.push({ text, type: small, x: right, align: 'right', baseline: y + 8 })
}

const binWidth = 500

function distribution(pages: Pages, { rows, limits, colors }: RankingSnapshot): void {
  const counts = Array.from({ length: full / binWidth }, () => 0)
  for (const { score } of rows) {
    const bin = Math.min(counts.length - 1, Math.floor(score / binWidth))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const most = Math.max(...counts)
  const { shared, labels } = shortLabels(limits)
  const x = (score: number): number => left + (width * score) / full
  const [head, tall] = [mm(14), mm(44)]
  const label: Type = { face: 'sansBold', size: 7, color: colors.ink }
  pages.place(head + tall + mm(6), mm(7), (sheet, y) => {
    const floor = y + head + tall
    sheet.lines.push({ text: 'Sebaran nilai, jumlah pemda per lima angka', type: heading, x: left, baseline: y + 8 })
    caption(sheet, y, shared)
    bandLines(sheet, limits, labels, x, { from: y + head - 4, to: floor })
    for (const [bin, count] of counts.entries()) {
      if (count === 0) continue
      const high = ((tall - 10) * count) / most
      const [from, to] = [x(bin * binWidth) + 1.2, x((bin + 1) * binWidth) - 1.2]
      sheet.drawing.push({ steps: rectangle(from, floor - high, to - from, high), fill: tint(colors.brand, 0.72) })
      sheet.lines.push({
        text: formatInteger(count),
        type: label,
        x: (from + to) / 2,
        align: 'center',
        baseline: floor - high - 2.5,
      })
    }
    sheet.drawing.push({ steps: line(left, floor, right, floor), stroke: { color: rule, width: 0.8 } })
  })
}

export function chart(pages: Pages, snapshot: RankingSnapshot): void {
  if (snapshot.rows.length === 0) return
  if (snapshot.rows.length <= mostBars) bars(pages, snapshot)
  else distribution(pages, snapshot)
}
