/** Where things of a width stand in a box. */
export type Align = 'left' | 'center' | 'right'

/** Left edge of something `width` wide in a box at `from`, `most` wide. */
export function alignedLeft(from: number, most: number, width: number, align: Align): number {
  if (align === 'left') return from
  return align === 'center' ? from + (most - width) / 2 : from + most - width
}

/** Where a line of text with this alignment is anchored. */
export const anchorOf = (from: number, most: number, align: Align): number => alignedLeft(from, most, 0, align)
