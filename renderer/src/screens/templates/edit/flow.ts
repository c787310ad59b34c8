/** Blocks of a flowing template. */
import type { FlowBlock, FlowTemplate } from '../../../../../shared/templates/model'
import { swapped } from './change'
import { freshId } from './elements'

export const blockKinds = [
  'heading',
  'paragraph',
  'terms',
  'part',
  'signature',
  'space',
  'break',
] as const satisfies readonly FlowBlock['block'][]

/** `part`: the first part its kind of document has. */
export function newBlock(kind: FlowBlock['block'], id: string, text: string, part: string): FlowBlock {
  const base = { id, label: '', when: null }
  switch (kind) {
    case 'heading':
      return { ...base, block: kind, text, level: 2 }
    case 'paragraph':
      return { ...base, block: kind, text, align: 'left', italic: false }
    case 'terms':
      return { ...base, block: kind, rows: [{ label: '', text: '' }] }
    case 'part':
      return { ...base, block: kind, part }
    case 'signature':
      return { ...base, block: kind, who: 'office' }
    case 'space':
      return { ...base, block: kind, height: 5 }
    case 'break':
      break
  }
  return { ...base, block: 'break' }
}

/** Puts a new block after the one at hand, or at the end. */
export function insertBlock(
  template: FlowTemplate,
  after: string | null,
  kind: FlowBlock['block'],
  { text, part }: { text: string; part: string },
): { template: FlowTemplate; id: string } {
  const id = freshId(kind, new Set(template.blocks.map((block) => block.id)))
  const at = template.blocks.findIndex((block) => block.id === after)
  const blocks = template.blocks.toSpliced(at < 0 ? template.blocks.length : at + 1, 0, newBlock(kind, id, text, part))
  return { template: { ...template, blocks }, id }
}

/** The last block stays: a template without any cannot be. */
export function removeBlock(template: FlowTemplate, id: string): FlowTemplate {
  if (template.blocks.length < 2) return template
  return { ...template, blocks: template.blocks.filter((block) => block.id !== id) }
}

export function moveBlock(template: FlowTemplate, id: string, by: 1 | -1): FlowTemplate {
  const at = template.blocks.findIndex((block) => block.id === id)
  if (at < 0 || template.blocks[at + by] === undefined) return template
  return { ...template, blocks: swapped(template.blocks, at, by) }
}

export const changeBlock = (template: FlowTemplate, id: string, next: FlowBlock): FlowTemplate => ({
  ...template,
  blocks: template.blocks.map((block) => (block.id === id ? next : block)),
})
