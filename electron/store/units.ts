/** Assessed units (lokus) of bodies, per year. */
import { Expected } from '../../shared/errors.ts'
import { foldName } from '../../shared/domain/names.ts'
import type { Clean, Hundredths, Region } from '../../shared/domain/types.ts'
import { requireBody } from './bodies.ts'
import { violates } from './errors.ts'
import { ensurePeriod } from './periods.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'
import { requireDraft, requireOpen } from './work.ts'

export interface UnitRecord {
  id: string
  year: number
  /** Code of the body. */
  body: string
  name: string
  type: string
  score: Hundredths | null
  clean: Clean
}

const columns = 'unit.id, unit.year, unit.body, unit.name, unit.type, unit.score, unit.clean'

/** Units of a year by body and name. Regions as in `bodies` (also the code of one body). */
export const units = (store: Store, year: number, region: Region = 'ID'): UnitRecord[] =>
  region === 'ID'
    ? all<UnitRecord>(store, `SELECT ${columns} FROM unit WHERE year = ? ORDER BY body, folded`, year)
    : all<UnitRecord>(
        store,
        `SELECT ${columns} FROM unit JOIN body ON body.code = unit.body
         WHERE unit.year = ? AND ? IN (body.code, body.province) ORDER BY unit.body, unit.folded`,
        year,
        region,
      )

/** Types of units as they are written in all years, for suggestions. */
export const unitTypes = (store: Store): string[] =>
  all<{ type: string }>(store, `SELECT DISTINCT type FROM unit WHERE type <> '' ORDER BY type`).map(({ type }) => type)

export const unitById = (store: Store, id: string): UnitRecord | undefined =>
  get<UnitRecord>(store, `SELECT ${columns} FROM unit WHERE id = ?`, id)

/** Units by id in one query; those that are gone are absent. */
export const unitsById = (store: Store, ids: readonly string[]): UnitRecord[] =>
  all<UnitRecord>(
    store,
    `SELECT ${columns} FROM json_each(?) AS wanted JOIN unit ON unit.id = wanted.value`,
    JSON.stringify(ids),
  )

/** The unit of that name, forgiving case, punctuation and spacing. */
export const findUnit = (store: Store, year: number, body: string, name: string): UnitRecord | undefined =>
  get<UnitRecord>(
    store,
    `SELECT ${columns} FROM unit WHERE year = ? AND body = ? AND folded = ?`,
    year,
    body,
    foldName(name),
  )

const duplicate = (name: string): Expected =>
  new Expected('refused', `Unit "${name}" sudah ada pada pemda dan tahun ini. Pakai nama lain.`, { field: 'name' })

const mustExist = (store: Store, id: string): UnitRecord => {
  const unit = unitById(store, id)
  if (unit === undefined) throw new Expected('not-found', 'Unit ini sudah tidak ada. Muat ulang daftar hasil.')
  return unit
}

/** Adds a unit and returns its id; opens the year when it is new. Expected('refused') for a twin or a closed year. Inside a write. */
export const addUnit = (
  store: Store,
  unit: {
    year: number
    body: string
    name: string
    type?: string | undefined
    score?: Hundredths | null | undefined
    clean?: Clean | undefined
  },
): string => {
  const name = unit.name.trim()
  requireBody(store, unit.body)
  requireOpen(store, unit.year)
  ensurePeriod(store, unit.year)
  const id = uuidv7(store.now().getTime())
  try {
    run(
      store,
      'INSERT INTO unit (id, year, body, name, folded, type, score, clean) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      unit.year,
      unit.body,
      name,
      foldName(name),
      unit.type ?? '',
      unit.score ?? null,
      unit.clean ?? 'belum',
    )
  } catch (error) {
    throw violates(error, 'UNIQUE') ? duplicate(name) : error
  }
  return id
}

/**
 * Sets what is given; returns whether anything changed. Expected('not-found'), ('refused') for a twin, a closed year, or
 * another type (and with it another instrument) of a unit that is no draft. Inside a write.
 */
export const setUnit = (
  store: Store,
  id: string,
  change: {
    name?: string | undefined
    type?: string | undefined
    score?: Hundredths | null | undefined
    clean?: Clean | undefined
  },
): boolean => {
  const before = mustExist(store, id)
  const name = change.name?.trim() ?? before.name
  const type = change.type ?? before.type
  const score = change.score === undefined ? before.score : change.score
  const clean = change.clean ?? before.clean
  if (name === before.name && type === before.type && score === before.score && clean === before.clean) return false
  requireOpen(store, before.year)
  if (type !== before.type) requireDraft(store, before)
  try {
    run(
      store,
      'UPDATE unit SET name = ?, folded = ?, type = ?, score = ?, clean = ? WHERE id = ?',
      name,
      foldName(name),
      type,
      score,
      clean,
      id,
    )
  } catch (error) {
    throw violates(error, 'UNIQUE') ? duplicate(name) : error
  }
  return true
}

/** What belongs to a unit, in the order it can be removed. */
const belongings: readonly (readonly [table: string, column: string])[] = [
  ['reentry_cell', 'unit'],
  ['reentry_unit', 'unit'],
  ['cell', 'unit'],
  ['excuse', 'unit'],
  ['remark', 'unit'],
  ['work_step', 'unit'],
  ['work', 'unit'],
  ['oversight', 'unit'],
  ['head', 'subject'],
  ['profile', 'subject'],
]

/**
 * Removes a unit with all that belongs to it. Expected('not-found'), ('refused') for a closed year or a unit that is no
 * draft. Inside a write.
 */
export const removeUnit = (store: Store, id: string): void => {
  requireDraft(store, mustExist(store, id))
  for (const [table, column] of belongings) run(store, `DELETE FROM ${table} WHERE ${column} = ?`, id)
  run(store, 'DELETE FROM unit WHERE id = ?', id)
}
