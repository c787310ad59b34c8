import { expect, test } from 'vitest'
import { flowTemplate, type FlowTemplate } from '../../../../../shared/templates/model'
import { blockKinds, changeBlock, insertBlock, moveBlock, newBlock, removeBlock } from './flow'

const words = { text: 'Teks', part: 'tabel' }
const start: FlowTemplate = {
  format: 1,
  flow: true,
  kind: 'ranking',
  name: 'Peringkat kantor',
  letterhead: [],
  blocks: [newBlock('heading', 'heading-1', 'Peringkat', 'tabel')],
}
const order = ({ blocks }: FlowTemplate): string[] => blocks.map(({ id }) => id)

test('a block of every kind is one the store takes', () => {
  const all = blockKinds.reduce((template, kind) => insertBlock(template, null, kind, words).template, start)
  expect(flowTemplate.safeParse(all).error).toBeUndefined()
  expect(new Set(order(all)).size).toBe(blockKinds.length + 1)
})

test('a new block stands after the one at hand; blocks move, change and go, the last one stays', () => {
  const { template: two } = insertBlock(start, 'heading-1', 'paragraph', words)
  const { template: three, id } = insertBlock(two, 'heading-1', 'space', words)
  expect([id, ...order(three)]).toEqual(['space-1', 'heading-1', 'space-1', 'paragraph-1'])
  expect(order(moveBlock(three, 'heading-1', 1))).toEqual(['space-1', 'heading-1', 'paragraph-1'])
  expect(moveBlock(three, 'heading-1', -1)).toBe(three)
  expect(order(removeBlock(three, 'space-1'))).toEqual(['heading-1', 'paragraph-1'])
  expect(removeBlock(start, 'heading-1')).toBe(start)
  const break1 = newBlock('break', 'space-1', '', '')
  expect(changeBlock(three, 'space-1', break1).blocks[1]).toBe(break1)
})
