/** The way to a validated year: states of units, who changed them when, and years that are closed. */
import { Expected } from '../../shared/errors.ts'
import type { WorkAction, WorkState } from '../../shared/entry-views.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'
import { writer } from './writer.ts'

/** As much of a unit as its state depends on. */
interface Unit {
  id: string
  year: number
}

export interface WorkStep {
  id: string
  unit: string
  action: WorkAction
  before: WorkState
  after: WorkState
  /** Name of the person, or of the account where nobody was chosen. */
  person: string
  /** ISO 8601. */
  at: string
  reason: string | null
}

/** States of a year's units by id; a unit that is not in it is `draf`. */
export const workStates = (store: Store, year: number): Map<string, WorkState> =>
  new Map(
    all<{ unit: string; state: WorkState }>(
      store,
      'SELECT work.unit, work.state FROM work JOIN unit ON unit.id = work.unit WHERE unit.year = ?',
      year,
    ).map(({ unit, state }) => [unit, state]),
  )

export const stateOf = (store: Store, unit: string): WorkState =>
  get<{ state: WorkState }>(store, 'SELECT state FROM work WHERE unit = ?', unit)?.state ?? 'draf'

/** What was done with a unit, oldest first. */
export const stepsOf = (store: Store, unit: string): WorkStep[] =>
  all<WorkStep>(
    store,
    'SELECT id, unit, action, before, after, person, at, reason FROM work_step WHERE unit = ? ORDER BY at, id',
    unit,
  )

/** Brings a unit into another state and notes who did it. Inside a write that cannot be undone. */
export const addStep = (
  store: Store,
  step: { unit: string; action: WorkAction; after: WorkState; reason: string | null },
): void => {
  const at = store.now()
  const before = stateOf(store, step.unit)
  run(
    store,
    'INSERT INTO work_step (id, unit, action, before, after, person, at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    uuidv7(at.getTime()),
    step.unit,
    step.action,
    before,
    step.after,
    writer(store),
    at.toISOString(),
    step.reason,
  )
  run(
    store,
    'INSERT INTO work (unit, state) VALUES (?, ?) ON CONFLICT (unit) DO UPDATE SET state = excluded.state',
    step.unit,
    step.after,
  )
}

export interface Closing {
  year: number
  person: string
  /** ISO 8601. */
  at: string
}

/** When and by whom a year was closed; null while it is open. */
export const closingOf = (store: Store, year: number): Closing | null =>
  get<Closing>(store, 'SELECT year, person, at FROM closing WHERE year = ?', year) ?? null

export const isClosed = (store: Store, year: number): boolean => closingOf(store, year) !== null

export const closedYears = (store: Store): number[] =>
  all<{ year: number }>(store, 'SELECT year FROM closing ORDER BY year').map(({ year }) => year)

/** Closes a year. Inside a write. */
export const closeYear = (store: Store, year: number): void => {
  run(store, 'INSERT INTO closing (year, person, at) VALUES (?, ?, ?)', year, writer(store), store.now().toISOString())
}

/** Opens a closed year again. Inside a write. */
export const openYear = (store: Store, year: number): void => {
  run(store, 'DELETE FROM closing WHERE year = ?', year)
}

export const closedText = (year: number): string =>
  `Tahun ${year} sudah ditutup. Buka kembali tahun itu dengan alasan untuk mengubahnya.`

/** Expected('refused') when the year is closed: nothing of it changes. */
export const requireOpen = (store: Store, year: number): void => {
  if (isClosed(store, year)) throw new Expected('refused', closedText(year))
}

const lockTexts: Record<Exclude<WorkState, 'draf'>, string> = {
  diajukan: 'Sudah diajukan',
  diverifikasi: 'Sudah diverifikasi',
  disahkan: 'Sudah disahkan',
}

/** Why the cells of a unit cannot be changed, Indonesian ("Sudah diajukan oleh Rina"); null where they can. */
export const lockOf = (store: Store, unit: Unit): string | null => {
  if (isClosed(store, unit.year)) return closedText(unit.year)
  return stateLockOf(store, unit.id)
}

/** As `lockOf`, by the state of the unit alone. */
export const stateLockOf = (store: Store, unit: string): string | null => {
  const state = stateOf(store, unit)
  if (state === 'draf') return null
  const step = get<{ person: string }>(
    store,
    'SELECT person FROM work_step WHERE unit = ? AND after = ? ORDER BY at DESC, id DESC LIMIT 1',
    unit,
    state,
  )
  const by = step === undefined || step.person === '' ? '' : ` oleh ${step.person}`
  return `${lockTexts[state]}${by}.`
}

/** Expected('refused') when cells, type or existence of the unit cannot be changed now. */
export const requireDraft = (store: Store, unit: Unit & { name: string }): void => {
  const lock = lockOf(store, unit)
  if (lock !== null) throw new Expected('refused', `Unit ${unit.name} terkunci. ${lock}`)
}
