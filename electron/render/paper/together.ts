/**
 * What goes to the printer: pages of issued files, one behind the other, with a mark across them and moved by what the printer
 * is off. The files themselves stay as they are; what comes out is a copy without signature, and its title says so.
 */
import { createHash } from 'node:crypto'
import { PDF, PdfArray, PdfBool, PdfDict, PdfName, PdfString } from '@libpdf/core'
import { mm } from '../engine/drawing.ts'
import { emptySheet } from '../documents/sheet.ts'
import type { RenderTasks } from '../tasks.ts'
import { drawSheets } from './sheets.ts'

/** As in every document: no reader shall scale what was measured. */
function printActualSize(file: PDF): void {
  file.getCatalog().set(
    'ViewerPreferences',
    PdfDict.of({
      DisplayDocTitle: PdfBool.TRUE,
      PrintScaling: PdfName.of('None'),
      PickTrayByPDFSize: PdfBool.TRUE,
    }),
  )
}

/** The identifier of the file comes from what is in it: the same pages make the same bytes. */
function nameBy(file: PDF, { files, title, at }: Input): void {
  const hash = createHash('sha256').update(`${title} ${at}`)
  for (const { pdf, mark, shift } of files) hash.update(pdf).update(JSON.stringify([mark, shift.x, shift.y]))
  const id = new PdfString(hash.digest().subarray(0, 16), 'hex')
  file.context.info.trailer.set('ID', PdfArray.of(id, id))
}

type Input = Parameters<RenderTasks['putTogether']>[0]

/** The word on a page of its own, once for every size of paper. */
function marks({ title, at }: Input): (mark: string, width: number, height: number) => Promise<PDF> {
  const made = new Map<string, PDF>()
  return async (mark, width, height) => {
    const key = `${mark} ${width} ${height}`
    const known = made.get(key)
    if (known) return known
    const fresh = await PDF.load(await drawSheets([emptySheet()], { width, height, title, at, mark }))
    made.set(key, fresh)
    return fresh
  }
}

/** One PDF of all pages, in order; `pages` counts them by file. */
export const putTogether: RenderTasks['putTogether'] = async (input) => {
  const { files, title, at } = input
  const target = PDF.create()
  const pages: number[] = []
  const markOf = marks(input)
  for (const { pdf, mark, shift } of files) {
    const source = await PDF.load(pdf)
    // The visible signature becomes part of the page: a copy has no signature to look into.
    source.flattenAll()
    const indices = source.getPages().map((_, index) => index)
    pages.push(indices.length)
    if (mark === null && shift.x === 0 && shift.y === 0) {
      await target.copyPagesFrom(source, indices)
      continue
    }
    const moved = { x: mm(shift.x), y: -mm(shift.y) }
    for (const index of indices) {
      const { width, height } = source.getPage(index) ?? { width: 0, height: 0 }
      const page = target.addPage({ width, height })
      page.drawPage(await target.embedPage(source, index), moved)
      if (mark !== null) page.drawPage(await target.embedPage(await markOf(mark, width, height), 0), moved)
    }
  }
  target.setTitle(title, { showInWindowTitleBar: true })
  target.setProducer('Piagam')
  target.setCreationDate(new Date(at))
  target.setModificationDate(new Date(at))
  nameBy(target, input)
  printActualSize(target)
  return { pdf: await target.save(), pages }
}
