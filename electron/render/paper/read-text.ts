/** The text of a finished PDF, read by another library than the one that wrote it. */
// oxlint-disable-next-line typescript/triple-slash-reference -- a module without types has no other way to them
/// <reference path="../engine/untyped.d.ts" />
import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts'
import type * as pdf from 'pdfjs-dist/legacy/build/pdf.mjs'
import { plainText } from '../../../shared/domain/plain-text.ts'
import { Expected } from '../../../shared/errors.ts'
import type { RenderTasks } from '../tasks.ts'

/** Only its drawing needs this class of browsers, which Node lacks; it asks for it while it is loaded. */
class NoMatrix {
  readonly missing = true
}

type Reader = typeof pdf
let loaded: Promise<Reader> | undefined
/** With its worker in this thread, which is one for such work already. */
const reader = (): Promise<Reader> =>
  (loaded ??= (async () => {
    const world = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown }
    world.DOMMatrix ??= NoMatrix
    world.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return import('pdfjs-dist/legacy/build/pdf.mjs')
  })())

const errorsOnly = 0

/** Says after each page whether all of it was found by then; what stands over two pages counts as well. */
function search(until: readonly string[]): (page: string) => boolean {
  const wanted = new Set(until.map(plainText))
  let text = ''
  return (page) => {
    text += plainText(page)
    for (const one of wanted) if (text.includes(one)) wanted.delete(one)
    return wanted.size === 0
  }
}

/** Text of the pages, in the order it was drawn. Expected('input') for what is no PDF. */
export const readPdfText: RenderTasks['readPdfText'] = async ({ bytes, until }) => {
  const { getDocument } = await reader()
  const task = getDocument({
    data: bytes.slice(),
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: errorsOnly,
  })
  try {
    const file = await task.promise
    const pages: string[] = []
    const isFound = until && search(until)
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      const text = items
        .filter((item): item is TextItem => 'str' in item)
        .map(({ str }) => str)
        .join('\n')
      pages.push(text)
      page.cleanup()
      if (isFound?.(text)) break
    }
    return { pages }
  } catch (error) {
    throw new Expected('input', 'Berkas PDF ini tidak dapat dibaca kembali.', { details: [String(error)] })
  } finally {
    await task.destroy()
  }
}
