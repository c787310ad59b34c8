/**
 * Layers under and over the text of a page. Static art is turned into operators and deflated once a thread, then put into
 * every document as the same form XObject.
 */
import { deflateSync } from 'node:zlib'
import { operands, operators, type Drawing, type Stamp } from './drawing.ts'
import type { PdfDocument, PdfPage, PdfReference } from './pdfkit.ts'

/** Art ready to be placed in any number of documents: forms that are drawn once, and one that places them. */
export interface Art {
  width: number
  height: number
  stamps: { name: string; box: [number, number, number, number]; deflated: Uint8Array }[]
  deflated: Uint8Array
}

const packed = (operatorText: string): Uint8Array => deflateSync(operatorText, { level: 9 })
/** Line ends round, so that pieces of one curve join without a notch. */
const roundEnds = '1 J 1 j'

/** All control points lie in the box of a shape, and curves stay inside the hull of their control points. */
function boxOf(drawing: Drawing): [number, number, number, number] {
  const numbers = drawing.flatMap(({ steps }) => steps.flatMap((step) => step.slice(1).map(Number)))
  const xs = numbers.filter((_, index) => index % 2 === 0)
  const ys = numbers.filter((_, index) => index % 2 === 1)
  const around = 2
  const [left, right] = [Math.min(...xs) - around, Math.max(...xs) + around]
  const [top, bottom] = [Math.min(...ys) - around, Math.max(...ys) + around]
  return [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)]
}

export function captureArt(stamps: Stamp[], drawing: Drawing, width: number, height: number): Art {
  const placed = stamps.flatMap(({ at }, index) => at.map((matrix) => `q ${operands(matrix)} cm /S${index} Do Q`))
  return {
    width,
    height,
    stamps: stamps.map((stamp, index) => ({
      name: `S${index}`,
      box: boxOf(stamp.drawing),
      deflated: packed(`${roundEnds}\n${operators(stamp.drawing)}`),
    })),
    deflated: packed(`${placed.join('\n')}\n${roundEnds}\n${operators(drawing)}`),
  }
}

/** The art as an object of this document; its space is the page seen from the upper left corner. */
export function placeArt(doc: PdfDocument, art: Art): PdfReference {
  const form = (box: number[], resources: object, content: Uint8Array): PdfReference => {
    const made = doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Resources: resources,
      Filter: 'FlateDecode',
    })
    made.end(content)
    return made
  }
  const parts = art.stamps.map(({ name, box, deflated }) => [name, form(box, {}, deflated)] as const)
  return form([0, 0, art.width, art.height], { XObject: Object.fromEntries(parts) }, art.deflated)
}

/** Puts operators and forms under everything the page holds. Operators are in the space of the upper left corner. */
export function putUnder(doc: PdfDocument, page: PdfPage, forms: Record<string, PdfReference>, more = ''): void {
  Object.assign(page.xobjects, forms)
  const draw = Object.keys(forms).map((name) => `/${name} Do`)
  const under = doc.ref()
  under.end(`q 1 0 0 -1 0 ${page.height} cm\n${draw.join('\n')}\n${more}\nQ`)
  page.dictionary.data['Contents'] = [under, page.content]
}
