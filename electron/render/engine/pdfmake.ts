// oxlint-disable-next-line typescript/triple-slash-reference -- a package without types has no module to import them from
/// <reference path="./untyped.d.ts" />
/**
 * pdfmake behind one typed door. Fonts are parsed once a thread (fonts.ts) and handed over through pdfmake's virtual file
 * system; nothing is ever read from a URL or from a path named in a document.
 *
 * For the bundle: pdfkit reads exactly one file while it works, `data/sRGB_IEC61966_2_1.icc` beside its own code (the
 * output intent of PDF/A). Its standard fonts are never used.
 */
import * as pdfmake from 'pdfmake'
import importedDocument from 'pdfmake/js/PDFDocument.js'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.d.ts'
import { archive } from './archive.ts'
import { shareFontFiles } from './font-files.ts'
import { faces, fontOf, type Face } from './fonts.ts'
import { describe, type Description } from './metadata.ts'
import type { PdfDocument, PdfReference } from './pdfkit.ts'

export type { Content }

/** pdfmake as it is at run time; its published types leave out the virtual file system. */
interface Maker {
  virtualfs: { writeFileSync(name: string, content: unknown): void; existsSync(name: string): boolean }
  setFonts(fonts: Record<string, Record<string, string>>): void
  setUrlAccessPolicy(allow: (url: string) => boolean): void
  setLocalAccessPolicy(allow: (path: string) => boolean): void
  createPdf(definition: TDocumentDefinitions, options: { bufferPages: boolean }): { getStream(): Promise<unknown> }
}

/** Text in an SVG asks for a font file and would take the name in the virtual file system for a path on the disk. */
function findFontsOfSvg(): void {
  const { prototype } = 'default' in importedDocument ? importedDocument.default : importedDocument
  const original = prototype.getFontFile
  prototype.getFontFile = function getFontFile(family, bold, italics) {
    const name = original.call(this, family, bold, italics)
    return typeof name === 'string' && this.virtualfs?.existsSync(name) ? this.virtualfs.readFileSync(name) : name
  }
}

const style = (face: Face): string => (faces[face].italics ? 'italics' : faces[face].bold ? 'bold' : 'normal')

let ready: Maker | undefined
function maker(): Maker {
  if (ready) return ready
  const made = ('default' in pdfmake ? pdfmake.default : pdfmake) as Maker
  const table: Record<string, Record<string, string>> = {}
  for (const face of Object.keys(faces) as Face[]) {
    const name = `fonts/${faces[face].file}`
    made.virtualfs.writeFileSync(name, fontOf(face))
    ;(table[faces[face].family] ??= {})[style(face)] = name
  }
  made.setFonts(table)
  findFontsOfSvg()
  made.setUrlAccessPolicy(() => false)
  made.setLocalAccessPolicy(() => false)
  ready = made
  return made
}

export interface Draft {
  /** The document before its end: fields, layers and annotations may still be added. */
  doc: PdfDocument
  /** Writes what is left and gives the whole file. */
  finish(): Promise<Uint8Array>
}

/** Lays a definition out as PDF/A-2b in PDF 1.7. The definition is used up: pdfmake changes it. */
export async function layOut(
  definition: Omit<TDocumentDefinitions, 'info' | 'language' | 'version'>,
  description: Description,
): Promise<Draft> {
  const complete: TDocumentDefinitions = {
    defaultStyle: { font: 'Sans', fontSize: 9 },
    ...definition,
    ...archive(),
    language: 'id-ID',
    displayTitle: true,
    info: {
      title: description.title,
      author: description.author,
      subject: description.subject,
      keywords: description.keywords,
      creator: 'Piagam',
      producer: 'Piagam',
      creationDate: description.created,
    },
  }
  const stream = await maker().createPdf(complete, { bufferPages: true }).getStream()
  const doc = stream as PdfDocument
  printActualSize(doc)
  describe(doc, description)
  return {
    doc,
    finish: () => {
      shareFontFiles(doc)
      return collect(doc)
    },
  }
}

/** What a certificate is printed on was measured: a reader shall neither scale the page nor take paper of another size. */
function printActualSize(doc: PdfDocument): void {
  const viewing = (doc._root.data['ViewerPreferences'] ??= doc.ref({})) as PdfReference
  Object.assign(viewing.data, { DisplayDocTitle: true, PrintScaling: 'None', PickTrayByPDFSize: true })
}

/** Everything the document writes, without going through its stream: thousands of small pieces for one file. */
function collect(doc: PdfDocument): Promise<Uint8Array> {
  const early: Uint8Array[] = []
  const late: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    doc.on('error', reject)
    doc.on('data', (chunk: Uint8Array) => early.push(chunk))
    doc.on('end', () => {
      const parts = [...early, ...late]
      const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
      let at = 0
      for (const part of parts) {
        file.set(part, at)
        at += part.length
      }
      resolve(file)
    })
    doc.end()
  })
}
