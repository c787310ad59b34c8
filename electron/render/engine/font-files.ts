/**
 * Font files of documents, kept by the glyphs they hold. In a batch most faces carry the same letters from document to
 * document; cutting the subset out of the font and deflating it is over half of the time of a certificate.
 */
import { deflateSync } from 'node:zlib'
import type { PdfDocument, PdfReference } from './pdfkit.ts'

const kept = 64
const files = new Map<string, Uint8Array>()

/** The deflated file of a subset; the same bytes whether it is found or made. */
function fileOf(key: string, encode: () => Uint8Array): Uint8Array {
  const known = files.get(key)
  if (known) return known
  if (files.size >= kept) files.clear()
  const made = new Uint8Array(deflateSync(encode()))
  files.set(key, made)
  return made
}

/**
 * Lets the fonts of `doc` take their files from here when it ends. pdfkit's `embed` first makes the object for the file, then
 * asks the subset for its bytes and ends the object with them.
 */
export function shareFontFiles(doc: PdfDocument): void {
  for (const font of new Set(Object.values(doc._fontFamilies))) {
    const { subset } = font
    const embed = font.embed.bind(font)
    const encode = subset.encode.bind(subset)
    font.embed = () => {
      let file: PdfReference | undefined
      const plain = doc.ref.bind(doc)
      doc.ref = (data) => {
        const made = plain(data)
        file ??= made
        return made
      }
      subset.encode = () => {
        const deflated = fileOf(`${font.name} ${subset.glyphs.join(' ')}`, encode)
        if (!file) throw new Error('pdfkit embeds fonts in another order')
        file.compress = false
        file.data['Filter'] = 'FlateDecode'
        return deflated
      }
      try {
        embed()
      } finally {
        doc.ref = plain
      }
    }
  }
}
