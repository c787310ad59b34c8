/** Handovers: day, place, who gave, who received, and what. */
import { isDay, longDay, today } from '../../../shared/domain/dates.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { Expected } from '../../../shared/errors.ts'
import type { ResolvedInput } from '../../../shared/ipc.ts'
import type { HandoverFields } from '../../../shared/ipc/register.ts'
import type { DeliverReport, HandoverSuggestion, HandoverView } from '../../../shared/register-views.ts'
import { requireBody } from '../../store/bodies.ts'
import { documentById, documents, type DocumentRecord, liveDocument } from '../../store/documents.ts'
import { addEvent, deliveredWith, eventsByDocument, eventsOf } from '../../store/events.ts'
import {
  handoverPhoto,
  type HandoverRecord,
  handovers,
  removeHandover,
  requireHandover,
  saveHandover,
  setHandoverPhoto,
} from '../../store/handovers.ts'
import { headOn } from '../../store/profiles.ts'
import { settings } from '../../store/settings.ts'
import { signatoryOn } from '../../store/signatories.ts'
import type { Context } from '../context.ts'
import { handedKinds, minutesKey } from '../documents/kinds/minutes-key.ts'
import { eachDocument, notInForce, stepLabel } from './mark.ts'
import { photoUrl } from './photo.ts'

type Ours = Pick<Context, 'store'>

const shown = ({ id, number, kind, subject }: DocumentRecord) => ({ id, number, kind, subject })

const viewOf = ({ store }: Ours, record: HandoverRecord): HandoverView => {
  const minutes = liveDocument(store, minutesKey(record.year, record.body))
  return {
    ...record,
    bodyName: printedName(requireBody(store, record.body)),
    documents: deliveredWith(store, record.id).flatMap((id) => {
      const document = documentById(store, id)
      return document === null ? [] : [shown(document)]
    }),
    minutes: minutes && { id: minutes.id, number: minutes.number },
  }
}

/** Of a year or of one body, the latest day first. */
export const handoverList = (ctx: Ours, { year, body }: ResolvedInput<'handover.list'>): HandoverView[] =>
  handovers(ctx.store, year, body).map((record) => viewOf(ctx, record))

const checked = ({ store }: Ours, fields: HandoverFields): HandoverFields => {
  requireBody(store, fields.body)
  if (!isDay(fields.day)) throw new Expected('input', 'Tanggal ini tidak ada dalam kalender.', { field: 'day' })
  return fields
}

const labelOf = ({ store }: Ours, { body, year }: Pick<HandoverFields, 'body' | 'year'>): string =>
  `Serah terima ${printedName(requireBody(store, body))} ${year}`

/**
 * Enters a handover (id null) or corrects it. Body and year stay once documents were handed over with it. Expected('input')
 * for a day that is none, ('not-found'), ('refused').
 */
export const keepHandover = (ctx: Ours, { id, fields }: ResolvedInput<'handover.save'>): HandoverView => {
  const { store } = ctx
  checked(ctx, fields)
  if (id !== null) {
    const { body, year } = requireHandover(store, id)
    if ((body !== fields.body || year !== fields.year) && deliveredWith(store, id).length > 0)
      throw new Expected('refused', 'Dokumen sudah diserahkan dengan serah terima ini; pemda dan tahunnya tetap.')
  }
  const label = labelOf(ctx, fields)
  const { value } = store.write({ kind: 'register', label, undoable: true }, () => saveHandover(store, id, fields))
  return viewOf(ctx, requireHandover(store, value))
}

/** Expected('refused') once documents were handed over with it, ('not-found'). */
export const dropHandover = (ctx: Ours, { id }: { id: string }): null => {
  const { store } = ctx
  const record = requireHandover(store, id)
  const given = deliveredWith(store, id).length
  if (given > 0)
    throw new Expected('refused', `${given} dokumen sudah diserahkan dengan serah terima ini, sehingga tetap tercatat.`)
  const label = `Hapus ${labelOf(ctx, record).toLowerCase()}`
  store.write({ kind: 'register', label, undoable: true }, () => removeHandover(store, id))
  return null
}

