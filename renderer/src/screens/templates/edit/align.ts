/** Aligning boxes with each other, and giving them equal gaps. */
import { around, endOf, round, sizeOf, startOf, type Axis, type Box } from './boxes'

export const alignments = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]
export type Boxes = ReadonlyMap<string, Box>

const placeOf: Record<Alignment, [axis: Axis, share: 0 | 0.5 | 1]> = {
  left: ['x', 0],
  center: ['x', 0.5],
  right: ['x', 1],
  top: ['y', 0],
  middle: ['y', 0.5],
  bottom: ['y', 1],
}

/** Several boxes within the box around them; a single one on the page. */
export function aligned(boxes: Boxes, how: Alignment, page: { width: number; height: number }): Boxes {
  const [axis, share] = placeOf[how]
  const frame = boxes.size > 1 ? around([...boxes.values()]) : { x: 0, y: 0, ...page }
  if (!frame) return boxes
  const at = (box: Box): number => startOf(frame, axis) + (sizeOf(frame, axis) - sizeOf(box, axis)) * share
  return new Map([...boxes].map(([id, box]) => [id, { ...box, [axis]: round(at(box)) }]))
}

/** Equal gaps between three boxes or more: the outer ones stay. */
export function spread(boxes: Boxes, axis: Axis): Boxes {
  if (boxes.size < 3) return boxes
  const inOrder = [...boxes].toSorted(([, a], [, b]) => startOf(a, axis) - startOf(b, axis))
  const frame = around([...boxes.values()])
  const taken = inOrder.reduce((sum, [, box]) => sum + sizeOf(box, axis), 0)
  const gap = ((frame ? sizeOf(frame, axis) : 0) - taken) / (boxes.size - 1)
  let next = startOf(inOrder[0]?.[1] ?? { x: 0, y: 0, width: 0, height: 0 }, axis)
  const placed = new Map<string, Box>()
  for (const [id, box] of inOrder) {
    const put = { ...box, [axis]: round(next) }
    placed.set(id, put)
    next += endOf(box, axis) - startOf(box, axis) + gap
  }
  return placed
}
