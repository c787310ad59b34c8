/** Snapping: to the page, its margins, guides and the other boxes; where none of them is near, to the grid. */
import { endOf, pullOf, round, sizeOf, startOf, type Axis, type Box, type Handle } from './boxes'

/** Millimetres from the edge that printers leave free. */
export const margin = 5
/** Millimetres. */
export const gridStep = 1

export type Marks = Readonly<Record<Axis, readonly number[]>>
/** A line on the screen that says what was snapped to: where x (or y) is `at`. */
export interface SnapLine {
  axis: Axis
  at: number
}

/** Edges and middles of the page, its margins, guides, and the edges and centres of other boxes. */
export function marksOf(page: { width: number; height: number }, others: readonly Box[], guides?: Marks): Marks {
  const along = (axis: Axis, size: number): number[] => [
    0,
    margin,
    size / 2,
    size - margin,
    size,
    ...(guides?.[axis] ?? []),
    ...others.flatMap((box) => [startOf(box, axis), startOf(box, axis) + sizeOf(box, axis) / 2, endOf(box, axis)]),
  ]
  return { x: along('x', page.width), y: along('y', page.height) }
}

const near = 0.011

/** By how much the points move so that the nearest of them falls on a mark within reach; null when none is. */
function pullTo(points: readonly number[], marks: readonly number[], reach: number): number | null {
  let best: number | null = null
  for (const point of points)
    for (const mark of marks) {
      const by = mark - point
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best))) best = by
    }
  return best
}

const linesAt = (axis: Axis, points: readonly number[], marks: readonly number[]): SnapLine[] =>
  [...new Set(marks.filter((mark) => points.some((point) => Math.abs(point - mark) < near)))].map((at) => ({
    axis,
    at,
  }))

const toGrid = (value: number): number => Math.round(value / gridStep) * gridStep

export interface Snapped {
  box: Box
  lines: SnapLine[]
}

/** A box that is being moved. `reach`: how near a mark must be, mm. */
export function snapMove(box: Box, marks: Marks, reach: number): Snapped {
  const next = { ...box }
  const lines: SnapLine[] = []
  for (const axis of ['x', 'y'] as const) {
    const points = [startOf(box, axis), startOf(box, axis) + sizeOf(box, axis) / 2, endOf(box, axis)]
    const by = pullTo(points, marks[axis], reach)
    next[axis] = round(by === null ? toGrid(box[axis]) : box[axis] + by)
    if (by !== null)
      lines.push(
        ...linesAt(
          axis,
          points.map((point) => point + by),
          marks[axis],
        ),
      )
  }
  return { box: next, lines }
}

/** A box whose handle is being pulled: only the edges that move are snapped. */
export function snapResize(box: Box, handle: Handle, marks: Marks, reach: number, least: number): Snapped {
  const next = { ...box }
  const lines: SnapLine[] = []
  for (const axis of ['x', 'y'] as const) {
    const pull = pullOf(handle, axis)
    if (pull === 0) continue
    const [start, end] = [startOf(box, axis), endOf(box, axis)]
    const edge = pull < 0 ? start : end
    const by = pullTo([edge], marks[axis], reach)
    const wanted = by === null ? toGrid(edge) : edge + by
    const at = pull < 0 ? Math.min(wanted, end - least) : Math.max(wanted, start + least)
    if (pull < 0) next[axis] = round(at)
    next[axis === 'x' ? 'width' : 'height'] = round(pull < 0 ? end - at : at - start)
    if (by !== null) lines.push(...linesAt(axis, [at], marks[axis]))
  }
  return { box: next, lines }
}
