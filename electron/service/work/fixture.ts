/** For tests: units that are filled, persons of each role, and who of them works. */
import type { Store } from '../../store/store.ts'
import { savePerson } from '../../store/persons.ts'
import type { Worker } from '../../../shared/domain/permission.ts'
import type { PersonRole } from '../../../shared/views.ts'
import { codesOf, enterUnits, smallInstrument, useInstrument } from '../entry/fixture.ts'
import { writeCells } from '../entry/write.ts'

/** Units of a body with the small instrument, all required cells filled by whoever acts now. */
export const filledUnits = (
  store: Store,
  names: readonly string[],
  { year = 2023, body = '36.03' }: { year?: number; body?: string } = {},
): string[] => {
  const content = smallInstrument()
  const ids = enterUnits(store, names, { year, body })
  useInstrument(store, content, { year })
  fill(store, ids, year)
  return ids
}

const text = (row: number, code: string): string => (code === 'OU-R' ? '40' : code === 'OU-01' ? `9${row % 10}` : '3')

/** Fills every cell of the small instrument; no two units alike, so that none looks copied. */
export const fill = (store: Store, units: readonly string[], year = 2023): void => {
  const codes = codesOf(smallInstrument())
  writeCells(store, {
    year,
    how: 'edit',
    cells: units.flatMap((unit, row) => codes.map((indicator) => ({ unit, indicator, text: text(row, indicator) }))),
  })
}

/** Enters a person, lets the store write in the name, and gives the worker the rules see. */
export const workAs = (store: Store, name: string, role: PersonRole): Worker => {
  if (store.db.prepare('SELECT 1 FROM person WHERE name = ?').get(name) === undefined)
    store.write({ kind: 'person', label: `Petugas baru: ${name}`, undoable: true }, () =>
      savePerson(store, { id: null, name, role, active: true }),
    )
  store.actAs(name)
  return { name, role }
}
