/** Layers of a fixed template put into an open document, with metadata and the word across the page. */
import { keywordsOf, type Printable } from '../../../../shared/domain/snapshot.ts'
import type { FixedTemplate } from '../../../../shared/templates/model.ts'
import { operators } from '../../engine/drawing.ts'
import { type Art, captureArt, placeArt, putUnder } from '../../engine/layers.ts'
import { layOut, type Draft } from '../../engine/pdfmake.ts'
import type { PdfDocument } from '../../engine/pdfkit.ts'
import { fontIn, shown, typeset } from '../../engine/typeset.ts'
import { logoNode, openLogo, withLogo } from '../logo.ts'
import { microtext } from '../microtext.ts'
import type { FieldPlace } from '../signature-block.ts'
import { watermark } from '../watermark.ts'
import { composeFixed, type Composed } from './compose.ts'
import { imageIn } from './image.ts'
import type { Layer, Options } from './page.ts'

/** Letters that change from number to number, put first into the fonts: so most faces of a batch hold the same letters. */
const changing = { sans: '0123456789abcdef', sansBold: '0123456789', serif: '0123456789' } as const

function about(snapshot: Printable, preview: boolean) {
  const { office, at } = snapshot
  const common = { author: office.name, created: new Date(at) }
  if (snapshot.kind === 'label') return { ...common, title: `Label ${snapshot.body}`, subject: '', keywords: '' }
  const numbered = {
    ...common,
    keywords: preview ? 'Pratinjau' : keywordsOf(snapshot),
  }
  const number = preview ? '' : `Nomor ${snapshot.number}`
  if (snapshot.kind !== 'certificate') return { ...numbered, title: snapshot.kind, subject: number }
  const { award, recipient } = snapshot
  const subject = recipient.unit === null ? recipient.body : `${recipient.unit}, ${recipient.body}`
  return {
    ...numbered,
    title: `${award.title} ${subject}`,
    subject: [award.subtitle, number].filter(Boolean).join(', '),
  }
}

/** Ornament that does not depend on the number looks alike in every document of a batch. */
const kept = 12
const captured = new Map<string, Art>()
function artOf({ key, ornament }: Extract<Layer, { layer: 'art' }>, { width, height }: Composed): Art {
  const place = `${width} ${height} ${key}`
  const known = key === null ? undefined : captured.get(place)
  if (known) return known
  const { stamps, drawing } = ornament()
  const art = captureArt(stamps, drawing, width, height)
  if (key === null) return art
  if (captured.size >= kept) captured.clear()
  captured.set(place, art)
  return art
}

function drawLayer(doc: PdfDocument, layer: Layer, index: number, page: Composed, mark: string | null): string {
  switch (layer.layer) {
    case 'sheet':
      return [
        ...(layer.sheet.drawing.length > 0 ? [operators(layer.sheet.drawing)] : []),
        ...(layer.sheet.lines.length > 0 ? [typeset(doc, doc.page, layer.sheet.lines)] : []),
      ].join('\n')
    case 'art':
      doc.page.xobjects[`Art${index}`] = placeArt(doc, artOf(layer, page))
      return `/Art${index} Do`
    case 'image': {
      doc.page.xobjects[`Gambar${index}`] = imageIn(doc, layer.key, layer.url)
      const { x, y, width, height } = layer
      const matrix = [width, 0, 0, -height, x, y + height].map((n) => n.toFixed(2)).join(' ')
      return `q ${matrix} cm /Gambar${index} Do Q`
    }
    case 'microtext':
      return microtext(doc, doc.page, layer.text, layer)
    case 'mark':
    default:
      return mark ? watermark(doc, doc.page, mark) : ''
  }
}

/** A document laid out, still open for its signature field. `mark`: printed across the page. */
export async function draftFixed(
  template: FixedTemplate,
  snapshot: Printable,
  options: Options & { mark: string | null },
): Promise<{ draft: Draft; field: FieldPlace | null }> {
  const page = composeFixed(template, snapshot, options)
  const { width, height, logos, field } = page
  const logo = logos.length > 0 ? openLogo(snapshot.logo) : null
  const draft = await withLogo(logo, () =>
    layOut(
      {
        pageSize: { width, height },
        pageMargins: 0,
        content: logos.length > 0 ? logos.map((one) => logoNode(one.logo, one.x + one.logo.width / 2, one.y)) : [''],
      },
      about(snapshot, options.preview),
    ),
  )
  const { doc } = draft
  for (const face of ['sans', 'sansBold', 'serif'] as const) shown(fontIn(doc, doc.page, face), changing[face])
  const under = page.layers.map((layer, index) => drawLayer(doc, layer, index, page, options.mark))
  putUnder(doc, doc.page, {}, under.filter((text) => text !== '').join('\n'))
  return { draft, field: field && { ...field, page: 0 } }
}
