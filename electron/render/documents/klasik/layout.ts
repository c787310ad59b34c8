/** Measures and types of the design Klasik, in points from the upper left corner. */
import { mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import { page } from './frame.ts'

/** Frame and 22 mm of white. */
export const margin = mm(40)
export const textWidthMost = page.width - 2 * margin
export const centre = page.width / 2
export const top = mm(26)
export const bottom = page.height - mm(26)
/** Where the column in the middle ends; number and signature stand below and beside. */
export const middleEnd = bottom - mm(42)
export const signatureWidth = mm(70)

export const soft = '#5B5B63'

export const types = (
  ink: string,
  brand: string,
): Record<'office' | 'title' | 'recipient' | 'small' | 'italic' | 'body' | 'opinion' | 'rank' | 'note', Type> => ({
  office: { face: 'sansBold', size: 8.5, color: ink, spacing: 1.4 },
  title: { face: 'serif', size: 24, color: brand, spacing: 5 },
  recipient: { face: 'serifBold', size: 38, color: brand },
  small: { face: 'serif', size: 16, color: ink },
  italic: { face: 'serifItalic', size: 13, color: soft },
  body: { face: 'serif', size: 13, color: ink },
  opinion: { face: 'serif', size: 28, color: ink },
  rank: { face: 'serif', size: 14, color: ink },
  note: { face: 'sans', size: 8, color: soft },
})
