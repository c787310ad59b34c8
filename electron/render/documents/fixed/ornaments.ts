/** Frames and single ornaments of a template as art, drawn by the number of the document where lines depend on it. */
import type { TemplateElement } from '../../../../shared/templates/model.ts'
import { polygon, tint } from '../../engine/drawing.ts'
import { boxSteps, type Inks, type Ornament } from './art.ts'
import { guillocheFrame } from './frame-guilloche.ts'
import { rosette } from './guilloche.ts'
import { kawungDrawing, kawungFrame } from './kawung.ts'
import { parangFrame } from './parang.ts'
import type { Pattern } from './pattern.ts'
import { inset, type Rect } from './rect.ts'

type Frame = Extract<TemplateElement, { kind: 'frame' }>
type Single = Extract<TemplateElement, { kind: 'ornament' }>

/** Whose lines depend on the number; the others look alike in every document. */
const byNumber: ReadonlySet<Frame['style'] | Single['shape']> = new Set(['guilloche', 'kawung', 'relief', 'rosette'])

/** What an ornament that looks alike everywhere is known by; null for one that the number draws. A single kawung is one of the former. */
export const ornamentKey = (element: Frame | Single, inks: Inks): string | null => {
  const style = element.kind === 'frame' ? element.style : element.shape
  const varies = byNumber.has(style) && !(element.kind === 'ornament' && style === 'kawung')
  const { x, y, width, height } = element
  const size = element.kind === 'frame' ? element.band : element.strength
  return varies ? null : JSON.stringify([element.kind, style, x, y, width, height, size, inks])
}

/** `band` in points. */
export function frameOrnament(style: Frame['style'], box: Rect, band: number, inks: Inks, pattern: Pattern): Ornament {
  const { color, accent } = inks
  switch (style) {
    case 'guilloche':
      return guillocheFrame(box, band, inks, pattern)
    case 'kawung':
      return kawungFrame(box, band, inks, pattern)
    case 'parang':
      return parangFrame(box, band, inks)
    case 'double':
      return {
        stamps: [],
        drawing: [
          { steps: boxSteps(box), stroke: { color, width: 1.2 } },
          { steps: boxSteps(inset(box, band)), stroke: { color: accent, width: 0.5 } },
        ],
      }
    case 'single':
    default:
      return { stamps: [], drawing: [{ steps: boxSteps(box), stroke: { color, width: Math.max(0.25, band / 4) } }] }
  }
}

/** `strength`: percent of the colour on white. */
export function singleOrnament(
  { shape, strength }: Pick<Single, 'shape' | 'strength'>,
  box: Rect,
  color: string,
  pattern: Pattern,
): Ornament {
  const radius = Math.min(box.width, box.height) / 2
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  const centre = [[x, y] as const]
  const share = strength / 100
  const [large, middle, small] = pattern.relief
  const inks = { color, accent: color }
  switch (shape) {
    case 'relief':
      return {
        stamps: [
          rosette(centre, radius, { ...large, curves: 8 }, tint(color, share), 0.25),
          rosette(centre, radius * 0.76, { ...middle, curves: 8 }, tint(color, share * 0.87), 0.25),
          rosette(centre, radius / 3, { ...small, curves: 6 }, tint(color, share * 0.87), 0.25),
        ],
        drawing: [],
      }
    case 'rosette':
      return {
        stamps: [
          rosette(centre, radius, { ...pattern.outer, curves: 7 }, tint(color, share), 0.3),
          rosette(centre, radius * 0.82, { ...pattern.heart, curves: 7 }, tint(color, share), 0.3),
        ],
        drawing: [],
      }
    case 'kawung':
      return { stamps: [{ drawing: kawungDrawing(radius * 2, inks, share), at: [[1, 0, 0, 1, x, y]] }], drawing: [] }
    case 'lozenge':
      return {
        stamps: [],
        drawing: [
          {
            steps: polygon([
              [box.left, y],
              [x, box.top],
              [box.right, y],
              [x, box.bottom],
            ]),
            fill: tint(color, share),
          },
        ],
      }
    case 'corner':
    default:
      return {
        stamps: [],
        drawing: [
          {
            steps: [
              ['M', box.left, box.bottom],
              ['L', box.left, box.top],
              ['L', box.right, box.top],
            ],
            stroke: { color: tint(color, share), width: 1 },
          },
        ],
      }
  }
}
