/**
 * A document as it goes to the printer. The file of the register is never changed: mark and shift are laid over a copy of it; only
 * for pre-printed paper is it drawn again from its snapshot.
 */
import { originals } from '../../../shared/domain/progress.ts'
import { Expected } from '../../../shared/errors.ts'
import type { PrintedDocument, PrintOffset, PrintSheet } from '../../../shared/printing-views.ts'
import { documentById, type DocumentRecord } from '../../store/documents.ts'
import { eventsOf } from '../../store/events.ts'
import { printOffset } from '../../store/print-offsets.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { documentBytes } from '../documents/list.ts'
import { drawBare, paperOf } from './bare.ts'

export interface PrintWish {
  id: string
  /** Null: the first print is none, every later one is a copy. False needs a first sheet that was spoiled. */
  copy: boolean | null
  /** Without what pre-printed paper carries already. */
  bare: boolean
  printer: string | null
}
type Numbered = Pick<DocumentRecord, 'id' | 'number' | 'state'>
type Marked = Pick<PrintedDocument, 'mark' | 'why'>
/** The PDF for the printer; the file of the register stays as it is. */
interface PrintableDocument extends Marked {
  pdf: Uint8Array
}

/** Which mark a print carries. Expected('refused') for an original that was printed well before. */
export function markOf(store: Store, { id, number, state }: Numbered, copy: boolean | null): Marked {
  if (state === 'revoked') return { mark: 'DICABUT', why: 'Sudah dicabut.' }
  if (state === 'replaced') return { mark: 'SALINAN', why: 'Sudah diganti.' }
  if (copy === true) return { mark: 'SALINAN', why: 'Dicetak sebagai salinan.' }
  if (originals(eventsOf(store, id)) === 0) return { mark: null, why: '' }
  if (copy === null) return { mark: 'SALINAN', why: 'Sudah pernah dicetak.' }
  throw new Expected(
    'refused',
    `Dokumen nomor ${number} sudah dicetak dengan baik, jadi cetakan berikutnya adalah salinan. Catat dulu lembar yang rusak bila yang lama tidak dapat dipakai.`,
  )
}

/** What this printer is off with such a sheet, hundredths of a millimetre; null when it was never measured. */
export const offsetOf = (store: Store, printer: string | null, sheet: PrintSheet): PrintOffset | null =>
  printer === null ? null : printOffset(store, { printer, ...sheet })

/** An offset in millimetres; none moves nothing. */
export const shiftBy = (offset: Pick<PrintOffset, 'x' | 'y'> | null): { x: number; y: number } =>
  offset ? { x: offset.x / 100, y: offset.y / 100 } : { x: 0, y: 0 }

/** What a document that was issued is printed from. Expected('not-found' | 'refused'). */
export function issuedRecord(store: Store, id: string): DocumentRecord {
  const record = documentById(store, id)
  if (!record) throw new Expected('not-found', 'Dokumen ini tidak ada dalam register.')
  if (record.file === null)
    throw new Expected('refused', `Dokumen nomor ${record.number} belum terbit, jadi belum dapat dicetak.`)
  return record
}

/** Bytes to print from, not yet marked or moved. Expected('disk') when the file is gone. */
export const plainBytes = (ctx: Context, record: DocumentRecord, bare: boolean): Promise<Uint8Array> =>
  bare ? drawBare(ctx, record) : documentBytes(ctx, { id: record.id })

/** One document for the printer. Expected('not-found' | 'refused' | 'disk'). */
export async function printable(ctx: Context, { id, copy, bare, printer }: PrintWish): Promise<PrintableDocument> {
  const record = issuedRecord(ctx.store, id)
  const marked = markOf(ctx.store, record, copy)
  const shift = shiftBy(offsetOf(ctx.store, printer, paperOf(ctx, record)))
  const file = { pdf: await plainBytes(ctx, record, bare), mark: marked.mark, shift }
  const untouched = marked.mark === null && shift.x === 0 && shift.y === 0
  const pdf = untouched
    ? file.pdf
    : (
        await ctx.render.run('putTogether', {
          files: [file],
          title: `${record.number} ${record.subject} (untuk dicetak)`,
          at: ctx.now().toISOString(),
        })
      ).pdf
  return { pdf, ...marked }
}
