/** Who has a body in hand in a year, and until when. */
import type { Day, Region } from '../../shared/domain/types.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

export interface Assignment {
  body: string
  person: { id: string; name: string } | null
  due: Day | null
}

interface Raw {
  body: string
  person: string | null
  name: string | null
  due: Day | null
}

/** By code of the body; absent: nothing was agreed. Regions as in `bodies`. */
export const assignments = (store: Store, year: number, region: Region): Map<string, Assignment> =>
  new Map(
    all<Raw>(
      store,
      `SELECT assignment.body, assignment.person, person.name, assignment.due FROM assignment
         JOIN body ON body.code = assignment.body LEFT JOIN person ON person.id = assignment.person
       WHERE assignment.year = ? AND ? IN ('ID', body.code, body.province)`,
      year,
      region,
    ).map(({ body, person, name, due }) => [
      body,
      { body, person: person === null ? null : { id: person, name: name ?? '' }, due },
    ]),
  )

/** Sets what is given (undefined leaves alone, null clears). Inside a write. */
export const setAssignment = (
  store: Store,
  { year, body }: { year: number; body: string },
  change: { person?: string | null | undefined; due?: Day | null | undefined },
): void => {
  const before = get<{ person: string | null; due: Day | null }>(
    store,
    'SELECT person, due FROM assignment WHERE year = ? AND body = ?',
    year,
    body,
  )
  const person = change.person === undefined ? (before?.person ?? null) : change.person
  const due = change.due === undefined ? (before?.due ?? null) : change.due
  if (before === undefined) {
    if (person === null && due === null) return
    run(store, 'INSERT INTO assignment (year, body, person, due) VALUES (?, ?, ?, ?)', year, body, person, due)
  } else if (person === null && due === null)
    run(store, 'DELETE FROM assignment WHERE year = ? AND body = ?', year, body)
  else run(store, 'UPDATE assignment SET person = ?, due = ? WHERE year = ? AND body = ?', person, due, year, body)
}
