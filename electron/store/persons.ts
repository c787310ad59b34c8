/** Who works with the program, and the PIN some of them have. */
import { Expected } from '../../shared/errors.ts'
import { foldName } from '../../shared/domain/names.ts'
import type { PersonRole } from '../../shared/views.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

export interface PersonRecord {
  id: string
  name: string
  role: PersonRole
  active: boolean
}

type Raw = Omit<PersonRecord, 'active'> & { active: 0 | 1 }
const fromRaw = (raw: Raw): PersonRecord => ({ ...raw, active: raw.active === 1 })

/** All persons by name, also those who left. */
export const persons = (store: Store): PersonRecord[] =>
  all<Raw>(store, 'SELECT id, name, role, active FROM person ORDER BY name, id').map(fromRaw)

export const personById = (store: Store, id: string): PersonRecord | null => {
  const raw = get<Raw>(store, 'SELECT id, name, role, active FROM person WHERE id = ?', id)
  return raw === undefined ? null : fromRaw(raw)
}

/** Adds a person (id null) or changes one; returns the id. Expected('refused') for a twin, ('not-found'). Inside a write. */
export const savePerson = (store: Store, person: Omit<PersonRecord, 'id'> & { id: string | null }): string => {
  const name = person.name.trim()
  const twin = persons(store).find((known) => known.id !== person.id && foldName(known.name) === foldName(name))
  if (twin !== undefined)
    throw new Expected('refused', `Petugas bernama ${twin.name} sudah ada. Tulis nama yang berbeda.`, { field: 'name' })
  const active = person.active ? 1 : 0
  if (person.id === null) {
    const id = uuidv7(store.now().getTime())
    run(store, 'INSERT INTO person (id, name, role, active) VALUES (?, ?, ?, ?)', id, name, person.role, active)
    return id
  }
  if (
    run(
      store,
      'UPDATE person SET name = ?, role = ?, active = ? WHERE id = ?',
      name,
      person.role,
      active,
      person.id,
    ) === 0
  )
    throw new Expected('not-found', 'Petugas ini sudah tidak ada. Muat ulang daftarnya.')
  return person.id
}

export interface PinRecord {
  salt: Buffer
  hash: Buffer
  /** N of scrypt. */
  cost: number
  failures: number
  /** Before this instant no further try is looked at, ISO 8601. */
  nextAt: string | null
}

export const pinOf = (store: Store, person: string): PinRecord | null =>
  get<PinRecord>(
    store,
    'SELECT salt, hash, cost, failures, next_at AS nextAt FROM person_pin WHERE person = ?',
    person,
  ) ?? null

/** Persons who have a PIN on this laptop. */
export const personsWithPin = (store: Store): Set<string> =>
  new Set(all<{ person: string }>(store, 'SELECT person FROM person_pin').map(({ person }) => person))

/** Sets or, with null, removes a PIN. It is no part of any batch and leaves no trace in the journal. */
export const setPinOf = (store: Store, person: string, pin: Pick<PinRecord, 'salt' | 'hash' | 'cost'> | null): void => {
  // Blobs go round `run`, whose parameters are those of the journaled tables.
  if (pin === null) store.db.prepare('DELETE FROM person_pin WHERE person = ?').run(person)
  else
    store.db
      .prepare(
        `INSERT INTO person_pin (person, salt, hash, cost) VALUES (?, ?, ?, ?)
         ON CONFLICT (person) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, cost = excluded.cost,
           failures = 0, next_at = NULL`,
      )
      .run(person, pin.salt, pin.hash, pin.cost)
}

/** Removes every PIN. Inside a write that says why. */
export const clearPins = (store: Store): void => {
  run(store, 'DELETE FROM person_pin')
}

/** Notes a try before its outcome is known, so that ending the program does not make it undone. */
export const noteTry = (store: Store, person: string, failures: number, nextAt: string | null): void => {
  run(store, 'UPDATE person_pin SET failures = ?, next_at = ? WHERE person = ?', failures, nextAt, person)
}
