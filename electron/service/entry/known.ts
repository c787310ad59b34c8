/**
 * Units as the checks compare them, kept from one look to the next. A key changes one cell, and reading a province for it
 * is the dearest part of a check: the journal says which units are to be read again.
 */
import { indicatorsOf } from '../../../shared/domain/checks/finding.ts'
import type { Compared } from '../../../shared/domain/checks/outliers.ts'
import type { Indicator, Instrument } from '../../../shared/domain/instrument.ts'
import { foldName } from '../../../shared/domain/names.ts'
import type { EntryUnit } from '../../../shared/entry-views.ts'
import { cellsOf, cellsOfUnits, type UnitCells } from '../../store/cells.ts'
import { instrumentsOfYear } from '../../store/instruments.ts'
import { all, get } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { type UnitRecord, units, unitsById } from '../../store/units.ts'
import { entryUnits } from './units.ts'

/** `unit`: its state, lock and remarks may be those of an earlier look. */
export interface Known {
  unit: EntryUnit
  instrument: Instrument
  indicators: Indicator[]
  compared: Compared
  /** Units are peers when they are of one type and use one instrument. */
  peers: string
}

const read = (
  store: Store,
  year: number,
  records: readonly UnitRecord[],
  cells: ReadonlyMap<string, UnitCells>,
): Known[] => {
  const instrumentFor = instrumentsOfYear(store, year)
  const indicatorsFor = new Map<string, Indicator[]>()
  const types = new Map<string, string>()
  return entryUnits(store, year, records, cells).flatMap((unit) => {
    const instrument = instrumentFor(unit.type)
    if (instrument === null) return []
    let indicators = indicatorsFor.get(instrument.id)
    if (indicators === undefined) indicatorsFor.set(instrument.id, (indicators = indicatorsOf(instrument)))
    const { complete, score } = unit.computed
    let type = types.get(unit.type)
    if (type === undefined) types.set(unit.type, (type = foldName(unit.type)))
    const peers = `${instrument.id} ${type}`
    return {
      unit,
      instrument,
      indicators,
      peers,
      compared: { indicators, cells: unit.cells, score: complete ? score : null },
    }
  })
}

interface Kept {
  /** Last row of the journal that is in it. */
  journal: number
  known: Known[]
}
const kept = new WeakMap<Store, Map<string, Kept>>()
/** Places and years kept: this year and the one before, here and where one looked last. */
const PLACES = 4
/** With more units changed than these, all are read at once. */
const FEW = 60
/** Tables that say nothing about what is compared; `cell` is looked at unit by unit. */
const apart: ReadonlySet<string> = new Set(['excuse', 'remark', 'work', 'work_step', 'assignment'])

const lastRow = (store: Store): number =>
  get<{ id: number | null }>(store, 'SELECT max(id) AS id FROM journal')?.id ?? 0

/** Units whose cells changed after that row of the journal; null when something else changed, or too much. */
const changedSince = (store: Store, row: number): string[] | null => {
  const rows = all<{ tbl: string; unit: string }>(
    store,
    `SELECT DISTINCT tbl, CASE tbl WHEN 'cell' THEN json_extract(key, '$[0]') ELSE '' END AS unit FROM journal WHERE id > ?`,
    row,
  )
  const ids = rows.filter(({ tbl }) => tbl === 'cell').map(({ unit }) => unit)
  return ids.length > FEW || rows.some(({ tbl }) => tbl !== 'cell' && !apart.has(tbl)) ? null : ids
}

/** Units of a place in a year that have an instrument. */
export const knownUnits = (store: Store, year: number, region: string): Known[] => {
  const whole = () => read(store, year, units(store, year, region), cellsOf(store, year, region))
  // What is written and not yet certain may be taken back, and the journal with it.
  if (store.db.inTransaction) return whole()
  const places = kept.get(store) ?? new Map<string, Kept>()
  kept.set(store, places)
  const key = `${year} ${region}`
  const held = places.get(key)
  const journal = lastRow(store)
  const changed = held === undefined || held.journal > journal ? null : changedSince(store, held.journal)
  let known = held?.known ?? []
  if (changed === null) known = whole()
  else if (changed.length > 0) {
    const fresh = new Map(
      read(store, year, unitsById(store, changed), cellsOfUnits(store, changed)).map((one) => [one.unit.id, one]),
    )
    known = known.map((one) => fresh.get(one.unit.id) ?? one)
  }
  places.delete(key)
  places.set(key, { journal, known })
  for (const old of [...places.keys()].slice(0, -PLACES)) places.delete(old)
  return known
}
