/** Units as entry shows them: cells, fresh score, state of work, and why nothing can be typed. */
import type { Instrument } from '../../../shared/domain/instrument.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { instrumentProblems } from '../../../shared/domain/instrument-problems.ts'
import { unitScore } from '../../../shared/domain/unit-score.ts'
import type { EntryUnit, InstrumentView } from '../../../shared/entry-views.ts'
import { bodyByCode } from '../../store/bodies.ts'
import { cellsOfUnits, type UnitCells } from '../../store/cells.ts'
import { instrumentsOfYear, isShipped, isUsed } from '../../store/instruments.ts'
import { all } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import type { UnitRecord } from '../../store/units.ts'
import { isClosed, lockOf, workStates } from '../../store/work.ts'
import { schemeFor } from '../assessment/year.ts'

/** An instrument with what a screen has to know about it. */
export const instrumentShown = (store: Store, instrument: Instrument): InstrumentView => ({
  ...instrument,
  shipped: isShipped(instrument.id),
  locked: isUsed(store, instrument.id),
  problems: instrumentProblems(instrument),
})

/** Printed names of bodies, each looked up once. */
export const bodyNames = (store: Store): ((code: string) => string) => {
  const known = new Map<string, string>()
  return (code) => {
    let found = known.get(code)
    if (found === undefined) {
      const body = bodyByCode(store, code)
      known.set(code, (found = body === undefined ? code : printedName(body)))
    }
    return found
  }
}

/** Open remarks by unit: codes of indicators, '' for the unit as a whole. */
const openRemarks = (store: Store, units: readonly string[]): Map<string, string[]> => {
  const rows = all<{ unit: string; indicator: string }>(
    store,
    `SELECT remark.unit, coalesce(remark.indicator, '') AS indicator
     FROM json_each(?) AS wanted JOIN remark ON remark.unit = wanted.value WHERE remark.settled_at IS NULL
     ORDER BY remark.at, remark.id`,
    JSON.stringify(units),
  )
  const found = new Map<string, string[]>()
  for (const { unit, indicator } of rows) found.set(unit, [...(found.get(unit) ?? []), indicator])
  return found
}

/** Units of one year, in the order given; those without an instrument are left out. `cells` where they are known already. */
export const entryUnits = (
  store: Store,
  year: number,
  records: readonly UnitRecord[],
  cells: ReadonlyMap<string, UnitCells> = cellsOfUnits(
    store,
    records.map(({ id }) => id),
  ),
): EntryUnit[] => {
  const scheme = schemeFor(year)
  const instrumentFor = instrumentsOfYear(store, year)
  const bodyName = bodyNames(store)
  const states = workStates(store, year)
  const closed = isClosed(store, year)
  const remarks = openRemarks(
    store,
    records.map(({ id }) => id),
  )
  return records.flatMap((unit) => {
    const instrument = instrumentFor(unit.type)
    if (instrument === null) return []
    const own = cells.get(unit.id) ?? {}
    const state = states.get(unit.id) ?? 'draf'
    return {
      id: unit.id,
      body: unit.body,
      bodyName: bodyName(unit.body),
      name: unit.name,
      type: unit.type,
      state,
      // Most are drafts of an open year, and there are thousands of them.
      lock: closed || state !== 'draf' ? lockOf(store, unit) : null,
      cells: own,
      computed: unitScore(scheme, instrument, own),
      official: unit.score,
      remarks: remarks.get(unit.id) ?? [],
    }
  })
}
