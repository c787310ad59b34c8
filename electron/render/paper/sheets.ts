/** Sheets that are no documents of the register: to look at, to measure printers by, to print from. */
import { operators } from '../engine/drawing.ts'
import { putUnder } from '../engine/layers.ts'
import { layOut, type Content } from '../engine/pdfmake.ts'
import { typeset } from '../engine/typeset.ts'
import { emptySheet, type Sheet } from '../documents/sheet.ts'
import { watermark } from '../documents/watermark.ts'

export interface SheetsOptions {
  /** Points. */
  width: number
  height: number
  title: string
  /** Instant, ISO 8601: creation date of the PDF. */
  at: string
  /** A word across every sheet. */
  mark?: string
}

/** The sheets as a PDF. */
export async function drawSheets(
  sheets: readonly Sheet[],
  { width, height, title, at, mark }: SheetsOptions,
): Promise<Uint8Array> {
  const content = sheets.map((_, index): Content => (index === 0 ? '' : { text: '', pageBreak: 'before' }))
  const draft = await layOut(
    { pageSize: { width, height }, pageMargins: 0, content },
    { title, author: 'Piagam', subject: title, keywords: '', created: new Date(at) },
  )
  const { doc } = draft
  for (const [index, page] of doc._pageBuffer.entries()) {
    const { drawing, lines } = sheets[index] ?? emptySheet()
    const over = mark === undefined ? '' : watermark(doc, page, mark, true)
    putUnder(doc, page, {}, [operators(drawing), typeset(doc, page, lines), over].join('\n'))
  }
  return draft.finish()
}
