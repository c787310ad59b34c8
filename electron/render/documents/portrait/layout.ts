/** Measures of tables and reports: A4 portrait, in points from the upper left corner. */
import { mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'

export const page = { width: 595.28, height: 841.89 } as const
/** Wider at the left, where sheets are bound. */
export const left = mm(25)
export const right = page.width - mm(20)
export const top = mm(20)
export const bottom = page.height - mm(20)
export const pageHeight = bottom - top
export const width = right - left
export const centre = (left + right) / 2

export const rowHeight = mm(6.6)
export const soft = '#5B5B63'
export const rule = '#D5D5DB'

export const small: Type = { face: 'sans', size: 8, color: soft }
export const heading: Type = { face: 'sansBold', size: 9.5, color: '#1B1B1F' }