/** Keeps a photo of the handover, or (null) removes it. Expected('input') for what is no picture or too large, ('not-found'). */
export const changePhoto = (ctx: Ours, { id, source }: ResolvedInput<'handover.setPhoto'>): HandoverView => {
  const { store } = ctx
  const record = requireHandover(store, id)
  const url = source === null ? null : photoUrl(source)
  const label = `${url === null ? 'Hapus foto' : 'Foto'} ${labelOf(ctx, record).toLowerCase()}`
  store.write({ kind: 'register', label, undoable: true }, () => setHandoverPhoto(store, id, url))
  return viewOf(ctx, requireHandover(store, id))
}

/** Data URL; null without a photo. */
export const readPhoto = ({ store }: Ours, { id }: { id: string }): string | null => handoverPhoto(store, id)

/** Day (today unless told), place, signatory as giver, head of the body on that day as receiver, documents in force. */
export const suggestHandover = (
  ctx: Pick<Context, 'store' | 'now'>,
  { year, body, day = today(ctx.now()) }: ResolvedInput<'handover.suggest'>,
): HandoverSuggestion => {
  const { store } = ctx
  requireBody(store, body)
  const signer = signatoryOn(store, day)
  const head = headOn(store, body, day)
  const events = eventsByDocument(store, year)
  const inForce = documents(store, { year, code: body, state: 'issued' })
  return {
    day,
    place: settings(store).office.city,
    giver: signer?.name ?? '',
    giverPosition: signer?.position ?? '',
    receiver: head?.name ?? '',
    receiverPosition: head?.position ?? '',
    documents: handedKinds.flatMap((kind) =>
      inForce
        .filter((record) => record.kind === kind)
        .map((record) =>
          Object.assign(shown(record), {
            delivered: (events.get(record.id) ?? []).some(({ event }) => event === 'delivered'),
          }),
        ),
    ),
  }
}

const refusalOf =
  ({ store }: Ours, { body, year }: Pick<HandoverFields, 'body' | 'year'>, note: string) =>
  (record: DocumentRecord): string | null => {
    if (record.code !== body || record.year !== year) return 'Dokumen ini milik pemda atau tahun lain.'
    const again = eventsOf(store, record.id).some(({ event }) => event === 'delivered')
    return (
      notInForce(record) ??
      (again && note === '' ? 'Sudah diserahkan. Tulis catatan bila memang diserahkan lagi.' : null)
    )
  }

/**
 * Hands documents in force over, on the day of the handover or later. A second time only with a note. Expected('refused')
 * when none could be, ('input') for a day that is none or still to come, ('not-found').
 */
export const deliver = (
  ctx: Pick<Context, 'store' | 'now'>,
  { ids, handover, note }: ResolvedInput<'register.deliver'>,
): DeliverReport => {
  const { store } = ctx
  const about = typeof handover === 'string' ? requireHandover(store, handover) : checked(ctx, handover)
  if (about.day > today(ctx.now()))
    throw new Expected(
      'input',
      `${longDay(about.day)} belum tiba. Serah terima dan berita acaranya dapat disiapkan dahulu; tandai diserahkan pada harinya.`,
      { field: 'day' },
    )
  let id = typeof handover === 'string' ? handover : ''
  const report = eachDocument(ctx, ids, refusalOf(ctx, about, note), (able) => {
    store.write({ kind: 'register', label: stepLabel('Diserahkan', able), undoable: false }, () => {
      if (typeof handover !== 'string') id = saveHandover(store, null, handover)
      for (const { id: document } of able) addEvent(store, { document, event: 'delivered', handover: id, note })
    })
  })
  return { ...report, handover: viewOf(ctx, requireHandover(store, id)) }
}
