/** What a batch must not take back any more: cells of units that are no drafts, and everything of closed years. */
import type { JournalRow } from '../../store/batches.ts'
import { get } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { unitById } from '../../store/units.ts'
import { closedText, isClosed, stateLockOf } from '../../store/work.ts'
import { rowName } from './names.ts'

/** The first column of their key is the year. */
const ofYear = new Set(['result', 'period', 'assignment', 'instrument_use'])
/** The first column of their key is the unit. */
const ofUnit = new Set(['cell', 'excuse'])

type Values = Record<string, unknown>
const parsed = ({ old, new: after, op }: JournalRow): Values =>
  op === 'update' ? {} : (JSON.parse(after ?? old ?? '{}') as Values)

/** A column of a row: as it is now, or as the journal knows a row that is gone. */
const valueOf = (
  store: Store,
  tbl: 'remark' | 'oversight' | 'unit',
  id: string,
  column: string,
  row: JournalRow,
): unknown =>
  get<{ value: unknown }>(store, `SELECT ${column} AS value FROM ${tbl} WHERE id = ?`, id)?.value ?? parsed(row)[column]

/** Locks a batch brought itself, as an import does: they go with it. Whoever locked anew later stands in its way elsewhere. */
interface Brought {
  years: ReadonlySet<unknown>
  units: ReadonlySet<unknown>
}

const firstOf = ({ key }: JournalRow): unknown => (JSON.parse(key) as unknown[])[0]

const broughtBy = (journal: readonly JournalRow[]): Brought => ({
  years: new Set(journal.filter(({ tbl, op }) => tbl === 'closing' && op === 'insert').map(firstOf)),
  units: new Set(journal.filter(({ tbl, op }) => tbl === 'work' && op !== 'delete').map(firstOf)),
})

/** Why this row stays as it is, with the name of what is locked; null when nothing locks it. */
const lockOfRow = (store: Store, row: JournalRow, brought: Brought): string | null => {
  const { tbl, op, col } = row
  const [first = ''] = JSON.parse(row.key) as (string | number)[]
  const id = String(first)
  const closedYear = (year: unknown): string | null =>
    typeof year === 'number' && !brought.years.has(year) && isClosed(store, year)
      ? `Tahun ${year}: ${closedText(year)}`
      : null
  const lockedUnit = (unitId: unknown): string | null => {
    const unit = unitById(store, String(unitId))
    if (unit === undefined) return null
    const closed = isClosed(store, unit.year) && !brought.years.has(unit.year) ? closedText(unit.year) : null
    const lock = closed ?? (brought.units.has(unit.id) ? null : stateLockOf(store, unit.id))
    return lock === null ? null : `${rowName(store, 'unit', JSON.stringify([unitId]))}: ${lock}`
  }
  if (ofYear.has(tbl)) return closedYear(first)
  if (ofUnit.has(tbl)) return lockedUnit(id)
  if (tbl === 'unit')
    return (
      closedYear(valueOf(store, tbl, id, 'year', row)) ?? (op === 'update' && col === 'type' ? lockedUnit(id) : null)
    )
  if (tbl === 'oversight') return closedYear(valueOf(store, tbl, id, 'year', row))
  // An answer counts for submitting; a question may be taken back.
  if (tbl === 'remark' && op === 'update') return lockedUnit(valueOf(store, tbl, id, 'unit', row))
  return null
}

/** Sentences in Indonesian, one a unit or year; empty when no lock stands in the way. */
export const locked = (store: Store, journal: readonly JournalRow[]): string[] => {
  const found = new Set<string>()
  const asked = new Set<string>()
  const brought = broughtBy(journal)
  for (const row of journal) {
    // A paste has thousands of rows of few units.
    const [first] = JSON.parse(row.key) as unknown[]
    const what = `${row.tbl} ${String(first)} ${row.op} ${row.col === 'type' ? 'type' : ''}`
    if (asked.has(what)) continue
    asked.add(what)
    const lock = lockOfRow(store, row, brought)
    if (lock !== null) found.add(lock)
  }
  return [...found]
}
