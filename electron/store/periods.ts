/** The years of this office, each with its scheme, ranking rule and HQ decision. */
import { Expected } from '../../shared/errors.ts'
import { schemeOf } from '../../shared/domain/schemes.ts'
import type { Day, RankGroup, TieRule } from '../../shared/domain/types.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { requireOpen } from './work.ts'

export interface PeriodRow {
  year: number
  /** Id of the scheme the year was opened with. */
  scheme: string
  group: RankGroup
  ties: TieRule
  decision: { number: string; date: Day } | null
}

interface Raw {
  year: number
  scheme: string
  rank_group: RankGroup
  rank_ties: TieRule
  decision_number: string | null
  decision_date: Day | null
}

const columns = 'year, scheme, rank_group, rank_ties, decision_number, decision_date'
const fromRaw = (raw: Raw): PeriodRow => ({
  year: raw.year,
  scheme: raw.scheme,
  group: raw.rank_group,
  ties: raw.rank_ties,
  decision:
    raw.decision_number === null || raw.decision_date === null
      ? null
      : { number: raw.decision_number, date: raw.decision_date },
})

/** All years that were opened, the latest first. */
export const periods = (store: Store): PeriodRow[] =>
  all<Raw>(store, `SELECT ${columns} FROM period ORDER BY year DESC`).map(fromRaw)

export const period = (store: Store, year: number): PeriodRow | null => {
  const raw = get<Raw>(store, `SELECT ${columns} FROM period WHERE year = ?`, year)
  return raw === undefined ? null : fromRaw(raw)
}

/** Opens the year when it is not yet there. Expected('input') for a year without an assessment. Inside a write. */
export const ensurePeriod = (store: Store, year: number): PeriodRow => {
  const known = period(store, year)
  if (known !== null) return known
  const scheme = schemeOf(year)
  if (scheme === null)
    throw new Expected('input', `Tahun ${year} tidak memiliki penilaian. Periksa tahunnya.`, { field: 'year' })
  run(store, 'INSERT INTO period (year, scheme) VALUES (?, ?)', year, scheme.id)
  return { year, scheme: scheme.id, group: 'all', ties: 'shared', decision: null }
}

/**
 * Sets what is given (undefined leaves alone, `decision: null` clears) and returns the year. Expected('refused') where that
 * would change a closed year. Inside a write.
 */
export const savePeriod = (
  store: Store,
  year: number,
  change: {
    group?: RankGroup | undefined
    ties?: TieRule | undefined
    decision?: { number: string; date: Day } | null | undefined
  },
): PeriodRow => {
  const before = ensurePeriod(store, year)
  const after = {
    ...before,
    group: change.group ?? before.group,
    ties: change.ties ?? before.ties,
    decision: change.decision === undefined ? before.decision : change.decision,
  }
  if (JSON.stringify(after) === JSON.stringify(before)) return before
  requireOpen(store, year)
  run(
    store,
    'UPDATE period SET rank_group = ?, rank_ties = ?, decision_number = ?, decision_date = ? WHERE year = ?',
    after.group,
    after.ties,
    after.decision?.number ?? null,
    after.decision?.date ?? null,
    year,
  )
  return after
}
