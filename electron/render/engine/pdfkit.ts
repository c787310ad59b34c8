/** What we use of pdfkit's document beyond its published types. One place, so that an upgrade is checked here. */

export interface PdfReference {
  data: Record<string, unknown>
  /** Whether what is written will be deflated. */
  compress: boolean
  write(chunk: string | Uint8Array): void
  end(chunk?: string | Uint8Array): void
}

export interface PdfFont {
  id: string
  /** Glyphs of the subset as hex, four digits each, and their advances in thousandths of an em. */
  encode(text: string): [string[], { xAdvance: number; advanceWidth: number }[]]
  ref(): PdfReference
}

/** A font of a document as pdfkit keeps it until the end. */
export interface PdfFontEntry {
  name: string
  subset: { glyphs: number[]; encode(): Uint8Array }
  embed(): unknown
}

export interface PdfPage {
  width: number
  height: number
  content: PdfReference
  dictionary: PdfReference
  annotations: object[]
  fonts: Record<string, PdfReference>
  xobjects: Record<string, PdfReference>
}

/** pdfkit's document made by pdfmake, before `end()`. With `bufferPages` every page is still open. */
export interface PdfDocument {
  page: PdfPage
  _pageBuffer: PdfPage[]
  _fontFamilies: Record<string, PdfFontEntry>
  _root: PdfReference
  /** Writes the document's description into XMP; replaced by metadata.ts. */
  _addInfo: () => void
  appendXML(xml: string): void
  ref(data?: object): PdfReference
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}
