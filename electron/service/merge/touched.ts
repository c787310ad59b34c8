/** What a package will do to which year, told before it is done. */
import { usesByInstrument } from '../../store/instruments.ts'
import type { Store } from '../../store/store.ts'
import type { HistoryRecord } from './history.ts'
import type { Resolved } from './resolve.ts'
import { rowAt } from './rows.ts'
import type { Json, Row } from './spec.ts'

/** A record whose row comes, changes or goes (`changes`), or that waits for a decision; with the year it belongs to. */
export interface Touched {
  record: HistoryRecord
  year: number | null
  changes: boolean
}

const isSame = (a: Row, b: Row): boolean => Object.keys(a).every((name) => a[name] === b[name])

/** A unit that goes still says of which year its cells are. */
export const touchedBy = (store: Store, resolved: readonly Resolved[]): Touched[] => {
  const coming = new Map(
    resolved.flatMap(({ record, row }) => (record.tbl === 'unit' && row ? [[record.key, row]] : [])),
  )
  const yearOf = (row: Row): number | null => {
    if (typeof row['year'] === 'number') return row['year']
    const unit = row['unit'] ?? row['subject'] ?? null
    if (unit === null) return null
    const key = JSON.stringify([unit])
    const year = (rowAt(store, 'unit', key) ?? coming.get(key))?.['year']
    return typeof year === 'number' ? year : null
  }
  const uses = usesByInstrument(store)
  /** An instrument belongs to every year that uses it, by whichever of its keys. */
  const usedIn = ({ key, changes }: HistoryRecord): number[] =>
    [...new Set([key, ...changes.map((change) => change.key)])].flatMap((one) =>
      (uses.get(String((JSON.parse(one) as Json[])[0])) ?? []).map(({ year }) => year),
    )
  return resolved.flatMap(({ record, present, row, disagreements }) => {
    const [before] = present
    const changes = row === null ? before !== undefined : before === undefined || !isSame(row, before.row)
    const known = before?.row ?? row
    if (known === null || (!changes && disagreements.length === 0)) return []
    const years = new Set(record.tbl === 'instrument' ? usedIn(record) : [known, row ?? known].map(yearOf))
    return [...years].map((year) => ({ record, year, changes }))
  })
}
