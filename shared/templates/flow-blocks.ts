/** The blocks of a flowing template as one document has them: filled, and without what it has nothing to say about. */
import { fieldsIn, fillFields } from './fields.ts'
import type { FlowBlock, FlowTemplate } from './model.ts'
import type { FlowKind } from './parts.ts'
import { holds, type Values } from './values.ts'

/** Kinds whose first-level headings are chapters; in the others such a heading is the title of the document. */
export const hasChapters = (kind: FlowKind): boolean => kind === 'report'

/**
 * Blocks in their order with their texts filled. Left out are blocks whose condition does not hold, paragraphs that say
 * nothing, parts that are empty, and headings of chapters and sections with nothing below them. `{bab}` counts the
 * headings that are drawn.
 */
export function readyBlocks(
  { kind, blocks }: FlowTemplate,
  values: Values,
  isEmpty: (part: string) => boolean,
): FlowBlock[] {
  const shown = blocks.filter((block) => {
    if (!holds(block.when, values)) return false
    if (block.block === 'paragraph') return fillFields(block.text, values).trim() !== ''
    return block.block !== 'part' || !isEmpty(block.part)
  })
  const whole = shown.filter((block, at) => block.block !== 'heading' || standsOver(kind, shown, at, block.level))
  const ready: FlowBlock[] = []
  let chapters = 0
  for (const block of whole) {
    if (block.block === 'terms') {
      const rows = block.rows.map(({ label, text }) => ({ label, text: fillFields(text, values).trim() }))
      ready.push({ ...block, rows })
    } else if (block.block === 'heading' || block.block === 'paragraph') {
      if (fieldsIn(block.text).includes('bab')) chapters += 1
      ready.push({ ...block, text: fillFields(block.text, { ...values, bab: String(chapters) }) })
    } else ready.push(block)
  }
  return ready
}

/** Whether anything stands below a heading before the next one that is as high. */
function standsOver(kind: FlowKind, blocks: readonly FlowBlock[], at: number, level: 1 | 2): boolean {
  if (level === 1 && !hasChapters(kind)) return true
  for (const next of blocks.slice(at + 1)) {
    if (next.block === 'heading' && next.level <= level) return false
    if (next.block === 'paragraph' || next.block === 'terms' || next.block === 'part') return true
  }
  return false
}
