/** Who gave what to whom, when and where. */
import { Expected } from '../../shared/errors.ts'
import type { Day } from '../../shared/domain/types.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

export interface HandoverRecord {
  id: string
  year: number
  body: string
  day: Day
  place: string
  giver: string
  giverPosition: string
  receiver: string
  receiverPosition: string
  note: string
  /** Whether there is a photo. */
  photo: boolean
}
export type HandoverEntry = Omit<HandoverRecord, 'id' | 'photo'>

type Raw = Omit<HandoverRecord, 'photo'> & { photo: 0 | 1 }
const columns = `id, year, body, day, place, giver, giver_position AS giverPosition, receiver,
  receiver_position AS receiverPosition, note, photo IS NOT NULL AS photo`
const fromRaw = (raw: Raw): HandoverRecord => ({ ...raw, photo: raw.photo === 1 })

/** Handovers of a year, or of one body in it, the latest day first. */
export const handovers = (store: Store, year: number, body?: string): HandoverRecord[] =>
  all<Raw>(
    store,
    `SELECT ${columns} FROM handover WHERE year = ? AND body = coalesce(?, body) ORDER BY day DESC, id DESC`,
    year,
    body ?? null,
  ).map(fromRaw)

export const handoverOf = (store: Store, id: string): HandoverRecord | null => {
  const raw = get<Raw>(store, `SELECT ${columns} FROM handover WHERE id = ?`, id)
  return raw === undefined ? null : fromRaw(raw)
}

/** The handover, or Expected('not-found'). */
export const requireHandover = (store: Store, id: string): HandoverRecord => {
  const found = handoverOf(store, id)
  if (found === null) throw new Expected('not-found', 'Serah terima ini sudah tidak ada. Muat ulang daftarnya.')
  return found
}

/** Enters a handover (id null) or corrects one; gives back its id. Expected('not-found'). Inside a write. */
export const saveHandover = (store: Store, id: string | null, entry: HandoverEntry): string => {
  const values = [
    entry.year,
    entry.body,
    entry.day,
    entry.place,
    entry.giver,
    entry.giverPosition,
    entry.receiver,
    entry.receiverPosition,
    entry.note,
  ] as const
  if (id === null) {
    const fresh = uuidv7(store.now().getTime())
    run(
      store,
      `INSERT INTO handover (year, body, day, place, giver, giver_position, receiver, receiver_position, note, id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...values,
      fresh,
    )
    return fresh
  }
  requireHandover(store, id)
  run(
    store,
    `UPDATE handover SET year = ?, body = ?, day = ?, place = ?, giver = ?, giver_position = ?, receiver = ?,
       receiver_position = ?, note = ? WHERE id = ?`,
    ...values,
    id,
  )
  return id
}

/** Data URL of the photo, null without one. */
export const handoverPhoto = (store: Store, id: string): string | null =>
  get<{ photo: string | null }>(store, 'SELECT photo FROM handover WHERE id = ?', id)?.photo ?? null

/** Inside a write. */
export const setHandoverPhoto = (store: Store, id: string, photo: string | null): void => {
  run(store, 'UPDATE handover SET photo = ? WHERE id = ?', photo, id)
}

/** Inside a write. Fails while documents were handed over with it. */
export const removeHandover = (store: Store, id: string): void => {
  run(store, 'DELETE FROM handover WHERE id = ?', id)
}
