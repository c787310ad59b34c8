/** Help as plain text, for searching and for short views. */
import type { Block, HelpPage, Inline } from './types.ts'

/** Text of the pieces; a link by the title of its page. */
export const plain = (pieces: readonly Inline[], titleOf: (page: string) => string): string =>
  pieces.map((piece) => (piece.kind === 'link' ? titleOf(piece.page) : piece.text)).join('')

/** All lines of a block. */
function lines(block: Block, titleOf: (page: string) => string): string[] {
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'text' || block.kind === 'note') return [plain(block.text, titleOf)]
  if (block.kind === 'steps' || block.kind === 'list') return block.items.map((item) => plain(item, titleOf))
  return block.rows.map(({ name, meaning }) => `${plain(name, titleOf)}: ${plain(meaning, titleOf)}`)
}

/** Headings and lines of a page. */
export const linesOf = (page: HelpPage, titleOf: (page: string) => string): string[] => [
  plain(page.summary, titleOf),
  ...page.blocks.flatMap((block) => lines(block, titleOf)),
]
