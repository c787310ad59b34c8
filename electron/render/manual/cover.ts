/** The first page: a field of the brand colour with rosettes of fine lines, as on our certificates. */
import { line, rectangle, tint, type Drawing, type Stamp } from '../engine/drawing.ts'
import { captureArt, placeArt, putUnder } from '../engine/layers.ts'
import type { Draft } from '../engine/pdfmake.ts'
import { typeset, type Line } from '../engine/typeset.ts'
import { rosette } from '../documents/fixed/guilloche.ts'
import { accent, brand, field, ink, margins, page, soft } from './look.ts'

const centre = [[page.width * 0.74, field * 0.46]] as const
/** Lines that are lighter than the field they lie on. */
const light = tint(brand, 0.72)

const stamps = (): Stamp[] => [
  rosette([...centre], 300, { petals: 24, inner: 0.66, curves: 9, ripple: 0 }, tint(brand, 0.86), 0.4),
  rosette([...centre], 214, { petals: 16, inner: 0.4, curves: 9, ripple: 0.03 }, light, 0.4),
  rosette([...centre], 96, { petals: 12, inner: 0.2, curves: 7, ripple: 0 }, tint(accent, 0.9), 0.4),
]

export function drawCover({ doc }: Draft, about: { version: string; day: string }): void {
  const [first] = doc._pageBuffer
  if (!first) throw new Error('a manual without pages')
  const at = margins.left
  const serif = { face: 'serifBold', color: '#FFFFFF' } as const
  const lines: Line[] = [
    { text: 'PIAGAM', type: { face: 'sansBold', size: 10, color: '#FFFFFF', spacing: 4 }, x: at, baseline: 96 },
    { text: 'Buku', type: { ...serif, size: 54 }, x: at, baseline: field - 110 },
    { text: 'Panduan', type: { ...serif, size: 54 }, x: at, baseline: field - 54 },
    {
      text: 'Penilaian, peringkat, dan piagam bertanda tangan elektronik',
      type: { face: 'serifItalic', size: 17, color: ink },
      x: at,
      baseline: field + 52,
    },
    {
      text: 'Halaman yang sama dibuka di dalam program dengan tombol F1.',
      type: { face: 'sans', size: 9.5, color: soft },
      x: at,
      baseline: field + 76,
    },
    {
      text: `Versi ${about.version}`,
      type: { face: 'sansBold', size: 9.5, color: ink },
      x: at,
      baseline: page.height - 86,
    },
    { text: about.day, type: { face: 'sans', size: 9.5, color: soft }, x: at, baseline: page.height - 71 },
  ]
  const drawing: Drawing = [
    { steps: line(at, page.height - 106, at + 40, page.height - 106), stroke: { color: accent, width: 1.6 } },
  ]
  const ground: Drawing = [{ steps: rectangle(0, 0, page.width, field), fill: brand }]
  const clip = captureArt([{ drawing: ground, at: [[1, 0, 0, 1, 0, 0]] }, ...stamps()], drawing, page.width, field)
  const rest = captureArt([], drawing, page.width, page.height)
  putUnder(doc, first, { Cover: placeArt(doc, clip), Rest: placeArt(doc, rest) }, typeset(doc, first, lines))
}
