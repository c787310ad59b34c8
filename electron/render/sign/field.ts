/** The visible signature field and its placeholder, put into a document before it ends: field, appearance and signature
 * belong to the first and only revision of the file. */

/** What we need of a pdfkit document; the real one has far more. */
export interface FieldDocument {
  ref(data: object): object
  readonly page: object
}

export interface SignatureField {
  /** In PDF points from the lower left corner of the page. */
  rect: readonly [number, number, number, number]
  /** From 0; the page must still be open (last page, or `bufferPages`). Default: the current page. */
  page?: number | undefined
  signerName: string
  reason: string
  location: string
  /** Claimed instant of the signature, ISO 8601. */
  at: string
  /** Bytes to keep free for the CMS: `reserveFor(signer)`. */
  reserve: number
  /** Content stream operators in the field's own space (0,0 lower left) and the resources they name. */
  appearance: { operators: string; resources: object }
}

interface Reference {
  end(chunk?: string): void
}
interface Page {
  dictionary: object
  annotations: object[]
}
interface Internals {
  ref(data: object): Reference
  page: Page
  _pageBuffer?: Page[]
  _pageBufferStart?: number
  _root: { data: Record<string, unknown> }
  _acroform?: object
}

/** pdfkit writes it as it stands; the real numbers never need more places. */
const placeholder = [0, 9_999_999_999, 9_999_999_999, 9_999_999_999]
/** The same, as the finished file has it. */
export const byteRangePlaceholder = `/ByteRange [${placeholder.join(' ')}]`

/** Printed and locked: what PDF/A asks of an annotation, and nobody moves it by accident. */
const printLocked = 132
/** Signatures exist, and only appending keeps them valid. */
const signaturesAppendOnly = 3

/** Strings become PDF text strings; pdfkit turns to UTF-16 where a letter needs it. */
const text = (value: string): object => Object(value) as object

const pdfDate = (at: string): object => {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) throw new Error(`not an instant: ${at}`)
  return text(`D:${time.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`)
}

const openPage = (doc: Internals, index: number | undefined): Page => {
  if (index === undefined) return doc.page
  const page = doc._pageBuffer?.[index - (doc._pageBufferStart ?? 0)]
  if (!page) throw new Error(`page ${index} is not open any more: use bufferPages`)
  return page
}

/** Adds the field to `document`, a pdfkit document before `end()`. A document holds at most one. */
export const addSignatureField = (document: FieldDocument, field: SignatureField): void => {
  const doc = document as unknown as Internals
  if (doc._root.data['AcroForm']) throw new Error('the document has a form already')
  const page = openPage(doc, field.page)
  const [left, bottom, right, top] = field.rect

  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: placeholder,
    Contents: new Uint8Array(field.reserve),
    Name: text(field.signerName),
    Reason: text(field.reason),
    Location: text(field.location),
    M: pdfDate(field.at),
  })
  const appearance = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, right - left, top - bottom],
    Resources: field.appearance.resources,
  })
  // Never without a stream: a viewer shows nothing then, and PDF/A forbids it.
  appearance.end(field.appearance.operators || 'q Q')
  const widget = doc.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: text('TandaTangan1'),
    F: printLocked,
    Rect: [left, bottom, right, top],
    P: page.dictionary,
    V: signature,
    AP: { N: appearance },
  })
  page.annotations.push(widget)
  signature.end()
  widget.end()
  // pdfkit's own initForm would add NeedAppearances, which PDF/A forbids; its endAcroForm ends this reference.
  doc._acroform = { fonts: {}, defaultFont: 'none' }
  doc._root.data['AcroForm'] = doc.ref({ Fields: [widget], SigFlags: signaturesAppendOnly, DR: { Font: {} } })
}
