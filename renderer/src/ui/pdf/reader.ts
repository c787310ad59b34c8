import { pdfjs } from 'react-pdf'

pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

/** Our PDFs embed their fonts and carry no pictures that need the decoders in WebAssembly. */
export const readerOptions = { useWasm: false, isEvalSupported: false }

/** Draws the first page of a PDF, as wide as told (device pixels), on a canvas of its own. */
export async function drawFirstPage(bytes: Uint8Array, width: number): Promise<HTMLCanvasElement> {
  // The reader takes its bytes away into its worker: give it a copy.
  const task = pdfjs.getDocument({ ...readerOptions, data: bytes.slice() })
  try {
    const page = await (await task.promise).getPage(1)
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    await page.render({ canvas, viewport }).promise
    return canvas
  } finally {
    await task.destroy()
  }
}
