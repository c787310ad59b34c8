/** Score, category and zone on one line, parted by hairlines; the zone as a small seal, the only place of its colour. */
import { formatScore } from '../../../../shared/domain/number.ts'
import type { CertificateSnapshot } from '../../../../shared/domain/snapshot.ts'
import type { Zone } from '../../../../shared/domain/types.ts'
import { line, mm, roundedRectangle } from '../../engine/drawing.ts'
import { capHeightOf } from '../../engine/fonts.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import type { Block } from '../flow.ts'
import { zoneColors, zoneSign } from '../marks.ts'
import { centre, soft } from './layout.ts'

interface Fact {
  label: string
  value: string
  zone?: Zone
}

const facts = ({ score, category, zone, quality }: CertificateSnapshot): Fact[] => [
  { label: 'Nilai', value: formatScore(score) },
  ...(category ? [{ label: 'Kategori', value: category }] : []),
  ...(quality ? [{ label: 'Mutu', value: quality }] : []),
  ...(zone ? [{ label: 'Zona', value: zone, zone }] : []),
]

const seal = { height: mm(7), sign: 7.5, inset: mm(3.4), between: 4.5 }
const word: Type = { face: 'sansBold', size: 10, color: '#FFFFFF' }
const label: Type = { face: 'serifItalic', size: 13, color: soft }
/** White on either side of a hairline. */
const between = mm(8)

export function factRow(snapshot: CertificateSnapshot, scale: number, gap: number): Block {
  const { brand, accent } = snapshot.colors
  const figure: Type = { face: 'serif', size: 28 * scale, color: brand }
  const height = capHeightOf('serif', figure.size)
  const cells = facts(snapshot).map((fact) => {
    const text = `${fact.label} ${fact.value}`
    const start = textWidth(fact.label, label) + mm(2.2)
    const sealWidth = seal.inset * 2 + seal.sign + seal.between + textWidth(text, word)
    const width = fact.zone ? sealWidth : start + textWidth(fact.value, figure)
    return Object.assign({}, fact, { text, start, width })
  })
  const total = cells.reduce((sum, cell) => sum + cell.width, 0) + between * 2 * (cells.length - 1)
  return {
    gap,
    height,
    draw: (sheet, y) => {
      const baseline = y + height
      let left = centre - total / 2
      for (const [index, { label: name, value, text, zone, start, width }] of cells.entries()) {
        if (index > 0)
          sheet.drawing.push({
            steps: line(left - between, y - 1, left - between, baseline + 1),
            stroke: { color: accent, width: 0.5 },
          })
        if (zone) {
          const from = y + (height - seal.height) / 2
          sheet.drawing.push(
            { steps: roundedRectangle(left, from, width, seal.height, seal.height / 2), fill: zoneColors[zone] },
            {
              steps: zoneSign(zone, left + seal.inset, from + (seal.height - seal.sign) / 2, seal.sign),
              fill: '#FFFFFF',
            },
          )
          const x = left + seal.inset + seal.sign + seal.between
          sheet.lines.push({ text, type: word, x, baseline: y + (height + capHeightOf(word.face, word.size)) / 2 })
        } else
          sheet.lines.push(
            { text: name, type: label, x: left, baseline },
            { text: value, type: figure, x: left + start, baseline },
          )
        left += width + between * 2
      }
    },
  }
}
