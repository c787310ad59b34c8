/** Eight miniatures a page, so that a whole batch is looked through at a glance before or after it is issued. */
import { PDF } from '@libpdf/core'
import { line, mm, rectangle } from '../engine/drawing.ts'
import { textWidth, type Type } from '../engine/typeset.ts'
import { emptySheet, type Sheet } from '../documents/sheet.ts'
import type { RenderTasks } from '../tasks.ts'
import { drawSheets } from './sheets.ts'

const page = { width: mm(210), height: mm(297) }
const margin = { x: mm(14), top: mm(24), bottom: mm(14) }
const [columns, rows] = [2, 4]
const perPage = columns * rows
const gap = { x: mm(8), y: mm(3) }
const captionHeight = mm(9.5)
const cell = {
  width: (page.width - 2 * margin.x - (columns - 1) * gap.x) / columns,
  height: (page.height - margin.top - margin.bottom - (rows - 1) * gap.y) / rows,
}
const ink = '#1B1B1F'
const soft = '#5B5B63'
const title: Type = { face: 'sansBold', size: 11, color: ink }
const small: Type = { face: 'sans', size: 7.5, color: soft }
const name: Type = { face: 'sansBold', size: 7.5, color: ink }
const figure: Type = { face: 'sans', size: 7, color: soft }

/** Upper left corner of the place of a miniature. */
const placeOf = (index: number): { x: number; y: number } => ({
  x: margin.x + (index % columns) * (cell.width + gap.x),
  y: margin.top + Math.floor((index % perPage) / columns) * (cell.height + gap.y),
})

/** Cut with a mark where it is too long. */
function cut(text: string, type: Type, width: number): string {
  if (textWidth(text, type) <= width) return text
  let short = text
  while (short !== '' && textWidth(`${short}…`, type) > width) short = short.slice(0, -1)
  return `${short.trimEnd()}…`
}

/** Size of a miniature within the place kept for it. */
function fitted(width: number, height: number): { width: number; height: number; scale: number } {
  const scale = Math.min(cell.width / width, (cell.height - captionHeight) / height)
  return { width: width * scale, height: height * scale, scale }
}

type Input = Parameters<RenderTasks['drawProof']>[0]
interface Mini {
  index: number
  caption: Input['documents'][number]
  source: PDF
  width: number
  height: number
}

function head(sheet: Sheet, { heading, note }: Input, at: number, of: number): void {
  const [y, end] = [margin.top - mm(8), page.width - margin.x]
  sheet.lines.push(
    { text: cut(heading, title, page.width - 2 * margin.x - mm(30)), type: title, x: margin.x, baseline: y - mm(3) },
    { text: note, type: small, x: margin.x, baseline: y + mm(1.2) },
    { text: `Lembar ${at} dari ${of}`, type: small, x: end, align: 'right', baseline: y + mm(1.2) },
  )
  sheet.drawing.push({ steps: line(margin.x, y + mm(3), end, y + mm(3)), stroke: { color: '#C9CBD1', width: 0.5 } })
}

function caption(sheet: Sheet, { index, caption: { number, subject, detail }, width, height }: Mini): void {
  const { x, y } = placeOf(index)
  const mini = fitted(width, height)
  const left = x + (cell.width - mini.width) / 2
  sheet.drawing.push({
    steps: rectangle(left, y, mini.width, mini.height),
    stroke: { color: '#B9BCC4', width: 0.4 },
  })
  const below = y + cell.height - captionHeight
  // Beneath a miniature that is nearly as wide as its place the caption begins with it.
  const wide = mini.width > 0.7 * cell.width ? { x: left, width: mini.width } : { x, width: cell.width }
  const beneath = (text: string, type: Type, down: number) => ({
    text: cut(text, type, wide.width),
    type,
    x: wide.x,
    baseline: below + down,
  })
  sheet.lines.push(
    beneath(`${index + 1}. ${subject}`, name, mm(3.6)),
    beneath([number, detail].filter(Boolean).join(' · '), figure, mm(6.9)),
  )
}

/** First pages of the documents, with name and number beneath. */
export const drawProof: RenderTasks['drawProof'] = async (input) => {
  const minis: Mini[] = []
  for (const [index, document] of input.documents.entries()) {
    const source = await PDF.load(document.pdf)
    const first = source.getPage(0)
    if (!first) continue
    source.flattenAll()
    minis.push({ index, caption: document, source, width: first.width, height: first.height })
  }
  const count = Math.max(1, Math.ceil(minis.length / perPage))
  const sheets = Array.from({ length: count }, (_, at) => {
    const sheet = emptySheet()
    head(sheet, input, at + 1, count)
    for (const mini of minis.slice(at * perPage, (at + 1) * perPage)) caption(sheet, mini)
    return sheet
  })
  const proof = await PDF.load(await drawSheets(sheets, { ...page, title: input.heading, at: input.at }))
  for (const { index, source, width, height } of minis) {
    const target = proof.getPage(Math.floor(index / perPage))
    const { x, y } = placeOf(index)
    const mini = fitted(width, height)
    target?.drawPage(await proof.embedPage(source, 0), {
      x: x + (cell.width - mini.width) / 2,
      y: page.height - y - mini.height,
      scale: mini.scale,
      background: true,
    })
  }
  return proof.save()
}
