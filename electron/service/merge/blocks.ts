/** Blocks of running numbers: which laptop may give which. They travel with every package. */
import type { ResolvedInput } from '../../../shared/ipc.ts'
import type { BlocksView } from '../../../shared/views.ts'
import { addBlock, blocks, knownLaptops, removeBlock } from '../../store/blocks.ts'
import type { Context } from '../context.ts'

type Ours = Pick<Context, 'store'>

export const blocksView = ({ store }: Ours): BlocksView => ({
  device: store.device,
  others: knownLaptops(store),
  blocks: blocks(store).map((block) => Object.assign(block, { own: block.device === store.device })),
})

/** Gives a laptop a block. Expected('refused') when it overlaps another, or holds numbers of another laptop. */
export const reserveBlock = (ctx: Ours, input: ResolvedInput<'block.add'>): BlocksView => {
  const label = `Blok nomor ${input.first}–${input.last}`
  ctx.store.write({ kind: 'blocks', label, undoable: true }, () => addBlock(ctx.store, input))
  return blocksView(ctx)
}

/** Takes a block back. Expected('not-found'). */
export const releaseBlock = (ctx: Ours, { id }: ResolvedInput<'block.remove'>): BlocksView => {
  ctx.store.write({ kind: 'blocks', label: 'Hapus blok nomor', undoable: true }, () => removeBlock(ctx.store, id))
  return blocksView(ctx)
}
