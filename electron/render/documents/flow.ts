/** A column of blocks spread over a height: gaps grow and shrink together, so that the rhythm stays. */
import type { Sheet } from './sheet.ts'

export interface Block {
  /** Wanted space before it, in points. */
  gap: number
  height: number
  draw(sheet: Sheet, top: number): void
}

const least = 0.55
const most = 1.4

/** Draws the blocks between `top` and `bottom`; space beyond the widest rhythm is left half above, half below. */
export function flow(sheet: Sheet, blocks: Block[], top: number, bottom: number): void {
  const heights = blocks.reduce((sum, block) => sum + block.height, 0)
  const gaps = blocks.reduce((sum, block) => sum + block.gap, 0)
  const stretch = Math.min(most, Math.max(least, (bottom - top - heights) / gaps))
  let y = top + Math.max(0, bottom - top - heights - gaps * stretch) / 2
  for (const block of blocks) {
    y += block.gap * stretch
    block.draw(sheet, y)
    y += block.height
  }
}
