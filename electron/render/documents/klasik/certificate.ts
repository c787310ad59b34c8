/** The certificate "klasik@1": A4 landscape, one axis. Order of the eye: recipient, opinion, score and rank, who and when. */
import { longDay } from '../../../../shared/domain/dates.ts'
import { formatScore } from '../../../../shared/domain/number.ts'
import { qrText, type CertificateSnapshot } from '../../../../shared/domain/snapshot.ts'
import type { Zone } from '../../../../shared/domain/types.ts'
import { line, mm, polygon, roundedRectangle, type Drawing } from '../../engine/drawing.ts'
import type { Content } from '../../engine/pdfmake.ts'
import { qrPath } from '../../engine/qr.ts'
import { capHeightOf } from '../../engine/fonts.ts'
import { fitName } from '../fit.ts'
import { logoNode, type Logo } from '../logo.ts'
import { zoneColors, zoneSign } from '../marks.ts'
import { signatureBlock, type Box } from '../signature-block.ts'
import { node, textWidth, wrapBalanced, type Type } from '../text.ts'
import { flow, type Block } from '../flow.ts'
import { page } from './frame.ts'

/** Frame and 22 mm of white. */
const margin = mm(40)
const textWidthMost = page.width - 2 * margin
const centre = page.width / 2
const top = mm(26)
const bottom = page.height - mm(25.5)
const soft = '#5B5B63'

export interface Composition {
  content: Content[]
  /** Lines, seal and code; they lie under the text. */
  drawing: Drawing
  field: Box
}

/** "Pemerintah" belongs to regions; other agencies carry their own name. */
const isRegion = (type: CertificateSnapshot['recipient']['type']): boolean =>
  type === 'provinsi' || type === 'kabupaten' || type === 'kota'

/** Who receives it, the large name and the small line before or after. */
function names({ type, body, unit }: CertificateSnapshot['recipient']): {
  before: string
  name: string
  after: string
} {
  const government = isRegion(type) ? `Pemerintah ${body}` : body
  if (unit !== null) return { before: '', name: unit, after: government }
  return { before: isRegion(type) ? 'Pemerintah' : '', name: body, after: '' }
}

/** Centred lines of one type, `leading` apart; the block is as high as its capitals and the lines between. */
function lines(texts: string[], type: Type, leading: number, gap: number): Block {
  const capital = type.size * 0.68
  return {
    gap,
    height: capital + leading * (texts.length - 1),
    draw: (y) =>
      texts.map((text, index) =>
        node({ text, type, x: centre, align: 'center', baseline: y + capital + leading * index }),
      ),
  }
}

/** "Opini Kualitas Tertinggi", "Predikat Kepatuhan Tinggi". */
const achievement = (opinion: string): string =>
  /^Kualitas\b/.test(opinion) ? `Opini ${opinion}` : `Predikat ${opinion}`

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

const seal = { height: mm(7), sign: 7.5, inset: mm(3.2), between: 4.5 }

/** Score, category and zone on one line, parted by hairlines; the zone as a small seal, the only place of its colour. */
function factRow(snapshot: CertificateSnapshot, gap: number, drawing: Drawing): Block {
  const { brand, accent } = snapshot.colors
  const label: Type = { face: 'serifItalic', size: 13, color: soft }
  const figure: Type = { face: 'serif', size: 28, color: brand }
  const word: Type = { face: 'sansBold', size: 10, color: '#FFFFFF' }
  const height = capHeightOf('serif', figure.size)
  const between = mm(8)
  const cells = facts(snapshot).map((fact) => {
    const text = `${fact.label} ${fact.value}`
    const start = textWidth(fact.label, label) + mm(2.2)
    const width = fact.zone
      ? seal.inset * 2 + seal.sign + seal.between + textWidth(text, word)
      : start + textWidth(fact.value, figure)
    return { ...fact, text, start, width }
  })
  const total = cells.reduce((sum, cell) => sum + cell.width, 0) + between * 2 * (cells.length - 1)
  return {
    gap,
    height,
    draw: (y) => {
      const content: Content[] = []
      const baseline = y + height
      let left = centre - total / 2
      for (const [index, { label: name, value, text, zone, start, width }] of cells.entries()) {
        if (index > 0)
          drawing.push({
            steps: line(left - between, y - 1, left - between, baseline + 1),
            stroke: { color: accent, width: 0.5 },
          })
        if (zone) {
          const from = y + height / 2 - seal.height / 2
          drawing.push(
            { steps: roundedRectangle(left, from, width, seal.height, seal.height / 2), fill: zoneColors[zone] },
            {
              steps: zoneSign(zone, left + seal.inset, from + (seal.height - seal.sign) / 2, seal.sign),
              fill: '#FFFFFF',
            },
          )
          const x = left + seal.inset + seal.sign + seal.between
          content.push(node({ text, type: word, x, baseline: y + (height + capHeightOf(word.face, word.size)) / 2 }))
        } else
          content.push(
            node({ text: name, type: label, x: left, baseline }),
            node({ text: value, type: figure, x: left + start, baseline }),
          )
        left += width + between * 2
      }
      return content
    },
  }
}

