/** Measures and colours of the manual: A4 portrait. */
import { mm, tint } from '../engine/drawing.ts'

export const brand = '#0F4C5C'
export const accent = '#B08D3C'
export const ink = '#1B1B1F'
export const soft = '#5B5B63'
export const rule = '#D5D5DB'
export const pale = tint(brand, 0.07)

export const page = { width: 595.28, height: 841.89 } as const
export const margins = { left: mm(27), top: mm(19), right: mm(23), bottom: mm(20) } as const
export const width = page.width - margins.left - margins.right
/** Height of the coloured field of the cover. */
export const field = mm(168)
