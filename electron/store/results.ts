/** Official scores of bodies, one row a year and body. */
import type { Clean, Hundredths, Region } from '../../shared/domain/types.ts'
import { requireBody } from './bodies.ts'
import { ensurePeriod } from './periods.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { requireOpen } from './work.ts'

export interface ResultRow {
  /** Code of the body. */
  body: string
  score: Hundredths | null
  clean: Clean
}

/** Results of a year by code; bodies about which nothing was entered are absent. Regions as in `bodies`. */
export const results = (store: Store, year: number, region: Region = 'ID'): ResultRow[] =>
  region === 'ID'
    ? all<ResultRow>(store, 'SELECT body, score, clean FROM result WHERE year = ? ORDER BY body', year)
    : all<ResultRow>(
        store,
        `SELECT result.body, result.score, result.clean FROM result JOIN body ON body.code = result.body
         WHERE result.year = ? AND ? IN (body.code, body.province) ORDER BY result.body`,
        year,
        region,
      )

export const result = (store: Store, year: number, body: string): ResultRow | undefined =>
  get<ResultRow>(store, 'SELECT body, score, clean FROM result WHERE year = ? AND body = ?', year, body)

/** How many bodies of each province have an official score that year; `province` null for ministries and the like. */
export const scoredByProvince = (store: Store, year: number): { province: string | null; scored: number }[] =>
  all(
    store,
    `SELECT body.province AS province, count(*) AS scored FROM result JOIN body ON body.code = result.body
     WHERE result.year = ? AND result.score IS NOT NULL GROUP BY body.province ORDER BY body.province`,
    year,
  )

/**
 * Sets score and/or clean and clear of a body (undefined leaves alone, `score: null` clears); opens the year when it is
 * new. Returns whether anything changed. Expected('not-found') for an unknown code, ('refused') for a closed year. Inside a
 * write.
 */
export const setResult = (
  store: Store,
  change: { year: number; body: string; score?: Hundredths | null | undefined; clean?: Clean | undefined },
): boolean => {
  const { year, body } = change
  const before = result(store, year, body)
  const score = change.score === undefined ? (before?.score ?? null) : change.score
  const clean = change.clean ?? before?.clean ?? 'belum'
  if (before === undefined) {
    if (score === null && clean === 'belum') return false
    requireBody(store, body)
    requireOpen(store, year)
    ensurePeriod(store, year)
    run(store, 'INSERT INTO result (year, body, score, clean) VALUES (?, ?, ?, ?)', year, body, score, clean)
    return true
  }
  if (score === before.score && clean === before.clean) return false
  requireOpen(store, year)
  run(store, 'UPDATE result SET score = ?, clean = ? WHERE year = ? AND body = ?', score, clean, year, body)
  return true
}
