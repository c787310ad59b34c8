/** Measures and types of the design Klasik, in points from the upper left corner. */
import { mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import { page } from './frame.ts'

/** Frame and 22 mm of white. */
export const margin = mm(40)
export const textWidthMost = page.width - 2 * margin
export const centre = page.width / 2
export const top = mm(25)
export const bottom = page.height - mm(25)
/** Where the column in the middle ends at the latest; number and signature stand below and beside. */
export const middleEnd = bottom - mm(42)
/** Sizes tried when the column is full, and the stretch of its gaps that is still calm. */
export const scales = [1, 0.92, 0.85, 0.78]
export const calm = 0.84
export const signatureWidth = mm(70)

export const soft = '#5B5B63'

type Role = 'office' | 'title' | 'recipient' | 'small' | 'italic' | 'body' | 'opinion' | 'rank' | 'note'

/** Types of the page; `scale` makes all smaller but the recipient, who fits by rules of his own, and the small print. */
export const types = (ink: string, brand: string, scale: number): Record<Role, Type> => ({
  office: { face: 'sansBold', size: 8.5, color: ink, spacing: 1.4 },
  title: { face: 'serif', size: 24 * scale, color: brand, spacing: 5 * scale },
  recipient: { face: 'serifBold', size: 38, color: brand },
  small: { face: 'serif', size: 16 * scale, color: ink },
  italic: { face: 'serifItalic', size: 13 * scale, color: soft },
  body: { face: 'serif', size: 13 * scale, color: ink },
  opinion: { face: 'serif', size: 28 * scale, color: ink },
  rank: { face: 'serif', size: 14 * scale, color: ink },
  note: { face: 'sans', size: 8, color: soft },
})
