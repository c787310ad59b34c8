/** What a reader sees in the signature field. Only drawn when the document is really signed. */
import { longDay } from '../../../shared/domain/dates.ts'
import { mm, rgb } from '../engine/drawing.ts'
import type { PdfDocument } from '../engine/pdfkit.ts'
import { fitLine } from './fit.ts'
import type { Field, FieldPlace } from './signature-block.ts'
import { fontIn, shown, textWidth, type Type } from '../engine/typeset.ts'

/** "24 Januari 2023 pukul 03.15 UTC": the claimed instant, with its zone, so that it can be read in one way only. */
const instantInWords = (at: string): string => {
  const day = at.slice(0, 10)
  return `${longDay(day)} pukul ${at.slice(11, 13)}.${at.slice(14, 16)} UTC`
}

interface Signed {
  signer: string
  /** Instant, ISO 8601. */
  at: string
  colors: { ink: string; brand: string; accent: string }
}

/** Operators in the field's own space (lower left), with the fonts they name. */
export function signatureAppearance(
  doc: PdfDocument,
  box: Field,
  { signer, at, colors }: Signed,
): { operators: string; resources: object } {
  const page = doc.page
  const width = box.width - mm(4)
  const left = box.align === 'left'
  const rows: { text: string; type: Type; up: number }[] = [
    { text: 'Ditandatangani secara elektronik oleh', type: { face: 'sans', size: 7, color: colors.ink }, up: 0.71 },
    { text: signer, type: { face: 'sansBold', size: 8.5, color: colors.brand }, up: 0.42 },
    { text: instantInWords(at), type: { face: 'sans', size: 7, color: colors.ink }, up: 0.16 },
  ]
  const fonts: Record<string, object> = {}
  const written = rows.map(({ text, type, up }) => {
    const font = fontIn(doc, page, type.face)
    fonts[font.id] = font.ref()
    const set = fitLine(text, type, width)
    const start = left ? 0 : (box.width - textWidth(text, set)) / 2
    const from = `${start.toFixed(2)} ${(box.height * up).toFixed(2)}`
    return `BT ${rgb(type.color)} rg /${font.id} ${set.size.toFixed(2)} Tf 1 0 0 1 ${from} Tm ${shown(font, text)} TJ ET`
  })
  const [from, to] = [left ? '0' : (box.width * 0.1).toFixed(2), (box.width * (left ? 0.8 : 0.9)).toFixed(2)]
  const rules = `${rgb(colors.accent)} RG 0.4 w ${from} 0.4 m ${to} 0.4 l S ${from} ${(box.height - 0.4).toFixed(2)} m ${to} ${(box.height - 0.4).toFixed(2)} l S`
  return { operators: ['q', rules, ...written, 'Q'].join('\n'), resources: { ProcSet: ['PDF', 'Text'], Font: fonts } }
}

/** What can be seen of a signature, as part of the page: for the printer alone, there is no signature in such a file. */
export function printSignature(doc: PdfDocument, box: FieldPlace, signed: Signed): void {
  const page = doc._pageBuffer[box.page]
  if (!page) throw new Error(`no page ${box.page}`)
  const { operators, resources } = signatureAppearance(doc, box, signed)
  const form = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, box.width, box.height], Resources: resources })
  form.end(operators)
  page.xobjects['TandaTangan'] = form
  const over = doc.ref()
  over.end(`q 1 0 0 1 ${box.x.toFixed(2)} ${(page.height - box.y - box.height).toFixed(2)} cm /TandaTangan Do Q`)
  const held = page.dictionary.data['Contents']
  page.dictionary.data['Contents'] = [...(Array.isArray(held) ? (held as unknown[]) : [page.content]), over]
}
