/** What became of documents after they were issued. Nothing here is ever changed or deleted. */
import type { Day } from '../../shared/domain/types.ts'
import { all, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'
import { writer } from './writer.ts'

export interface DocumentEvent {
  id: string
  document: string
  event: 'signed' | 'printed' | 'delivered'
  /** The instant it was entered, ISO 8601. */
  at: string
  person: string
  /** Good sheets and those thrown away, of a print. */
  sheets: number
  spoiled: number
  /** The sheets carry the mark SALINAN. */
  copy: boolean
  handover: string | null
  note: string
}

type Raw = Omit<DocumentEvent, 'copy'> & { copy: 0 | 1 }
const columns = 'id, document, event, at, person, sheets, spoiled, copy, handover, note'
const fromRaw = (raw: Raw): DocumentEvent => ({ ...raw, copy: raw.copy === 1 })

/** Events of one document, the oldest first. */
export const eventsOf = (store: Store, document: string): DocumentEvent[] =>
  all<Raw>(store, `SELECT ${columns} FROM document_event WHERE document = ? ORDER BY at, id`, document).map(fromRaw)

/** Events of all documents of a year, or of all, by document, the oldest first. */
export const eventsByDocument = (store: Store, year?: number): Map<string, DocumentEvent[]> =>
  Map.groupBy(
    all<Raw>(
      store,
      `SELECT ${columns} FROM document_event
       WHERE document IN (SELECT id FROM document WHERE year = coalesce(?, year)) ORDER BY at, id`,
      year ?? null,
    ).map(fromRaw),
    ({ document }) => document,
  )

export type NewEvent = Pick<DocumentEvent, 'document' | 'event'> &
  Partial<Pick<DocumentEvent, 'sheets' | 'spoiled' | 'copy' | 'handover' | 'note'>>

/** Enters an event under the name of whoever works. Inside a write. */
export const addEvent = (store: Store, event: NewEvent): void => {
  const now = store.now()
  run(
    store,
    `INSERT INTO document_event (id, document, event, at, person, sheets, spoiled, copy, handover, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    uuidv7(now.getTime()),
    event.document,
    event.event,
    now.toISOString(),
    writer(store),
    event.sheets ?? 0,
    event.spoiled ?? 0,
    event.copy === true ? 1 : 0,
    event.handover ?? null,
    event.note ?? '',
  )
}

/** Day and receiver of each handover that documents of the year were given with, by document; the last one counts. */
export const deliveries = (
  store: Store,
  year?: number,
): Map<string, { handover: string; day: Day; receiver: string }> =>
  new Map(
    all<{ document: string; handover: string; day: Day; receiver: string }>(
      store,
      `SELECT e.document, h.id AS handover, h.day, h.receiver FROM document_event AS e
         JOIN handover AS h ON h.id = e.handover
         JOIN document AS d ON d.id = e.document
       WHERE e.event = 'delivered' AND d.year = coalesce(?, d.year) ORDER BY e.at, e.id`,
      year ?? null,
    ).map(({ document, ...given }) => [document, given]),
  )

/** Documents that were handed over with this handover, in the order of the register. */
export const deliveredWith = (store: Store, handover: string): string[] =>
  all<{ document: string }>(
    store,
    `SELECT DISTINCT e.document FROM document_event AS e JOIN document AS d ON d.id = e.document
     WHERE e.handover = ? ORDER BY d.reserved_at, d.id`,
    handover,
  ).map(({ document }) => document)
