/** The word across the pages of a document, and how far a printer's sheet is moved. */
import type { Printable } from '../../../shared/domain/snapshot.ts'
import { mm } from '../engine/drawing.ts'
import type { PdfDocument } from '../engine/pdfkit.ts'
import type { Print } from '../tasks.ts'

/** PRATINJAU, CONTOH, SALINAN, DICABUT; a copy of a sample says both. Null: nothing. */
export function wordAcross({ sample }: Pick<Printable, 'sample'>, preview: boolean, print?: Print): string | null {
  if (preview) return 'PRATINJAU'
  return [sample ? 'CONTOH' : null, print?.mark ?? null].filter((word) => word !== null).join(' ') || null
}

/** Moves everything on every page, millimetres to the right and down. */
export function shiftPages(doc: PdfDocument, { x, y }: Print['shift']): void {
  if (x === 0 && y === 0) return
  for (const page of doc._pageBuffer) {
    const [before, after] = [doc.ref(), doc.ref()]
    before.end(`q 1 0 0 1 ${mm(x).toFixed(3)} ${mm(-y).toFixed(3)} cm`)
    after.end('Q')
    const held = page.dictionary.data['Contents']
    const contents: unknown[] = Array.isArray(held) ? held : [page.content]
    page.dictionary.data['Contents'] = [before, ...contents, after]
  }
}
