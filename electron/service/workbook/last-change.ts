/** Who changed a cell last, and when: from the journal, so that every way in counts. */
import { get } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'

interface LastChange {
  person: string
  /** ISO 8601. */
  at: string
}

/** What of a cell: its value, or what stands beside it. */
export type CellPart = 'value' | 'note' | 'evidence'

/** The last change of that part of a cell; null when the journal knows of none. */
export const lastChange = (
  store: Store,
  unit: string,
  indicator: string,
  part: CellPart = 'value',
): LastChange | null =>
  get<LastChange>(
    store,
    `SELECT batch.person, batch.at FROM journal JOIN batch ON batch.id = journal.batch
     WHERE journal.tbl = 'cell' AND journal.key = json_array(?, ?) AND (journal.col IS NULL OR journal.col IN (?, ?))
     ORDER BY journal.id DESC LIMIT 1`,
    unit,
    indicator,
    part,
    part === 'value' ? 'na' : part,
  ) ?? null
