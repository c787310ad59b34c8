/** What a document looks like on pre-printed paper, and which paper it is made for. */
import type { Snapshot } from '../../../shared/domain/snapshot.ts'
import type { PrintSheet } from '../../../shared/printing-views.ts'
import type { DocumentRecord } from '../../store/documents.ts'
import type { Context } from '../context.ts'
import { documentBytes } from '../documents/list.ts'
import { drawnWith } from '../documents/templates/known.ts'

const snapshotOf = ({ snapshot }: DocumentRecord): Snapshot => JSON.parse(snapshot) as Snapshot

/** The document drawn again without what pre-printed paper carries already: same snapshot, same design; of a signature what can be seen. */
export async function drawBare(ctx: Context, record: DocumentRecord): Promise<Uint8Array> {
  const snapshot = snapshotOf(record)
  const drawn = await ctx.render.run('renderDocument', {
    snapshot,
    key: null,
    preview: false,
    ...drawnWith(ctx.store, snapshot),
    print: { mark: null, bare: true, shift: { x: 0, y: 0 }, signer: await signerOf(ctx, record) },
  })
  return drawn.pdf
}

/** Who signed the file; null for one without an electronic signature. */
async function signerOf(ctx: Context, { id, signed }: DocumentRecord): Promise<string | null> {
  if (!signed) return null
  const bytes = await documentBytes(ctx, { id })
  return (await ctx.render.run('verifyPdf', { bytes, roots: null, at: ctx.now().toISOString() })).signer
}

/** Paper a document is laid out for: that of its design; everything that flows over pages stands. */
export function paperOf({ store }: Context, record: DocumentRecord): PrintSheet {
  const { template } = drawnWith(store, snapshotOf(record))
  return template && !template.flow
    ? { paper: template.paper, landscape: template.landscape }
    : { paper: 'A4', landscape: false }
}

/** Whether the design is made for pre-printed paper: it says of something that the paper carries it. */
export function leavesOut({ store }: Context, record: DocumentRecord): boolean {
  const { template } = drawnWith(store, snapshotOf(record))
  if (!template) return false
  if (template.flow) return template.letterhead.length > 0
  return template.elements.some((element) => element.preprinted || (element.kind === 'background' && element.guide))
}
