/**
 * A sheet to measure a printer by: rulers on two sides, corner marks 10 mm from the edges, a cross in the middle, and the two
 * distances that are measured with a ruler and typed into the program.
 */
import { offsetInWords, sheetName } from '../../../shared/domain/print-offset.ts'
import { paperSizes } from '../../../shared/templates/model.ts'
import { line, mm, rectangle, type Drawing, type Step } from '../engine/drawing.ts'
import type { Line, Type } from '../engine/typeset.ts'
import type { Sheet } from '../documents/sheet.ts'
import type { RenderTasks } from '../tasks.ts'
import { drawSheets } from './sheets.ts'

const ink = '#1B1B1F'
const accent = '#0F4C5C'
const thin = { color: ink, width: 0.35 }
const strong = { color: ink, width: 0.7 }
const small: Type = { face: 'sans', size: 6.5, color: ink }
const text: Type = { face: 'sans', size: 9.5, color: ink }
const heading: Type = { face: 'sansBold', size: 15, color: ink }
const letter: Type = { face: 'sansBold', size: 13, color: accent }

/** Millimetres from the edges at which the marks stand: what both distances should measure. */
const inset = 10

interface Paper {
  /** Millimetres as it lies. */
  width: number
  height: number
}

const tick = (at: number): number => (at % 10 === 0 ? 5 : at % 5 === 0 ? 3.2 : 2)

/** Ticks every millimetre from one inset to the other, figures every ten. */
function rulers({ width, height }: Paper): { drawing: Drawing; lines: Line[] } {
  const drawing: Drawing = []
  const lines: Line[] = []
  for (let at = inset; at <= width - inset; at += 1) {
    const x = mm(at)
    drawing.push({ steps: line(x, mm(inset), x, mm(inset + tick(at))), stroke: at % 10 === 0 ? strong : thin })
    if (at % 10 === 0 && at > inset)
      lines.push({ text: String(at), type: small, x, align: 'center', baseline: mm(inset + 8) })
  }
  for (let at = inset; at <= height - inset; at += 1) {
    const y = mm(at)
    drawing.push({ steps: line(mm(inset), y, mm(inset + tick(at)), y), stroke: at % 10 === 0 ? strong : thin })
    if (at % 10 === 0 && at > inset) lines.push({ text: String(at), type: small, x: mm(inset + 6), baseline: y + 2.3 })
  }
  return { drawing, lines }
}

/** An angle in each corner, reaching towards the edge, so that it can be seen where the printer cuts off. */
function corners({ width, height }: Paper): Drawing {
  const reach = 6
  return [
    [inset, inset, 1, 1],
    [width - inset, inset, -1, 1],
    [inset, height - inset, 1, -1],
    [width - inset, height - inset, -1, -1],
  ].flatMap(([x = 0, y = 0, right = 1, down = 1]) => [
    { steps: line(mm(x - right * reach), mm(y), mm(x + right * reach), mm(y)), stroke: strong },
    { steps: line(mm(x), mm(y - down * reach), mm(x), mm(y + down * reach)), stroke: strong },
  ])
}

/** The cross in the middle, with a square of 20 mm that shows whether anything was scaled. */
function middle({ width, height }: Paper): Drawing {
  const [x, y] = [width / 2, height / 2]
  return [
    { steps: line(mm(x - 15), mm(y), mm(x + 15), mm(y)), stroke: strong },
    { steps: line(mm(x), mm(y - 15), mm(x), mm(y + 15)), stroke: strong },
    { steps: rectangle(mm(x - 10), mm(y - 10), mm(20), mm(20)), stroke: thin },
  ]
}

/** A line with arrow heads and its letter: one of the two distances. */
function distances(): { drawing: Drawing; lines: Line[] } {
  const arrow = { color: accent, width: 1 }
  const [along, down] = [mm(60), mm(60)]
  const edge = mm(inset)
  return {
    drawing: [
      { steps: line(0, down, edge, down), stroke: arrow },
      { steps: line(edge - 4, down - 3, edge, down), stroke: arrow },
      { steps: line(edge - 4, down + 3, edge, down), stroke: arrow },
      { steps: line(along, 0, along, edge), stroke: arrow },
      { steps: line(along - 3, edge - 4, along, edge), stroke: arrow },
      { steps: line(along + 3, edge - 4, along, edge), stroke: arrow },
    ],
    lines: [
      { text: 'A', type: letter, x: mm(4), align: 'center', baseline: down - 5 },
      { text: 'B', type: letter, x: along + 5, baseline: mm(6.5) },
    ],
  }
}

function words({ width, height }: Paper, { printer, paper, landscape, x, y }: Input): Line[] {
  const centre = mm(width / 2)
  const second = offsetInWords({ x, y })
  const below = mm(height / 2 + 27)
  const told = [
    `Jarak A: dari tepi kiri kertas sampai garis tegak penggaris. Seharusnya ${inset} mm.`,
    `Jarak B: dari tepi atas kertas sampai garis mendatar penggaris. Seharusnya ${inset} mm.`,
    'Ukur keduanya dengan penggaris, lalu ketik di layar. Bujur sangkar di tengah harus tepat 20 × 20 mm;',
    'kalau tidak, pencetak memperkecil halaman: pilih "Ukuran sebenarnya" (100 %) lalu cetak lagi.',
  ]
  return [
    { text: 'Lembar uji cetak', type: heading, x: centre, align: 'center', baseline: mm(height / 2 - 30) },
    {
      text: `${printer} · ${sheetName({ paper, landscape })}`,
      type: text,
      x: centre,
      align: 'center',
      baseline: mm(height / 2 - 24),
    },
    {
      text: second !== null ? `Digeser ${second}. A dan B kini harus ${inset} mm.` : 'Tanpa geseran.',
      type: text,
      x: centre,
      align: 'center',
      baseline: mm(height / 2 - 19),
    },
    ...told.map((line_, index): Line => ({
      text: line_,
      type: text,
      x: centre,
      align: 'center',
      baseline: below + 13 * index,
    })),
  ]
}

type Input = Parameters<RenderTasks['drawTestSheet']>[0]

/** Moves everything by the offset of the printer. */
function moved(sheet: Sheet, dx: number, dy: number): Sheet {
  return {
    lines: sheet.lines.map((one) => ({ ...one, x: one.x + dx, baseline: one.baseline + dy })),
    drawing: sheet.drawing.map((shape) => ({ ...shape, steps: shape.steps.map((step) => shifted(step, dx, dy)) })),
  }
}

/** Only straight lines are drawn here. */
const shifted = (step: Step, dx: number, dy: number): Step =>
  step[0] === 'M' || step[0] === 'L' ? [step[0], step[1] + dx, step[2] + dy] : step

/** The sheet for this paper, moved by `x` and `y` hundredths of a millimetre. */
export const drawTestSheet: RenderTasks['drawTestSheet'] = (input) => {
  const size = paperSizes[input.paper]
  const paper = input.landscape ? { width: size.height, height: size.width } : size
  const [scale, far] = [rulers(paper), distances()]
  const sheet: Sheet = {
    drawing: [...scale.drawing, ...corners(paper), ...middle(paper), ...far.drawing],
    lines: [...scale.lines, ...far.lines, ...words(paper, input)],
  }
  return drawSheets([moved(sheet, mm(input.x / 100), mm(input.y / 100))], {
    width: mm(paper.width),
    height: mm(paper.height),
    title: 'Lembar uji cetak',
    at: input.at,
  })
}
