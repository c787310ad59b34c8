/** Signed by hand, printed, revoked: what people say became of documents. None of it is ever taken back. */
import { originals } from '../../../shared/domain/progress.ts'
import { Expected } from '../../../shared/errors.ts'
import type { ResolvedInput } from '../../../shared/ipc.ts'
import type { MarkReport } from '../../../shared/register-views.ts'
import { type DocumentRecord, documentById, revoke } from '../../store/documents.ts'
import { addEvent, type DocumentEvent, eventsOf } from '../../store/events.ts'
import type { Context } from '../context.ts'

type Ours = Pick<Context, 'store'>
type MarkInput = ResolvedInput<'register.mark'>

/** The document, or Expected('not-found'). */
export const requireDocument = ({ store }: Ours, id: string): DocumentRecord => {
  const record = documentById(store, id)
  if (record === null) throw new Expected('not-found', 'Dokumen ini tidak ada dalam register. Muat ulang daftarnya.')
  return record
}

const states: Readonly<Record<Exclude<DocumentRecord['state'], 'issued'>, string>> = {
  reserved: 'Berkasnya belum selesai. Terbitkan dahulu.',
  replaced: 'Dokumen ini sudah diganti.',
  revoked: 'Dokumen ini sudah dicabut.',
  void: 'Nomor ini batal dan tidak memiliki dokumen.',
}
/** Why a document is not in force, or null. */
export const notInForce = ({ state }: Pick<DocumentRecord, 'state'>): string | null =>
  state === 'issued' ? null : states[state]

const signedRefusal = (record: DocumentRecord, events: readonly DocumentEvent[]): string | null => {
  if (record.signed) return 'Dokumen ini sudah ditandatangani secara elektronik.'
  if (events.some(({ event }) => event === 'signed')) return 'Dokumen ini sudah ditandai ditandatangani.'
  return notInForce(record)
}

type Print = Pick<Extract<MarkInput, { event: 'printed' }>, 'sheets' | 'copy'>
/** Why these sheets cannot be entered, or null. */
export const printRefusal = (record: DocumentRecord, events: readonly DocumentEvent[], print: Print): string | null => {
  if (record.state === 'reserved' || record.state === 'void') return states[record.state]
  if (print.sheets === 0 || print.copy) return null
  if (record.state !== 'issued') return `${states[record.state]} Cetakannya bertanda.`
  return originals(events) === 0
    ? null
    : 'Lembar aslinya sudah tercetak; cetakan berikutnya adalah salinan. Bila lembar itu rusak, catat dahulu sebagai rusak.'
}

const titles = { signed: 'Ditandatangani', printed: 'Dicetak' } as const

/** Answers for each document why not; what can be done is entered by `enter`. Expected('refused') when nothing could. */
export const eachDocument = (
  ctx: Ours,
  ids: readonly string[],
  refusal: (record: DocumentRecord) => string | null,
  enter: (able: readonly DocumentRecord[]) => void,
): MarkReport => {
  const judged = [...new Set(ids)].map((id) => {
    const record = requireDocument(ctx, id)
    return { record, why: refusal(record) }
  })
  const able = judged.flatMap(({ record, why }) => (why === null ? [record] : []))
  const refused = judged.flatMap(({ record: { id, number, subject }, why }) =>
    why === null ? [] : [{ id, number, subject, reason: why }],
  )
  const [first] = refused
  if (able.length === 0 && first !== undefined)
    throw new Expected('refused', `${first.number}: ${first.reason}`, {
      details: refused.map(({ number, reason }) => `${number}: ${reason}`),
    })
  enter(able)
  return { done: able.length, refused }
}

/** "Dicetak: 001/…" or "Dicetak: 12 dokumen". */
export const stepLabel = (title: string, records: readonly DocumentRecord[]): string =>
  `${title}: ${records.length === 1 ? (records[0]?.number ?? '') : `${records.length} dokumen`}`

/** Enters that documents were signed by hand or printed. Expected('input') for a print without sheets, ('refused'), ('not-found'). */
export const markDocuments = (ctx: Ours, input: MarkInput): MarkReport => {
  const { store } = ctx
  const { event, note } = input
  if (event === 'printed' && input.sheets + input.spoiled === 0)
    throw new Expected('input', 'Isi jumlah lembar yang tercetak baik atau yang rusak.', { field: 'sheets' })
  const refusal = (record: DocumentRecord): string | null => {
    const events = eventsOf(store, record.id)
    return event === 'signed' ? signedRefusal(record, events) : printRefusal(record, events, input)
  }
  const sheets = event === 'printed' ? { sheets: input.sheets, spoiled: input.spoiled, copy: input.copy } : {}
  return eachDocument(ctx, input.ids, refusal, (able) => {
    store.write({ kind: 'register', label: stepLabel(titles[event], able), undoable: false }, () => {
      for (const { id } of able) addEvent(store, { document: id, event, note, ...sheets })
    })
  })
}

/** Takes a document out of force. Expected('refused') when it is not in force. */
export const revokeDocument = (ctx: Ours, { id, reason }: ResolvedInput<'register.revoke'>): null => {
  const { store } = ctx
  const record = requireDocument(ctx, id)
  const why = notInForce(record)
  if (why !== null) throw new Expected('refused', `${record.number}: ${why}`)
  const label = `Cabut ${record.number}`
  store.write({ kind: 'register', label, undoable: false, reason }, () => revoke(store, id, reason))
  return null
}
