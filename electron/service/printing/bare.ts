/** What a document looks like on pre-printed paper, and which paper it is made for. */
import type { Snapshot } from '../../../shared/domain/snapshot.ts'
import type { PrintPaper } from '../../../shared/printing-views.ts'
import type { DocumentRecord } from '../../store/documents.ts'
import type { Context } from '../context.ts'

/** The document drawn again without what pre-printed paper carries already: the same snapshot, no signature. */
export async function drawBare(ctx: Context, { snapshot: json }: DocumentRecord): Promise<Uint8Array> {
  const snapshot = JSON.parse(json) as Snapshot
  return (await ctx.render.run('renderDocument', { snapshot, key: null, preview: false })).pdf
}

/** Paper a document is laid out for. Certificates lie, everything else stands. */
export function paperOf(_: Context, { kind }: DocumentRecord): { paper: PrintPaper; landscape: boolean } {
  return { paper: 'A4', landscape: kind === 'certificate' }
}
