/** The four figures one asks for first, side by side between hairlines. */
import { formatChange, formatInteger, formatScore } from '../../../../shared/domain/number.ts'
import type { RecapRow } from '../../../../shared/domain/recap.ts'
import type { RecapSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm } from '../../engine/drawing.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { fitLine } from '../fit.ts'
import { left, right, rule, small, width } from '../portrait/layout.ts'
import type { Pages } from '../portrait/pages.ts'
import { wrap } from '../text.ts'

interface Figure {
  label: string
  value: string
  /** Below the figure, in at most two lines. */
  note: string
}

const height = mm(21)
const inset = mm(3)

function figuresOf({ rows, unscored, mean, before }: RecapSnapshot): Figure[] {
  const best = rows[0]
  const least = rows.at(-1)
  const all = rows.length + unscored.length
  return [
    { label: 'Pemda dinilai', value: formatInteger(rows.length), note: `dari ${formatInteger(all)} pemda` },
    {
      label: 'Nilai rata-rata',
      value: mean === null ? '–' : formatScore(mean),
      note: changeNote(before, rows.length),
    },
    ...(best && least && best.score !== least.score
      ? [at('Nilai tertinggi', best, rows), at('Nilai terendah', least, rows)]
      : []),
  ]
}

function changeNote(before: RecapSnapshot['before'], all: number): string {
  if (!before?.both) return ''
  const { count, earlier, now } = before.both
  const same = count === all ? '' : ` (${formatInteger(count)} pemda yang sama)`
  return `${formatChange(now - earlier)} dari tahun ${before.year}${same}`
}

function at(label: string, { score, name }: RecapRow, rows: readonly RecapRow[]): Figure {
  const others = rows.filter((row) => row.score === score).length - 1
  const more = others === 0 ? '' : ` dan ${formatInteger(others)} lainnya`
  return { label, value: formatScore(score), note: `${name}${more}` }
}

export function figures(pages: Pages, snapshot: RecapSnapshot): void {
  const { brand, ink } = snapshot.colors
  const large: Type = { face: 'serifBold', size: 21, color: brand }
  const note: Type = { face: 'sans', size: 7.5, color: ink }
  const all = figuresOf(snapshot)
  const step = width / all.length
  pages.place(height, mm(5), (sheet, y) => {
    for (const upper of [y, y + height])
      sheet.drawing.push({ steps: line(left, upper, right, upper), stroke: { color: rule, width: 0.5 } })
    for (const [index, { label, value, note: text }] of all.entries()) {
      const from = left + index * step
      const x = from + (index === 0 ? 0 : inset)
      const room = step - (index === 0 ? inset : 2 * inset)
      if (index > 0)
        sheet.drawing.push({
          steps: line(from, y + mm(3), from, y + height - mm(3)),
          stroke: { color: rule, width: 0.5 },
        })
      sheet.lines.push(
        { text: label, type: small, x, baseline: y + mm(4.6) },
        { text: value, type: large, x, baseline: y + mm(12) },
      )
      const lines = wrap(text, note, room)
      const shown = lines.length > 2 ? [lines[0] ?? '', lines.slice(1).join(' ')] : lines
      for (const [row, part] of shown.entries()) {
        const type = textWidth(part, note) > room ? fitLine(part, note, room) : note
        sheet.lines.push({ text: part, type, x, baseline: y + mm(15.8) + row * 8.8 })
      }
    }
  })
}
