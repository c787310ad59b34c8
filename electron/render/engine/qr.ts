// oxlint-disable-next-line typescript/triple-slash-reference -- a package without types has no module to import them from
/// <reference path="./untyped.d.ts" />
/** QR codes as one path: runs of dark modules become one rectangle each. */
import imported from 'pdfmake/js/qrEnc.js'
import type { Step } from './drawing.ts'

/** Node hands over the whole CommonJS module, bundlers only what it calls its default. */
const encoder = 'default' in imported ? imported.default : imported

export interface QrPath {
  /** Modules a side. */
  modules: number
  steps: Step[]
}

/** The code of a text, `size` points wide at `x`, `y` (upper left), without quiet zone. Error correction level M (15 %). */
export function qrPath(text: string, x: number, y: number, size: number): QrPath {
  // `fit` as large as any code makes every module at least one unit; the unit is then scaled to the wanted size.
  const { _canvas, _width } = encoder.measure({ qr: text, eccLevel: 'M', fit: 200 })
  const [, first] = _canvas
  const unit = first?.w ?? 1
  const modules = Math.round(_width / unit)
  const scale = size / modules
  const steps: Step[] = []
  let run: { from: number; to: number; row: number } | null = null
  const flush = (): void => {
    if (!run) return
    const [left, right] = [x + run.from * scale, x + run.to * scale]
    const [top, bottom] = [y + run.row * scale, y + (run.row + 1) * scale]
    steps.push(['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z'])
  }
  // The first rectangle is the background.
  for (const module of _canvas.slice(1)) {
    const column = Math.round(module.x / unit)
    const row = Math.round(module.y / unit)
    if (run && run.row === row && run.to === column) run.to += 1
    else {
      flush()
      run = { from: column, to: column + 1, row }
    }
  }
  flush()
  return { modules, steps }
}
