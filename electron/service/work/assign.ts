/** Who has which bodies in hand, until when, and whether the rule of four eyes holds. */
import { longDay } from '../../../shared/domain/dates.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { roleRefusal, type Worker } from '../../../shared/domain/permission.ts'
import type { Day } from '../../../shared/domain/types.ts'
import { Expected } from '../../../shared/errors.ts'
import { setAssignment } from '../../store/assignments.ts'
import { requireBody } from '../../store/bodies.ts'
import { ensurePeriod } from '../../store/periods.ts'
import { personById } from '../../store/persons.ts'
import { setFourEyes } from '../../store/settings.ts'
import type { Store } from '../../store/store.ts'
import { requireOpen } from '../../store/work.ts'

const personName = (store: Store, id: string): string => {
  const person = personById(store, id)
  if (person === null) throw new Expected('not-found', 'Petugas ini sudah tidak ada. Muat ulang daftarnya.')
  if (!person.active) throw new Expected('refused', `${person.name} sudah tidak aktif. Pilih petugas lain.`)
  return person.name
}

/** Sets person and due day of bodies (undefined leaves alone, null clears): one undoable batch. */
export const assign = (
  store: Store,
  input: {
    year: number
    codes: readonly string[]
    person?: string | null | undefined
    due?: Day | null | undefined
  },
): void => {
  const { year, codes, person, due } = input
  const names = codes.map((code) => printedName(requireBody(store, code)))
  const what = [
    ...(person === undefined ? [] : [person === null ? 'tanpa petugas' : personName(store, person)]),
    ...(due === undefined ? [] : [due === null ? 'tanpa tenggat' : `tenggat ${longDay(due)}`]),
  ].join(', ')
  const who = names.length === 1 ? names[0] : `${names.length} pemda/instansi`
  store.write({ kind: 'work', label: `Tugas ${who} ${year}: ${what}`, undoable: true }, () => {
    requireOpen(store, year)
    ensurePeriod(store, year)
    for (const body of codes) setAssignment(store, { year, body }, { person, due })
  })
}

/** Turns the rule on or off; not undoable, so that only a validator ever changes it. Expected('refused'). */
export const changeFourEyes = (store: Store, worker: Worker, { on }: { on: boolean }): void => {
  const why = roleRefusal(worker, ['validator'], 'mengubah aturan empat mata')
  if (why !== null) throw new Expected('refused', why)
  const label = `Aturan empat mata: ${on ? 'berlaku' : 'tidak berlaku'}`
  store.write({ kind: 'settings', label, undoable: false }, () => setFourEyes(store, on))
}
