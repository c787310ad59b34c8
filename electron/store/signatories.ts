/** Who signs, from when to when. */
import type { Day } from '../../shared/domain/types.ts'
import type { Settings } from '../../shared/views.ts'
import { all, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

type Signatory = Settings['signatories'][number]
type Row = Signatory & { id: string }

const rows = (store: Store): Row[] =>
  all<Row>(
    store,
    `SELECT id, name, position, valid_from AS "from", valid_until AS until FROM signatory ORDER BY valid_from, id`,
  )

/** All signatories by the first day they sign. */
export const signatories = (store: Store): Signatory[] =>
  rows(store).map(({ name, position, from, until }) => ({ name, position, from, until }))

/** The one who signs on that day: of several the one who began last. */
export const signatoryOn = (store: Store, day: Day): Signatory | null =>
  signatories(store).findLast(({ from, until }) => from <= day && (until === null || day <= until)) ?? null

/** Makes the table this list, touching only what differs, so that the journal shows what was changed. Inside a write. */
export const saveSignatories = (store: Store, list: readonly Signatory[]): void => {
  const left = rows(store)
  const added: Signatory[] = []
  for (const wanted of list) {
    const index = left.findIndex((row) => row.name === wanted.name && row.from === wanted.from)
    const [known] = index < 0 ? [] : left.splice(index, 1)
    if (known === undefined) added.push(wanted)
    else if (known.position !== wanted.position || known.until !== wanted.until)
      run(
        store,
        'UPDATE signatory SET position = ?, valid_until = ? WHERE id = ?',
        wanted.position,
        wanted.until,
        known.id,
      )
  }
  for (const { id } of left) run(store, 'DELETE FROM signatory WHERE id = ?', id)
  for (const { name, position, from, until } of added)
    run(
      store,
      'INSERT INTO signatory (id, name, position, valid_from, valid_until) VALUES (?, ?, ?, ?, ?)',
      uuidv7(store.now().getTime()),
      name,
      position,
      from,
      until,
    )
}
