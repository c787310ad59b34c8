/** The parts we use of packages that bring no types. */
declare module 'fontkit' {
  export interface Glyph {
    codePoints: number[]
  }
  export interface GlyphRun {
    readonly advanceWidth: number
    glyphs: Glyph[]
    positions: { xAdvance: number }[]
  }
  export interface Font {
    postscriptName: string
    unitsPerEm: number
    ascent: number
    descent: number
    lineGap: number
    capHeight: number
    getGlyph(id: number, codePoints?: number[]): Glyph
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string, features?: string[] | Record<string, boolean>): GlyphRun
  }
  export function create(data: Uint8Array): Font | { fonts: Font[] }
}

declare module 'pdfmake/js/qrEnc.js' {
  interface QrNode {
    qr: string
    eccLevel: 'L' | 'M' | 'Q' | 'H'
    fit: number
    _canvas: { x: number; y: number; w: number; h: number }[]
    _width: number
  }
  interface Encoder {
    measure(node: { qr: string; eccLevel: 'L' | 'M' | 'Q' | 'H'; fit: number }): QrNode
  }
  const imported: Encoder | { default: Encoder }
  export default imported
}

declare module 'pdfmake/js/PDFDocument.js' {
  type GetFontFile = (family: string, bold: boolean, italics: boolean) => unknown
  interface Document {
    getFontFile: GetFontFile
    virtualfs: { existsSync(name: string): boolean; readFileSync(name: string): unknown } | null
  }
  interface DocumentClass {
    prototype: Document
  }
  const imported: DocumentClass | { default: DocumentClass }
  export default imported
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What pdf.js looks for when it works without a thread of its own. */
  export const WorkerMessageHandler: unknown
}
