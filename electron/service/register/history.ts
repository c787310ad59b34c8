/** All that happened to one document, as sentences. */
import { longDay } from '../../../shared/domain/dates.ts'
import { Expected } from '../../../shared/errors.ts'
import type { DocumentHistory, HistoryEvent, RegisterRow } from '../../../shared/register-views.ts'
import { documentHeads } from '../../store/document-heads.ts'
import { documentById } from '../../store/documents.ts'
import { type DocumentEvent, eventsOf } from '../../store/events.ts'
import { requireHandover } from '../../store/handovers.ts'
import { all } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { registerRows } from './rows.ts'

interface Turn {
  state: string
  at: string
  person: string
}

/** When the document came into each state and by whose hand, as the journal knows. */
const turnsOf = (store: Store, id: string): Map<string, Turn> =>
  new Map(
    all<Turn>(
      store,
      `SELECT iif(j.op = 'insert', json_extract(j.new, '$.state'), json_extract(j.new, '$')) AS state, b.at, b.person
       FROM journal AS j JOIN batch AS b ON b.id = j.batch
       WHERE j.tbl = 'document' AND j.key = json_array(?) AND (j.op = 'insert' OR j.col = 'state') ORDER BY j.id DESC`,
      id,
    ).map((turn) => [turn.state, turn]),
  )

const plain = { sheets: 0, spoiled: 0, copy: false, note: '', link: null, handover: null }

const printText = ({ sheets, spoiled, copy }: DocumentEvent): string => {
  const what = copy ? 'salinan' : 'lembar'
  if (sheets === 0) return `Lembar tercetak rusak: ${spoiled}.`
  return `Dicetak ${sheets} ${what}${spoiled > 0 ? `, ${spoiled} lembar rusak` : ''}.`
}

const eventText = (store: Store, event: DocumentEvent): string => {
  if (event.event === 'signed') return 'Ditandatangani basah.'
  if (event.event === 'printed') return printText(event)
  if (event.handover === null) return 'Diserahkan.'
  const { receiver, receiverPosition, day, place } = requireHandover(store, event.handover)
  const position = receiverPosition === '' ? '' : ` (${receiverPosition})`
  return `Diserahkan kepada ${receiver}${position} pada ${longDay(day)} di ${place}.`
}

/** What the states tell: number given, file made, out of force. */
const turnEvents = (row: RegisterRow, turns: ReadonlyMap<string, Turn>): HistoryEvent[] => {
  const { id, state, reservedAt, issuedAt, signed, reason, replaces, replacedBy, number } = row
  const person = (of: string): string => turns.get(of)?.person ?? ''
  const found: HistoryEvent[] = [
    {
      ...plain,
      id: `${id}:reserved`,
      at: reservedAt,
      what: 'reserved',
      text:
        replaces === null
          ? `Nomor ${number} diberikan.`
          : `Nomor ${number} diberikan untuk menggantikan ${replaces.number}.`,
      person: person('reserved'),
      note: replaces !== null && state !== 'void' && state !== 'revoked' ? (reason ?? '') : '',
      link: replaces,
    },
  ]
  if (issuedAt !== null)
    found.push({
      ...plain,
      id: `${id}:issued`,
      at: issuedAt,
      what: 'issued',
      text: signed ? 'Diterbitkan dengan tanda tangan elektronik.' : 'Diterbitkan.',
      person: person('issued'),
    })
  if (state !== 'replaced' && state !== 'revoked' && state !== 'void') return found
  const texts = {
    replaced: `Diganti${replacedBy === null ? '' : ` oleh ${replacedBy.number}`}.`,
    revoked: 'Dicabut.',
    void: 'Nomor batal.',
  }
  const at = turns.get(state)?.at ?? issuedAt ?? reservedAt
  const note = state === 'replaced' ? '' : (reason ?? '')
  return [
    ...found,
    {
      ...plain,
      id: `${id}:${state}`,
      at,
      what: state,
      text: texts[state],
      person: person(state),
      note,
      link: replacedBy,
    },
  ]
}

/** Expected('not-found'). */
export const documentHistory = (ctx: Pick<Context, 'store' | 'folder'>, { id }: { id: string }): DocumentHistory => {
  const { store } = ctx
  const record = documentById(store, id)
  const rows = record === null ? [] : registerRows(ctx, record.year)
  const row = rows.find((one) => one.id === id)
  if (record === null || row === undefined)
    throw new Expected('not-found', 'Dokumen ini tidak ada dalam register. Muat ulang daftarnya.')
  const own = eventsOf(store, id).map((event): HistoryEvent => ({
    id: event.id,
    at: event.at,
    what: event.event,
    text: eventText(store, event),
    person: event.person,
    sheets: event.sheets,
    spoiled: event.spoiled,
    copy: event.copy,
    note: event.note,
    link: null,
    handover: event.handover,
  }))
  const events = [...turnEvents(row, turnsOf(store, id)), ...own]
  const same = new Set(
    documentHeads(store, { year: record.year })
      .filter(({ subjectKey }) => subjectKey === record.subjectKey)
      .map((head) => head.id),
  )
  return {
    row,
    events: events.toSorted((a, b) => a.at.localeCompare(b.at)),
    line: rows
      .filter((one) => same.has(one.id))
      .map(({ id: other, number, state, progress }) => ({ id: other, number, state, progress })),
  }
}
