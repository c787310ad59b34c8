/** Composed pages put into an open document: metadata, logo, watermark. */
import { keywordsOf } from '../../../../shared/domain/snapshot.ts'
import type { FlowSnapshot } from '../../../../shared/templates/values-flow.ts'
import { mm, operators } from '../../engine/drawing.ts'
import { putUnder } from '../../engine/layers.ts'
import { layOut, type Content, type Draft } from '../../engine/pdfmake.ts'
import { typeset } from '../../engine/typeset.ts'
import { logoNode, openLogo, withLogo, type Logo } from '../logo.ts'
import { emptySheet, type Sheet } from '../sheet.ts'
import type { FieldPlace } from '../signature-block.ts'
import { watermark } from '../watermark.ts'
import { left, top } from './layout.ts'
import { refuseMissingLetters } from './letters.ts'
import type { Picture } from './pages.ts'

export interface Composed {
  sheets: Sheet[]
  /** Null where the template has no block for a signature. */
  field: FieldPlace | null
  pictures?: readonly Picture[]
  /** For the metadata. */
  title: string
  subject: string
  /** Where the logo begins on the first page: the corner of a letterhead, or a place in points; null: nowhere. */
  logoAt: 'corner' | { x: number; y: number } | null
}

export async function draftPages(
  snapshot: FlowSnapshot,
  { preview, mark }: { preview: boolean; mark: string | null },
  compose: (logo: Logo | null) => Composed,
): Promise<{ draft: Draft; field: FieldPlace | null }> {
  const logo = openLogo(snapshot.logo)
  const { sheets, field, title, subject, logoAt, pictures = [] } = compose(logo)
  refuseMissingLetters(sheets)
  const content: Content[] = sheets.flatMap((_, index): Content[] => [
    index === 0 ? '' : { text: '', pageBreak: 'before' },
    ...pictures
      .filter(({ page }) => page === index)
      .map(({ svg, width, x, y }) => ({ svg, font: 'Sans', width, absolutePosition: { x, y } })),
  ])
  if (logo && logoAt === 'corner') content.unshift(logoNode(logo, left + Math.min(logo.width / 2, mm(12)), top))
  else if (logo && logoAt !== 'corner' && logoAt) content.unshift(logoNode(logo, logoAt.x + logo.width / 2, logoAt.y))
  const draft = await withLogo(logo, () =>
    layOut(
      { pageSize: 'A4', pageMargins: 0, content },
      {
        title,
        author: snapshot.office.name,
        subject: [subject, preview ? '' : `Nomor ${snapshot.number}`].filter(Boolean).join(', '),
        keywords: preview ? 'Pratinjau' : keywordsOf(snapshot),
        created: new Date(snapshot.at),
      },
    ),
  )
  const { doc } = draft
  for (const [index, page] of doc._pageBuffer.entries()) {
    const { drawing, lines } = sheets[index] ?? emptySheet()
    const layers = [mark ? watermark(doc, page, mark) : '', operators(drawing), typeset(doc, page, lines)]
    putUnder(doc, page, {}, layers.join('\n'))
  }
  return { draft, field }
}
