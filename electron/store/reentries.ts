/** Samples that a second person enters again, blind. */
import type { CellValue } from '../../shared/domain/instrument.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

export interface ReentryRecord {
  id: string
  year: number
  title: string
  /** Name of the second person. */
  person: string
  at: string
  finishedAt: string | null
}
export interface SecondCell extends CellValue {
  settled: boolean
}

const columns = 'id, year, title, person, at, finished_at AS finishedAt'

/** Of a year, the newest first. */
export const reentries = (store: Store, year: number): ReentryRecord[] =>
  all<ReentryRecord>(store, `SELECT ${columns} FROM reentry WHERE year = ? ORDER BY at DESC, id DESC`, year)

export const reentryById = (store: Store, id: string): ReentryRecord | null =>
  get<ReentryRecord>(store, `SELECT ${columns} FROM reentry WHERE id = ?`, id) ?? null

export const unitsOfReentry = (store: Store, id: string): string[] =>
  all<{ unit: string }>(store, 'SELECT unit FROM reentry_unit WHERE reentry = ? ORDER BY unit', id).map(
    ({ unit }) => unit,
  )

/** What the second person entered, by unit and indicator. */
export const secondCells = (store: Store, id: string): Map<string, Record<string, SecondCell>> => {
  const found = new Map<string, Record<string, SecondCell>>()
  const rows = all<{ unit: string; indicator: string; value: number | null; na: 0 | 1; settled: 0 | 1 }>(
    store,
    'SELECT unit, indicator, value, na, settled FROM reentry_cell WHERE reentry = ?',
    id,
  )
  for (const { unit, indicator, value, na, settled } of rows) {
    let cells = found.get(unit)
    if (cells === undefined) found.set(unit, (cells = {}))
    cells[indicator] = { value, na: na === 1, settled: settled === 1 }
  }
  return found
}

/** Who entered or changed cells, by unit: here, or on a laptop whose package came here. */
export const enteredBy = (store: Store): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>()
  const rows = all<{ unit: string; person: string }>(
    store,
    `SELECT DISTINCT json_extract(journal.key, '$[0]') AS unit, batch.person FROM journal JOIN batch ON batch.id = journal.batch
     WHERE journal.tbl = 'cell' AND batch.kind NOT IN ('undo', 'redo', 'merge')
     UNION SELECT json_extract(e.key, '$[0]'), b.person FROM merge_event AS e JOIN merge_batch AS b ON b.id = e.origin
     WHERE e.tbl = 'cell'`,
  )
  for (const { unit, person } of rows) found.set(unit, (found.get(unit) ?? new Set()).add(person))
  return found
}

/** Begins one. Inside a write. */
export const addReentry = (
  store: Store,
  reentry: Pick<ReentryRecord, 'id' | 'year' | 'title' | 'person'>,
  units: readonly string[],
): void => {
  const { id, year, title, person } = reentry
  run(
    store,
    'INSERT INTO reentry (id, year, title, person, at) VALUES (?, ?, ?, ?, ?)',
    id,
    year,
    title,
    person,
    store.now().toISOString(),
  )
  for (const unit of units) run(store, 'INSERT INTO reentry_unit (reentry, unit) VALUES (?, ?)', id, unit)
}

/** Writes what the second person says of a cell. Inside a write. */
export const setSecondCell = (
  store: Store,
  { id, unit, indicator }: { id: string; unit: string; indicator: string },
  { value, na }: CellValue,
): void => {
  if (value === null && !na)
    run(store, 'DELETE FROM reentry_cell WHERE reentry = ? AND unit = ? AND indicator = ?', id, unit, indicator)
  else
    run(
      store,
      `INSERT INTO reentry_cell (reentry, unit, indicator, value, na) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (reentry, unit, indicator) DO UPDATE SET value = excluded.value, na = excluded.na`,
      id,
      unit,
      indicator,
      value,
      na ? 1 : 0,
    )
}

/** A difference was decided. Inside a write. */
export const settleSecondCell = (store: Store, id: string, unit: string, indicator: string): void => {
  run(
    store,
    'UPDATE reentry_cell SET settled = 1 WHERE reentry = ? AND unit = ? AND indicator = ?',
    id,
    unit,
    indicator,
  )
}

/** Inside a write. */
export const finishReentry = (store: Store, id: string): void => {
  run(store, 'UPDATE reentry SET finished_at = ? WHERE id = ?', store.now().toISOString(), id)
}

/** With all that was entered in it. Inside a write. */
export const removeReentry = (store: Store, id: string): void => {
  for (const table of ['reentry_cell', 'reentry_unit']) run(store, `DELETE FROM ${table} WHERE reentry = ?`, id)
  run(store, 'DELETE FROM reentry WHERE id = ?', id)
}
