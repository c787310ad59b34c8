/** Boxes on the paper, in millimetres from its upper left corner. */

export interface Box {
  x: number
  y: number
  width: number
  height: number
}
export type Axis = 'x' | 'y'

export const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof handles)[number]

/** To a hundredth of a millimetre: finer no printer is, and sums of tenths stay clean. */
export const round = (mm: number): number => Math.round(mm * 100) / 100

export const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height })
export const startOf = (box: Box, axis: Axis): number => box[axis]
export const sizeOf = (box: Box, axis: Axis): number => (axis === 'x' ? box.width : box.height)
export const endOf = (box: Box, axis: Axis): number => startOf(box, axis) + sizeOf(box, axis)

export const moved = (box: Box, dx: number, dy: number): Box => ({
  ...boxOf(box),
  x: round(box.x + dx),
  y: round(box.y + dy),
})

/** The smallest box around all of them; null around none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: round(Math.max(...boxes.map((box) => endOf(box, 'x'))) - x),
    height: round(Math.max(...boxes.map((box) => endOf(box, 'y'))) - y),
  }
}

export const touches = (a: Box, b: Box): boolean =>
  (['x', 'y'] as const).every((axis) => startOf(a, axis) <= endOf(b, axis) && startOf(b, axis) <= endOf(a, axis))

/** The box between two corners, whichever they are. */
export const between = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

interface Edges {
  start: number
  end: number
}
const edgesOf = (box: Box, axis: Axis): Edges => ({ start: startOf(box, axis), end: endOf(box, axis) })

/** Which edges a handle pulls: -1 the first, 1 the last, 0 none. */
export const pullOf = (handle: Handle, axis: Axis): -1 | 0 | 1 => {
  const [first, last] = axis === 'x' ? ['w', 'e'] : ['n', 's']
  return handle.includes(first ?? '') ? -1 : handle.includes(last ?? '') ? 1 : 0
}

const pulled = ({ start, end }: Edges, pull: -1 | 0 | 1, by: number, least: number): Edges => {
  if (pull < 0) return { start: Math.min(start + by, end - least), end }
  if (pull > 0) return { start, end: Math.max(end + by, start + least) }
  return { start, end }
}

export interface Resize {
  /** Smallest width and height, mm. */
  least: number
  /** Corners keep the proportions. */
  keep: boolean
}

/** The box with the handle pulled by so much; the opposite edge stays. */
export function resized(box: Box, handle: Handle, dx: number, dy: number, { least, keep }: Resize): Box {
  const pullX = pullOf(handle, 'x')
  const pullY = pullOf(handle, 'y')
  const x = pulled(edgesOf(box, 'x'), pullX, dx, least)
  const y = pulled(edgesOf(box, 'y'), pullY, dy, least)
  if (keep && pullX !== 0 && pullY !== 0 && box.width > 0 && box.height > 0) {
    const scale = Math.max((x.end - x.start) / box.width, (y.end - y.start) / box.height)
    const [width, height] = [box.width * scale, box.height * scale]
    if (pullX < 0) x.start = x.end - width
    else x.end = x.start + width
    if (pullY < 0) y.start = y.end - height
    else y.end = y.start + height
  }
  return { x: round(x.start), y: round(y.start), width: round(x.end - x.start), height: round(y.end - y.start) }
}

type Size = Pick<Box, 'width' | 'height'>

/** Millimetres of a picture's pixel at 300 dots an inch. */
const perPixel = 25.4 / 300
/** A dropped picture takes no more than this share of the page at first. */
const dropShare = 0.4

/** Where a length begins whose middle shall be there, without leaving the room. */
const within = (middle: number, length: number, room: number): number =>
  round(Math.min(room - length, Math.max(0, middle - length / 2)))

/** Where a picture of so many pixels lies when it is let go at a point of the page, mm. */
export function dropBox({ width, height }: Size, at: { x: number; y: number }, page: Size): Box {
  const share = Math.min(perPixel, (page.width * dropShare) / width, (page.height * dropShare) / height)
  const [wide, high] = [round(width * share), round(height * share)]
  return { x: within(at.x, wide, page.width), y: within(at.y, high, page.height), width: wide, height: high }
}
