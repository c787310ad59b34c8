/** Who works now. Kept in memory of the service only: with the next start somebody is chosen again. */
import { Expected } from '../../../shared/errors.ts'
import type { ResolvedInput } from '../../../shared/ipc.ts'
import type { PersonState, PersonView } from '../../../shared/views.ts'
import { personById, type PersonRecord, persons, personsWithPin, pinOf, savePerson } from '../../store/persons.ts'
import type { Context } from '../context.ts'
import { changePin, checkPin, pinCost } from './pin.ts'

export interface People {
  list(): PersonView[]
  /** Expected('refused') for a name that is there, ('not-found'). */
  save(input: ResolvedInput<'person.save'>): PersonView
  /** Expected('key') for a wrong or missing PIN, ('refused') while one must wait or for somebody who left. */
  choose(input: ResolvedInput<'person.choose'>): Promise<PersonState>
  lock(): PersonState
  setPin(input: ResolvedInput<'person.setPin'>): Promise<null>
  current(): PersonState
}

/** `cost` of new PINs, N of scrypt; tests make it small. */
export const createPeople = ({ store }: Pick<Context, 'store'>, cost = pinCost): People => {
  let current: string | null = null
  // A PIN that asks nothing at the next start would be none.
  const atStart = personsWithPin(store)
  let locked = persons(store).some(({ id, active }) => active && atStart.has(id))
  const mustExist = (id: string): PersonRecord => {
    const found = personById(store, id)
    if (found === null) throw new Expected('not-found', 'Petugas ini sudah tidak ada. Muat ulang daftarnya.')
    return found
  }
  const view = (person: PersonRecord): PersonView => ({ ...person, pin: pinOf(store, person.id) !== null })
  /** Whoever left, here or by a package from another laptop, works no more. */
  const state = (): PersonState => {
    const person = current === null ? null : personById(store, current)
    if (current !== null && person?.active !== true) become(null)
    return { current: person?.active === true ? view(person) : null, locked }
  }
  const become = (person: PersonRecord | null): void => {
    current = person?.id ?? null
    store.actAs(person?.name ?? null)
  }
  /** A validator who has shown an own PIN may set those of others: somebody must be able to help who forgot it. */
  const mayHelp = (id: string): boolean => {
    const helper = state().current
    return helper?.role === 'validator' && helper.pin && helper.id !== id
  }
  return {
    list: () => {
      const withPin = personsWithPin(store)
      return persons(store).map((person) => Object.assign(person, { pin: withPin.has(person.id) }))
    },
    save: (input) => {
      const label = input.id === null ? `Petugas baru: ${input.name}` : `Data petugas: ${input.name}`
      const { value } = store.write({ kind: 'person', label, undoable: true }, () => savePerson(store, input))
      const saved = mustExist(value)
      if (saved.id === current) become(saved)
      return view(saved)
    },
    choose: async ({ id, pin }) => {
      const person = mustExist(id)
      if (!person.active) throw new Expected('refused', `${person.name} sudah tidak aktif. Pilih petugas lain.`)
      await checkPin(store, id, pin)
      become(person)
      locked = false
      return state()
    },
    lock: () => {
      become(null)
      locked = true
      return state()
    },
    setPin: async ({ id, pin, old }) => {
      mustExist(id)
      if (!mayHelp(id)) await checkPin(store, id, old)
      await changePin(store, id, pin, cost)
      return null
    },
    current: state,
  }
}
