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

/** How far the gaps are stretched when the blocks fill `height`; below `least` they run over. */
export function stretchOf(blocks: Block[], height: number): number {
  const heights = blocks.reduce((sum, block) => sum + block.height, 0)
  const gaps = blocks.reduce((sum, block) => sum + block.gap, 0)
  return gaps === 0 ? 1 : (height - heights) / gaps
}

/** How far the blocks run over `height` with their gaps as narrow as they get, in points. */
export function overflowOf(blocks: Block[], height: number): number {
  const gaps = blocks.reduce((sum, block) => sum + block.gap, 0)
  return blocks.reduce((sum, block) => sum + block.height, 0) + gaps * least - height
}

/** Draws the blocks between `top` and `bottom`; space beyond the widest rhythm is left half above, half below. */
export function flow(sheet: Sheet, blocks: Block[], top: number, bottom: number): void {
  const wanted = stretchOf(blocks, bottom - top)
  const stretch = Math.min(most, Math.max(least, wanted))
  const gaps = blocks.reduce((sum, block) => sum + block.gap, 0)
  let y = top + (gaps * Math.max(0, wanted - stretch)) / 2
  for (const block of blocks) {
    y += block.gap * stretch
    block.draw(sheet, y)
    y += block.height
  }
}
