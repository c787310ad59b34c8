/** The cover: the assessment, whose report it is, what was reached. */
import { formatScore } from '../../../../shared/domain/number.ts'
import type { ReportSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm, rectangle, roundedRectangle } from '../../engine/drawing.ts'
import { capHeightOf } from '../../engine/fonts.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import { fitName } from '../fit.ts'
import { zoneColors, zoneSign } from '../marks.ts'
import { page, right, soft } from '../portrait/layout.ts'
import type { Sheet } from '../sheet.ts'
import { wrap } from '../text.ts'

/** A band of colour at the binding edge, and everything else on one axis beside it. */
const band = { x: mm(12), width: mm(6), from: mm(20), to: page.height - mm(20) }
const axis = mm(32)
const room = right - axis

export const coverLogoAt = { x: axis, y: mm(26) }

export function cover(
  sheet: Sheet,
  snapshot: ReportSnapshot,
  { preview, logo }: { preview: boolean; logo: number },
): void {
  const { office, title, year, body, score, zone, category, opinion, quality, number, colors } = snapshot
  const { ink, brand, accent } = colors
  const kicker: Type = { face: 'sansBold', size: 9, color: soft, spacing: 1.4 }
  const heading: Type = { face: 'serif', size: 28, color: ink }
  const name: Type = { face: 'serifBold', size: 38, color: brand }
  const plain: Type = { face: 'sans', size: 11, color: ink }
  const put = (text: string, type: Type, baseline: number, x = axis): void => {
    sheet.lines.push({ text, type, x, baseline })
  }
  sheet.drawing.push(
    { steps: rectangle(band.x, band.from, band.width, band.to - band.from), fill: brand },
    { steps: rectangle(band.x + band.width + mm(1.2), band.from, mm(0.8), band.to - band.from), fill: accent },
  )
  let y = mm(32) + (logo > 0 ? logo + mm(6) : 0)
  for (const text of wrap(office.name.toUpperCase(), kicker, room)) {
    put(text, kicker, y)
    y += 14
  }
  y = mm(92)
  for (const text of ['Laporan Hasil', 'Penilaian']) {
    put(text, heading, y)
    y += 34
  }
  y += mm(2)
  for (const text of wrap(`${title} Tahun ${year}`, plain, room)) {
    put(text, plain, y)
    y += 16
  }
  y += mm(12)
  sheet.drawing.push({ steps: line(axis, y, axis + mm(24), y), stroke: { color: accent, width: 1.2 } })
  y += mm(16)
  const fitted = fitName(body, name, room)
  for (const text of fitted.lines) {
    put(text, fitted.type, y)
    y += fitted.type.size * 1.12
  }
  y += mm(8)
  const figure: Type = { face: 'serif', size: 38, color: ink }
  put('Nilai', { ...plain, color: soft }, y)
  put(formatScore(score), figure, y + mm(15))
  let x = axis + textWidth(formatScore(score), figure) + mm(8)
  if (zone) {
    const word: Type = { face: 'sansBold', size: 11, color: '#FFFFFF' }
    const text = `Zona ${zone}`
    const [height, sign] = [mm(8), 8]
    const wide = textWidth(text, word) + sign + mm(10)
    const upper = y + mm(15) - capHeightOf('serif', figure.size) / 2 - height / 2
    sheet.drawing.push(
      { steps: roundedRectangle(x, upper, wide, height, height / 2), fill: zoneColors[zone] },
      { steps: zoneSign(zone, x + mm(4), upper + (height - sign) / 2, sign), fill: '#FFFFFF' },
    )
    put(text, word, upper + (height + capHeightOf('sansBold', 11)) / 2, x + mm(4) + sign + 5)
    x += wide + mm(5)
  }
  const facts = [category === null ? '' : `Kategori ${category}`, quality ?? ''].filter(Boolean).join(' · ')
  if (facts) put(facts, plain, y + mm(15) - capHeightOf('serif', figure.size) / 2 + 4, x)
  if (opinion) put(`Opini ${opinion}`, { face: 'serif', size: 21, color: ink }, y + mm(29))
  const foot = page.height - mm(26)
  put(preview ? 'Pratinjau: belum bernomor' : `Nomor ${number}`, { face: 'sans', size: 9, color: soft }, foot)
}
