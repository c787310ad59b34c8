/** Composition, art and marks of a certificate put together into an open document. */
import { type CertificateSnapshot, keywordsOf } from '../../../../shared/domain/snapshot.ts'
import { mm, operators, tint } from '../../engine/drawing.ts'
import { placeArt, putUnder } from '../../engine/layers.ts'
import { layOut, type Draft } from '../../engine/pdfmake.ts'
import { fontIn, shown, typeset } from '../../engine/typeset.ts'
import { logoNode, openLogo, withLogo } from '../logo.ts'
import { microtext } from '../microtext.ts'
import type { FieldPlace } from '../signature-block.ts'
import { watermark } from '../watermark.ts'
import { composeCertificate } from './certificate.ts'
import { frameArt, microtextAt, page } from './frame.ts'

/** One ornament for all, until designs ask for one a number. */
const ornamentSeed = 1

/** Letters that change from number to number, put first into the fonts: so most faces of a batch hold the same letters. */
const changing = { sans: '0123456789abcdef', sansBold: '0123456789', serif: '0123456789' } as const

/** A certificate laid out, still open for its signature field. */
export async function draftCertificate(
  snapshot: CertificateSnapshot,
  { sha256, preview }: { sha256: string; preview: boolean },
): Promise<{ draft: Draft; field: FieldPlace }> {
  const { recipient, award, number, colors } = snapshot
  const logo = openLogo(snapshot.logo)
  const { sheet, logoTop, field } = composeCertificate(snapshot, { sha256, preview, logo })
  const subject = recipient.unit === null ? recipient.body : `${recipient.unit}, ${recipient.body}`
  const draft = await withLogo(logo, () =>
    layOut(
      {
        pageSize: 'A4',
        pageOrientation: 'landscape',
        pageMargins: 0,
        content: logo ? [logoNode(logo, page.width / 2, logoTop)] : [''],
      },
      {
        title: `${award.title} ${subject}`,
        author: snapshot.office.name,
        subject: [award.subtitle, preview ? '' : `Nomor ${number}`].filter(Boolean).join(', '),
        keywords: preview ? 'Pratinjau' : keywordsOf(snapshot),
        created: new Date(snapshot.at),
      },
    ),
  )
  const { doc } = draft
  for (const face of ['sans', 'sansBold', 'serif'] as const) shown(fontIn(doc, doc.page, face), changing[face])
  const mark = preview ? 'PRATINJAU' : snapshot.sample ? 'CONTOH' : null
  const under = [
    microtext(doc, doc.page, `${award.title.toUpperCase()} ${snapshot.year} · ${preview ? 'PRATINJAU' : number}`, {
      distance: microtextAt,
      gap: mm(24),
      color: tint(colors.brand, 0.75),
    }),
    ...(mark ? [watermark(doc, doc.page, mark)] : []),
    operators(sheet.drawing),
    typeset(doc, doc.page, sheet.lines),
  ]
  putUnder(doc, doc.page, { Art: placeArt(doc, frameArt(colors, ornamentSeed)) }, under.join('\n'))
  return { draft, field: { ...field, page: 0 } }
}
