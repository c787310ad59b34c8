/** A box of a template in points from the upper left corner of the page. */
import { mm } from '../../engine/drawing.ts'

export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

/** From millimetres. */
export const rectOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Rect => ({
  left: mm(x),
  top: mm(y),
  right: mm(x + width),
  bottom: mm(y + height),
  width: mm(width),
  height: mm(height),
})

/** The same box, smaller by `by` on every side. */
export const inset = ({ left, top, right, bottom, width, height }: Rect, by: number): Rect => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
  width: width - 2 * by,
  height: height - 2 * by,
})
