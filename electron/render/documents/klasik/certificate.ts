/** The certificate "klasik@1": A4 landscape, one axis. Order of the eye: recipient, opinion, score and rank, who and when. */
import { decisionText } from '../../../../shared/domain/decision.ts'
import type { CertificateSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm, polygon } from '../../engine/drawing.ts'
import { capHeightOf } from '../../engine/fonts.ts'
import type { Type } from '../../engine/typeset.ts'
import { fitLine, fitName } from '../fit.ts'
import { flow, stretchOf, type Block } from '../flow.ts'
import type { Logo } from '../logo.ts'
import { reference } from '../reference.ts'
import { emptySheet, type Sheet } from '../sheet.ts'
import { signatureBlock, type Box } from '../signature-block.ts'
import { wrapBalanced } from '../text.ts'
import { factRow } from './facts.ts'
import { page } from './frame.ts'
import { bottom, calm, centre, margin, middleEnd, scales, signatureWidth, textWidthMost, top, types } from './layout.ts'

export interface Composition {
  sheet: Sheet
  /** Upper edge of the logo, which is centred on the page. */
  logoTop: number
  field: Box
}

/** "Pemerintah" belongs to regions; other agencies carry their own name. */
const isRegion = (type: CertificateSnapshot['recipient']['type']): boolean =>
  type === 'provinsi' || type === 'kabupaten' || type === 'kota'

/** Who receives it: the large name, and the small line before or after it. */
function names({ type, body, unit }: CertificateSnapshot['recipient']): {
  before: string
  name: string
  after: string
} {
  const government = isRegion(type) ? `Pemerintah ${body}` : body
  if (unit !== null) return { before: '', name: unit, after: government }
  return { before: isRegion(type) ? 'Pemerintah' : '', name: body, after: '' }
}

/** "Opini Kualitas Tertinggi", "Predikat Kepatuhan Tinggi". */
const achievement = (opinion: string): string =>
  opinion.startsWith('Kualitas ') ? `Opini ${opinion}` : `Predikat ${opinion}`

/** What letters like g reach below the line weighs on the eye, but less than it measures. */
const descent = 0.1

/** Centred lines of one type; the block is as high as its capitals and what lies between the lines. */
function lines(texts: string[], type: Type, leading: number, gap: number): Block {
  const capital = capHeightOf(type.face, type.size)
  return {
    gap,
    height: capital + leading * (texts.length - 1) + type.size * descent,
    draw: (sheet, y) => {
      for (const [index, text] of texts.entries())
        sheet.lines.push({ text, type, x: centre, align: 'center', baseline: y + capital + leading * index })
    },
  }
}

/** A hairline with a lozenge in its middle. */
function ornament(color: string, gap: number): Block {
  const [reach, open, half] = [mm(17), 5, 2.2]
  return {
    gap,
    height: half * 2,
    draw: (sheet, y) => {
      const middle = y + half
      sheet.drawing.push(
        {
          steps: [
            ...line(centre - reach, middle, centre - open, middle),
            ...line(centre + open, middle, centre + reach, middle),
          ],
          stroke: { color, width: 0.5 },
        },
        {
          steps: polygon([
            [centre - half, middle],
            [centre, middle - half],
            [centre + half, middle],
            [centre, middle + half],
          ]),
          fill: color,
        },
      )
    },
  }
}

/** The column in the middle, from office to decision. `onLogo` hears where the logo's upper edge comes to stand. */
function column(snapshot: CertificateSnapshot, scale: number, logo: Logo | null, onLogo: (y: number) => void): Block[] {
  const { award, colors, decision, office, rank } = snapshot
  const type = types(colors.ink, colors.brand, scale)
  const { before, name, after } = names(snapshot.recipient)
  const recipient = fitName(name, type.recipient, textWidthMost)
  const title = award.title.toUpperCase()
  const opinion = achievement(snapshot.opinion)
  const decided = decision ? decisionText(decision) : ''

  const paragraph = (text: string, as: Type, gap: number, width = textWidthMost): Block[] =>
    text ? [lines(wrapBalanced(text, as, width), as, as.size * 1.28, gap)] : []
  return [
    ...(logo ? [{ gap: 0, height: logo.height, draw: (_: Sheet, y: number) => onLogo(y) }] : []),
    ...paragraph(office.name.toUpperCase(), type.office, logo ? 11 : 0),
    lines([title], fitLine(title, type.title, textWidthMost), 0, 20),
    ...paragraph(award.subtitle, type.italic, 12),
    ornament(colors.accent, 13),
    lines(['diberikan kepada'], type.italic, 0, 14),
    ...paragraph(before, type.small, 12),
    lines(recipient.lines, recipient.type, recipient.type.size * 1.1, before ? 14 : 17),
    ...paragraph(after, type.small, 17),
    ...paragraph(award.wording, type.body, 20, mm(180)),
    lines([opinion], fitLine(opinion, type.opinion, textWidthMost), 0, 19),
    factRow(snapshot, scale, 19),
    ...paragraph(rank?.text ?? '', type.rank, 17),
    ...paragraph(decided, type.note, 14),
  ]
}

/** Places everything. @throws Expected 'refused' when the recipient's name does not fit. */
export function composeCertificate(
  snapshot: CertificateSnapshot,
  { sha256, preview, logo }: { sha256: string; preview: boolean; logo: Logo | null },
): Composition {
  const sheet = emptySheet()
  const place = { x: page.width - margin - signatureWidth, width: signatureWidth }
  const block = signatureBlock(snapshot, { ...place, bottom })
  const end = Math.min(middleEnd, block.top - mm(3))
  let logoTop = top
  const onLogo = (y: number): void => {
    logoTop = y
  }
  let blocks: Block[] = []
  for (const scale of scales) {
    blocks = column(snapshot, scale, logo, onLogo)
    if (stretchOf(blocks, end - top) >= calm) break
  }
  flow(sheet, blocks, top, end)
  sheet.lines.push(...block.lines)
  const { number, colors } = snapshot
  reference(sheet, { number, sha256, preview, noun: 'piagam', ink: colors.ink }, margin, bottom)
  return { sheet, logoTop, field: block.field }
}
