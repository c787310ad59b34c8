/** Who entered cells of a unit: the journal knows, also what other laptops told. */
import { all } from './sql.ts'
import type { Store } from './store.ts'

/**
 * Names of all persons who ever set a cell of the unit. Taking back, bringing again and importing a package are nobody's
 * entry: what a package brought was entered by whoever entered it on the other laptop.
 */
export const enterersOf = (store: Store, unit: string): Set<string> => {
  // Keys are JSON lists that begin with the unit: everything from `["id",` up to the next character.
  const from = `[${JSON.stringify(unit)},`
  const to = `[${JSON.stringify(unit)}-`
  return new Set(
    all<{ person: string }>(
      store,
      `SELECT b.person FROM journal AS j JOIN batch AS b ON b.id = j.batch
       WHERE j.tbl = 'cell' AND j.key >= ? AND j.key < ? AND b.kind NOT IN ('undo', 'redo', 'merge', 'settle')
       UNION
       SELECT o.person FROM merge_event AS e JOIN merge_batch AS o ON o.id = e.origin
       WHERE e.tbl = 'cell' AND e.key >= ? AND e.key < ?`,
      from,
      to,
      from,
      to,
    ).map(({ person }) => person),
  )
}
