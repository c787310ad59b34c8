/** A page as plain data: lines of text and vector shapes, each with its place. */
import type { Drawing } from '../engine/drawing.ts'
import type { Line } from '../engine/typeset.ts'

export interface Sheet {
  lines: Line[]
  drawing: Drawing
}

export const emptySheet = (): Sheet => ({ lines: [], drawing: [] })
