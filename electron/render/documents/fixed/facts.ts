/** Score, category and zone on one line, parted by hairlines; the zone as a small seal, the only place of its colour. */
import { formatScore } from '../../../../shared/domain/number.ts'
import type { CertificateSnapshot } from '../../../../shared/domain/snapshot.ts'
import type { Zone } from '../../../../shared/domain/types.ts'
import { line, mm } from '../../engine/drawing.ts'
import { capHeightOf } from '../../engine/fonts.ts'
import { textWidth, type Type } from '../../engine/typeset.ts'
import type { Block } from '../flow.ts'
import { alignedLeft, type Align } from './align.ts'
import { zoneColors } from '../marks.ts'
import { zoneSeal, sealSize } from './seal.ts'

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

const soft = '#5B5B63'
const label: Type = { face: 'serifItalic', size: 13, color: soft }
/** White on either side of a hairline. */
const between = mm(8)

/** `size`: of the figures, points. `box`: where the row stands, by `align`. */
export function factRow(
  snapshot: CertificateSnapshot,
  size: number,
  gap: number,
  { left: from, width: most, align }: { left: number; width: number; align: Align },
): Block {
  const { brand, accent } = snapshot.colors
  const figure: Type = { face: 'serif', size, color: brand }
  const height = capHeightOf('serif', figure.size)
  const cells = facts(snapshot).map((fact) => {
    const start = textWidth(fact.label, label) + mm(2.2)
    const width = fact.zone ? sealSize(fact.zone).width : start + textWidth(fact.value, figure)
    return Object.assign({}, fact, { start, width })
  })
  const total = cells.reduce((sum, cell) => sum + cell.width, 0) + between * 2 * (cells.length - 1)
  return {
    gap,
    height,
    draw: (sheet, y) => {
      const baseline = y + height
      let left = alignedLeft(from, most, total, align)
      for (const [index, { label: name, value, zone, start, width }] of cells.entries()) {
        if (index > 0)
          sheet.drawing.push({
            steps: line(left - between, y - 1, left - between, baseline + 1),
            stroke: { color: accent, width: 0.5 },
          })
        if (zone) zoneSeal(sheet, zone, left, y + height / 2, zoneColors[zone])
        else
          sheet.lines.push(
            { text: name, type: label, x: left, baseline },
            { text: value, type: figure, x: left + start, baseline },
          )
        left += width + between * 2
      }
    },
  }
}
