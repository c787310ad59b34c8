/** The certificate "klasik@1": A4 landscape, one axis. Order of the eye: recipient, opinion, score and rank, who and when. */
import { longDay } from '../../../../shared/domain/dates.ts'
import type { CertificateSnapshot } from '../../../../shared/domain/snapshot.ts'
import { line, mm, polygon } from '../../engine/drawing.ts'
import { capHeightOf } from '../../engine/fonts.ts'
import type { Type } from '../../engine/typeset.ts'
import { fitLine, fitName } from '../fit.ts'
import { flow, type Block } from '../flow.ts'
import type { Logo } from '../logo.ts'
import { reference } from '../reference.ts'
import { emptySheet, type Sheet } from '../sheet.ts'
import { signatureBlock, type Box } from '../signature-block.ts'
import { wrapBalanced } from '../text.ts'
import { factRow } from './facts.ts'
import { page } from './frame.ts'
import { bottom, centre, margin, middleEnd, signatureWidth, textWidthMost, top, types } from './layout.ts'

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

/** Centred lines of one type; the block is as high as its capitals and what lies between the lines. */
function lines(texts: string[], type: Type, leading: number, gap: number): Block {
  const capital = capHeightOf(type.face, type.size)
  return {
    gap,
    height: capital + leading * (texts.length - 1),
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

/** Places everything. @throws Expected 'refused' when the recipient's name does not fit. */
export function composeCertificate(
  snapshot: CertificateSnapshot,
  { sha256, preview, logo }: { sha256: string; preview: boolean; logo: Logo | null },
): Composition {
  const { award, colors, decision, number, office, rank } = snapshot
  const type = types(colors.ink, colors.brand)
  const { before, name, after } = names(snapshot.recipient)
  const recipient = fitName(name, type.recipient, textWidthMost)
  const title = award.title.toUpperCase()
  const opinion = achievement(snapshot.opinion)
  let logoTop = top

  const paragraph = (text: string, as: Type, leading: number, gap: number, width = textWidthMost): Block[] =>
    text ? [lines(wrapBalanced(text, as, width), as, leading, gap)] : []
  const image: Block[] = logo ? [{ gap: 0, height: logo.height, draw: (_sheet, y) => (logoTop = y) }] : []

  const blocks: Block[] = [
    ...image,
    ...paragraph(office.name.toUpperCase(), type.office, 12, logo ? 11 : 0),
    lines([title], fitLine(title, type.title, textWidthMost), 30, 20),
    ...paragraph(award.subtitle, type.italic, 16, 12),
    ornament(colors.accent, 13),
    lines(['diberikan kepada'], type.italic, 16, 14),
    ...paragraph(before, type.small, 20, 12),
    lines(recipient.lines, recipient.type, recipient.type.size * 1.1, before ? 13 : 16),
    ...paragraph(after, type.small, 20, 16),
    ...paragraph(award.wording, type.body, 17, 20, mm(180)),
    lines([opinion], fitLine(opinion, type.opinion, textWidthMost), 32, 18),
    factRow(snapshot, 19),
    ...paragraph(rank?.text ?? '', type.rank, 16, 17),
    ...paragraph(
      decision ? `Berdasarkan Keputusan Nomor ${decision.number} tanggal ${longDay(decision.date)}` : '',
      type.note,
      11,
      14,
    ),
  ]

  const sheet = emptySheet()
  flow(sheet, blocks, top, middleEnd)
  const block = signatureBlock(snapshot, { x: page.width - margin - signatureWidth, width: signatureWidth, bottom })
  sheet.lines.push(...block.lines)
  reference(sheet, { number, sha256, preview, noun: 'piagam', ink: colors.ink }, margin, bottom)
  return { sheet, logoTop, field: block.field }
}
