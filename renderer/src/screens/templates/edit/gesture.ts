/** What a pointer that is held down does: it moves boxes, pulls a handle, or draws a rubber band. Nothing is written before it is let go. */
import type { FixedTemplate, TemplateElement } from '../../../../../shared/templates/model'
import { around, between, moved, resized, touches, type Box, type Handle } from './boxes'
import { boxesOf, freeOf } from './change'
import { pageSize } from './elements'
import { marksOf, snapMove, snapResize, type Marks, type SnapLine } from './snap'

export interface Point {
  x: number
  y: number
}
interface Started {
  /** Where it went down, mm. */
  from: Point
}
export type Gesture =
  | (Started & { kind: 'move'; boxes: ReadonlyMap<string, Box>; frame: Box; marks: Marks })
  | (Started & { kind: 'resize'; id: string; handle: Handle; box: Box; marks: Marks; least: number })
  | (Started & { kind: 'band'; before: ReadonlySet<string> })

/** What is seen while it goes on. */
export interface Live {
  boxes: ReadonlyMap<string, Box>
  lines: readonly SnapLine[]
  band: Box | null
}

export interface Held {
  /** Snapping is turned off. */
  free: boolean
  /** Moves along one axis only; a corner keeps its proportions. */
  straight: boolean
  /** How near a mark pulls, mm. */
  reach: number
}

const marksFor = (template: FixedTemplate, without: ReadonlySet<string>, guides?: Marks): Marks =>
  marksOf(
    pageSize(template),
    template.elements.filter(({ id, hidden }) => !hidden && !without.has(id)),
    guides,
  )

export function beginMove(
  template: FixedTemplate,
  chosen: ReadonlySet<string>,
  from: Point,
  guides?: Marks,
): Gesture | null {
  const boxes = boxesOf(freeOf(template, chosen))
  const frame = around([...boxes.values()])
  return frame && { kind: 'move', from, boxes, frame, marks: marksFor(template, chosen, guides) }
}

/** Smallest size of an element, mm: a line may be flat. */
const leastOf = ({ kind }: TemplateElement): number => (kind === 'line' ? 0 : 1)

export function beginResize(
  template: FixedTemplate,
  id: string,
  handle: Handle,
  from: Point,
  guides?: Marks,
): Gesture | null {
  const element = template.elements.find((one) => one.id === id)
  if (!element || element.locked) return null
  const box = boxesOf([element]).get(id)
  const marks = marksFor(template, new Set([id]), guides)
  return box ? { kind: 'resize', from, id, handle, box, marks, least: leastOf(element) } : null
}

export function goOn(gesture: Gesture, to: Point, { free, straight, reach }: Held): Live {
  const [dx, dy] = [to.x - gesture.from.x, to.y - gesture.from.y]
  if (gesture.kind === 'band') return { boxes: new Map(), lines: [], band: between(gesture.from, to) }
  if (gesture.kind === 'resize') {
    const { id, handle, box, marks, least } = gesture
    const pulled = resized(box, handle, dx, dy, { least, keep: straight })
    if (free || straight) return { boxes: new Map([[id, pulled]]), lines: [], band: null }
    const { box: snapped, lines } = snapResize(pulled, handle, marks, reach, least)
    return { boxes: new Map([[id, snapped]]), lines, band: null }
  }
  const along = straight && Math.abs(dx) < Math.abs(dy) ? 'y' : 'x'
  const wanted = moved(gesture.frame, straight && along === 'y' ? 0 : dx, straight && along === 'x' ? 0 : dy)
  const { box, lines } = free ? { box: wanted, lines: [] } : snapMove(wanted, gesture.marks, reach)
  if (straight) box[along === 'x' ? 'y' : 'x'] = gesture.frame[along === 'x' ? 'y' : 'x']
  const [byX, byY] = [box.x - gesture.frame.x, box.y - gesture.frame.y]
  return {
    boxes: new Map([...gesture.boxes].map(([id, one]) => [id, moved(one, byX, byY)])),
    lines,
    band: null,
  }
}

/** What the rubber band touches, besides what was chosen before. */
export const caught = (template: FixedTemplate, band: Box, before: ReadonlySet<string>): string[] => [
  ...before.union(
    new Set(
      template.elements
        .filter((element) => !element.hidden && !element.locked && touches(element, band))
        .map(({ id }) => id),
    ),
  ),
]
