/** What a document says about itself, once in the information dictionary and once, the same, in XMP. */
import type { PdfDocument } from './pdfkit.ts'

export interface Description {
  title: string
  author: string
  subject: string
  /** Carries the number of the document. */
  keywords: string
  created: Date
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter)

const alternative = (name: string, text: string): string =>
  `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`

/** pdfkit writes the values into XMP as they are, so that an ampersand would break the packet; this writes them escaped. */
export function describe(doc: PdfDocument, description: Description): void {
  const { title, author, subject, keywords, created } = description
  doc._addInfo = () =>
    doc.appendXML(`
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreateDate>${created.toISOString().slice(0, 19)}Z</xmp:CreateDate>
            <xmp:CreatorTool>Piagam</xmp:CreatorTool>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            ${alternative('title', title)}
            <dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
            ${alternative('description', subject)}
            <dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>Piagam</pdf:Producer>
            <pdf:Keywords>${escaped(keywords)}</pdf:Keywords>
        </rdf:Description>
`)
}
