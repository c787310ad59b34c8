/** Addresses and heads of bodies and units. A subject is the code of a body or the id of a unit. */
import { Expected } from '../../shared/errors.ts'
import { longDay } from '../../shared/domain/dates.ts'
import type { Day } from '../../shared/domain/types.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

/** All addresses by subject. */
export const addresses = (store: Store): Map<string, string> =>
  new Map(
    all<{ subject: string; address: string }>(store, 'SELECT subject, address FROM profile').map(
      ({ subject, address }) => [subject, address],
    ),
  )

export const addressOf = (store: Store, subject: string): string =>
  get<{ address: string }>(store, 'SELECT address FROM profile WHERE subject = ?', subject)?.address ?? ''

/** Sets an address; an empty one leaves no row. Inside a write. */
export const setAddress = (store: Store, subject: string, address: string): void => {
  const before = addressOf(store, subject)
  if (before === address) return
  if (address === '') run(store, 'DELETE FROM profile WHERE subject = ?', subject)
  else
    run(
      store,
      'INSERT INTO profile (subject, address) VALUES (?, ?) ON CONFLICT (subject) DO UPDATE SET address = excluded.address',
      subject,
      address,
    )
}

export interface HeadRecord {
  id: string
  subject: string
  /** With titles, as it is printed. */
  name: string
  position: string
  from: Day
  until: Day | null
}

const columns = 'id, subject, name, position, valid_from AS "from", valid_until AS until'

/** All heads by subject, the latest first. */
export const heads = (store: Store): Map<string, HeadRecord[]> =>
  Map.groupBy(
    all<HeadRecord>(store, `SELECT ${columns} FROM head ORDER BY subject, valid_from DESC, id`),
    ({ subject }) => subject,
  )

export const headsOf = (store: Store, subject: string): HeadRecord[] =>
  all<HeadRecord>(store, `SELECT ${columns} FROM head WHERE subject = ? ORDER BY valid_from DESC, id`, subject)

/** Who heads a subject on a day. */
export const headOn = (store: Store, subject: string, day: Day): HeadRecord | undefined =>
  headsOf(store, subject).find(({ from, until }) => from <= day && (until === null || day <= until))

export const headById = (store: Store, id: string): HeadRecord | undefined =>
  get<HeadRecord>(store, `SELECT ${columns} FROM head WHERE id = ?`, id)

const last = '9999-12-31'
const meet = (a: Pick<HeadRecord, 'from' | 'until'>, b: Pick<HeadRecord, 'from' | 'until'>): boolean =>
  a.from <= (b.until ?? last) && b.from <= (a.until ?? last)

/**
 * Adds a head (id null) or changes one. Expected('input') for dates the wrong way round, ('refused') where two would be in
 * office on one day, ('not-found'). Inside a write.
 */
export const saveHead = (store: Store, head: Omit<HeadRecord, 'id'> & { id: string | null }): void => {
  const { id, subject, name, position, from, until } = head
  if (until !== null && until < from)
    throw new Expected('input', `Masa jabatan ${name} berakhir sebelum dimulai. Perbaiki tanggalnya.`, {
      field: 'until',
    })
  const other = headsOf(store, subject).find((known) => known.id !== id && meet(known, head))
  if (other !== undefined) {
    const term = `${longDay(other.from)} – ${other.until === null ? 'sekarang' : longDay(other.until)}`
    throw new Expected(
      'refused',
      `Masa jabatan bertumpang tindih dengan ${other.name} (${term}). Isi dahulu hari terakhirnya.`,
      { field: 'from' },
    )
  }
  if (id === null)
    run(
      store,
      'INSERT INTO head (id, subject, name, position, valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?)',
      uuidv7(store.now().getTime()),
      subject,
      name,
      position,
      from,
      until,
    )
  else if (
    run(
      store,
      'UPDATE head SET name = ?, position = ?, valid_from = ?, valid_until = ? WHERE id = ? AND subject = ?',
      name,
      position,
      from,
      until,
      id,
      subject,
    ) === 0
  )
    throw new Expected('not-found', 'Pimpinan ini sudah tidak ada. Muat ulang halaman.')
}

/** Inside a write. */
export const removeHead = (store: Store, id: string): void => {
  run(store, 'DELETE FROM head WHERE id = ?', id)
}
