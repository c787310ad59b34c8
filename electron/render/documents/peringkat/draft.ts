/** The pages of a ranking put into an open document. */
import { keywordsOf, type RankingSnapshot } from '../../../../shared/domain/snapshot.ts'
import { mm, operators } from '../../engine/drawing.ts'
import { putUnder } from '../../engine/layers.ts'
import { layOut, type Content, type Draft } from '../../engine/pdfmake.ts'
import { typeset } from '../../engine/typeset.ts'
import { logoNode, openLogo, withLogo } from '../logo.ts'
import type { Box } from '../signature-block.ts'
import { emptySheet } from '../sheet.ts'
import { watermark } from '../watermark.ts'
import { fullTitle } from './head.ts'
import { left, top } from './layout.ts'
import { composeRanking } from './ranking.ts'

export async function draftRanking(
  snapshot: RankingSnapshot,
  { sha256, preview }: { sha256: string; preview: boolean },
): Promise<{ draft: Draft; field: Box }> {
  const logo = openLogo(snapshot.logo)
  const { sheets, field } = composeRanking(snapshot, { sha256, preview, logo })
  const content: Content[] = sheets.map((_, index) => (index === 0 ? '' : { text: '', pageBreak: 'before' }))
  if (logo) content.unshift(logoNode(logo, left + Math.min(logo.width / 2, mm(12)), top))
  const draft = await withLogo(logo, () =>
    layOut(
      { pageSize: 'A4', pageMargins: 0, content },
      {
        title: fullTitle(snapshot.title),
        author: snapshot.office.name,
        subject: [snapshot.scopeText, preview ? '' : `Nomor ${snapshot.number}`].filter(Boolean).join(', '),
        keywords: preview ? 'Pratinjau' : keywordsOf(snapshot),
        created: new Date(snapshot.at),
      },
    ),
  )
  const { doc } = draft
  const mark = preview ? 'PRATINJAU' : snapshot.sample ? 'CONTOH' : null
  for (const [index, page] of doc._pageBuffer.entries()) {
    const { drawing, lines } = sheets[index] ?? emptySheet()
    const layers = [mark ? watermark(doc, page, mark) : '', operators(drawing), typeset(doc, page, lines)]
    putUnder(doc, page, {}, layers.join('\n'))
  }
  return { draft, field }
}
