/** A column of blocks spread over a height: gaps grow and shrink together, so that the rhythm stays. */
import type { Content } from '../engine/pdfmake.ts'

export interface Block {
  /** Wanted space before it, in points. */
  gap: number
  height: number
  draw(top: number): Content[]
}

const least = 0.55
const most = 1.45

/** Draws the blocks between `top` and `bottom`; space beyond the widest rhythm is left half above, half below. */
export function flow(blocks: Block[], top: number, bottom: number): Content[] {
  const heights = blocks.reduce((sum, block) => sum + block.height, 0)
  const gaps = blocks.reduce((sum, block) => sum + block.gap, 0)
  const stretch = Math.min(most, Math.max(least, (bottom - top - heights) / gaps))
  let y = top + Math.max(0, bottom - top - heights - gaps * stretch) / 2
  return blocks.flatMap((block) => {
    y += block.gap * stretch
    const drawn = block.draw(y)
    y += block.height
    return drawn
  })
}