/** A hairline with a lozenge in its middle. */
function ornament(accent: string, drawing: Drawing, gap: number): Block {
  return {
    gap,
    height: 3,
    draw: (y) => {
      const [reach, half, middle] = [mm(17), 2.2, y + 1.5]
      drawing.push(
        {
          steps: [
            ...line(centre - reach, middle, centre - 5, middle),
            ...line(centre + 5, middle, centre + reach, middle),
          ],
          stroke: { color: accent, width: 0.5 },
        },
        {
          steps: polygon([
            [centre - half, middle],
            [centre, middle - half],
            [centre + half, middle],
            [centre, middle + half],
          ]),
          fill: accent,
        },
      )
      return []
    },
  }
}

/** Number, code and what the code proves, lower left. */
function reference(snapshot: CertificateSnapshot, sha256: string, preview: boolean, drawing: Drawing): Content[] {
  const { ink } = snapshot.colors
  const size = mm(20)
  const caption: Type = { face: 'sans', size: 6.5, color: soft }
  const small: Type = { face: 'sans', size: 7, color: soft, spacing: 0.4 }
  const strong: Type = { face: 'sansBold', size: 8.5, color: ink }
  const y = bottom - mm(4.5) - size
  drawing.push({
    steps: qrPath(qrText(preview ? 'PRATINJAU' : snapshot.number, sha256), margin, y, size).steps,
    fill: ink,
  })
  const x = margin + size + mm(4)
  return [
    node({ text: 'Nomor', type: small, x, baseline: y + size - 32 }),
    node({ text: preview ? '(diberi saat terbit)' : snapshot.number, type: strong, x, baseline: y + size - 20 }),
    node({ text: `Sidik jari data ${sha256.slice(0, 16)}`, type: small, x, baseline: y + size - 1 }),
    node({
      text: 'QR memuat nomor dan sidik jari data piagam ini untuk dicocokkan dengan register.',
      type: caption,
      x: margin,
      baseline: bottom,
    }),
  ]
}

/** Places everything. @throws Expected 'refused' when the recipient's name does not fit. */
export function composeCertificate(
  snapshot: CertificateSnapshot,
  { sha256, preview, logo }: { sha256: string; preview: boolean; logo: Logo | null },
): Composition {
  const { ink, brand } = snapshot.colors
  const drawing: Drawing = []
  const { before, name, after } = names(snapshot.recipient)
  const recipient = fitName(name, { face: 'serifBold', size: 38, color: brand }, textWidthMost)
  const small: Type = { face: 'serif', size: 16, color: ink }
  const italic: Type = { face: 'serifItalic', size: 13, color: soft }
  const body: Type = { face: 'serif', size: 12.5, color: ink }
  const office: Type = { face: 'sansBold', size: 8.5, color: ink, spacing: 1.6 }
  const title: Type = { face: 'serif', size: 24, color: brand, spacing: 5.5 }
  const decision = snapshot.decision
    ? `Berdasarkan Keputusan Nomor ${snapshot.decision.number} tanggal ${longDay(snapshot.decision.date)}`
    : null

  const blocks: Block[] = [
    ...(logo ? [{ gap: 0, height: logo.height, draw: (y: number) => [logoNode(logo, centre, y)] }] : []),
    lines(wrapBalanced(snapshot.office.name.toUpperCase(), office, textWidthMost), office, 12, logo ? 9 : 0),
    lines([snapshot.award.title.toUpperCase()], title, 30, 20),
    ...(snapshot.award.subtitle
      ? [lines(wrapBalanced(snapshot.award.subtitle, italic, textWidthMost), italic, 16, 12)]
      : []),
    ornament(snapshot.colors.accent, drawing, 13),
    lines(['diberikan kepada'], italic, 16, 13),
    ...(before ? [lines([before], small, 20, 12)] : []),
    lines(recipient.lines, recipient.type, recipient.type.size * 1.12, before ? 12 : 16),
    ...(after ? [lines(wrapBalanced(after, small, textWidthMost), small, 20, 13)] : []),
    ...(snapshot.award.wording ? [lines(wrapBalanced(snapshot.award.wording, body, mm(170)), body, 16, 17)] : []),
    lines([achievement(snapshot.opinion)], { face: 'serif', size: 28, color: ink }, 32, 17),
    factRow(snapshot, 15, drawing),
    ...(snapshot.rank ? [lines([snapshot.rank.text], { face: 'serif', size: 14, color: ink }, 16, 13)] : []),
    ...(decision ? [lines([decision], { face: 'sans', size: 8, color: soft }, 11, 12)] : []),
  ]
  const block = signatureBlock(snapshot, { x: page.width - margin - mm(68), width: mm(68), bottom })
  return {
    content: [
      ...flow(blocks, top, bottom - mm(40)),
      ...block.lines.map(node),
      ...reference(snapshot, sha256, preview, drawing),
    ],
    drawing,
    field: block.field,
  }
}
