/** What was found in the field: one row a cell that holds anything. A missing row is an empty cell. */
import type { CellValue } from '../../shared/domain/instrument.ts'
import type { Region } from '../../shared/domain/types.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

export interface CellRecord extends CellValue {
  note: string
  evidence: string
}
/** Cells of one unit by the code of the indicator. */
export type UnitCells = Record<string, CellRecord>

interface Raw {
  unit: string
  indicator: string
  value: number | null
  na: 0 | 1
  note: string
  evidence: string
}

const columns = 'cell.unit, cell.indicator, cell.value, cell.na, cell.note, cell.evidence'
const blank: CellRecord = { value: null, na: false, note: '', evidence: '' }

const byUnit = (rows: readonly Raw[]): Map<string, UnitCells> => {
  const found = new Map<string, UnitCells>()
  let last = ''
  let cells: UnitCells = {}
  for (const { unit, indicator, value, na, note, evidence } of rows) {
    // Rows of a unit come together.
    if (unit !== last) {
      last = unit
      const known = found.get(unit)
      if (known === undefined) found.set(unit, (cells = {}))
      else cells = known
    }
    cells[indicator] = { value, na: na === 1, note, evidence }
  }
  return found
}

/** Cells of these units; a unit without any is absent. One query, however many they are. */
export const cellsOfUnits = (store: Store, units: readonly string[]): Map<string, UnitCells> =>
  byUnit(
    all<Raw>(
      store,
      `SELECT ${columns} FROM json_each(?) AS wanted JOIN cell ON cell.unit = wanted.value`,
      JSON.stringify(units),
    ),
  )

/** Cells of all units of a year. Regions as in `bodies` (also the code of one body). */
export const cellsOf = (store: Store, year: number, region: Region): Map<string, UnitCells> =>
  byUnit(
    region === 'ID'
      ? all<Raw>(store, `SELECT ${columns} FROM unit JOIN cell ON cell.unit = unit.id WHERE unit.year = ?`, year)
      : all<Raw>(
          store,
          `SELECT ${columns} FROM unit JOIN body ON body.code = unit.body JOIN cell ON cell.unit = unit.id
           WHERE unit.year = ? AND ? IN (body.code, body.province)`,
          year,
          region,
        ),
  )

/** What may be set; undefined leaves alone. `value` and `na` come together. */
export interface CellChange {
  cell?: CellValue | undefined
  note?: string | undefined
  evidence?: string | undefined
}

/**
 * Writes a cell whose present content is known (undefined: no row); returns what it holds now, null when nothing changed.
 * A row that becomes empty without note and evidence is deleted. Inside a write.
 */
export const putCell = (
  store: Store,
  unit: string,
  indicator: string,
  before: CellRecord | undefined,
  change: CellChange,
): CellRecord | null => {
  const known = before ?? blank
  const after: CellRecord = {
    value: change.cell === undefined ? known.value : change.cell.value,
    na: change.cell === undefined ? known.na : change.cell.na,
    note: change.note ?? known.note,
    evidence: change.evidence ?? known.evidence,
  }
  const { value, na, note, evidence } = after
  if (value === known.value && na === known.na && note === known.note && evidence === known.evidence) return null
  if (value === null && !na && note === '' && evidence === '')
    run(store, 'DELETE FROM cell WHERE unit = ? AND indicator = ?', unit, indicator)
  else if (before === undefined)
    run(
      store,
      'INSERT INTO cell (unit, indicator, value, na, note, evidence) VALUES (?, ?, ?, ?, ?, ?)',
      unit,
      indicator,
      value,
      na ? 1 : 0,
      note,
      evidence,
    )
  else
    run(
      store,
      'UPDATE cell SET value = ?, na = ?, note = ?, evidence = ? WHERE unit = ? AND indicator = ?',
      value,
      na ? 1 : 0,
      note,
      evidence,
      unit,
      indicator,
    )
  return after
}

/** `putCell` for a cell that must be looked up first; returns whether anything changed. Inside a write. */
export const setCell = (store: Store, unit: string, indicator: string, change: CellChange): boolean => {
  const raw = get<Raw>(store, `SELECT ${columns} FROM cell WHERE unit = ? AND indicator = ?`, unit, indicator)
  const before = raw === undefined ? undefined : byUnit([raw]).get(unit)?.[indicator]
  return putCell(store, unit, indicator, before, change) !== null
}
