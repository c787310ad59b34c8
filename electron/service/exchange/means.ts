/** Official scores against the mean of the units. */
import { formatScore } from '../../../shared/domain/number.ts'
import { schemeOf } from '../../../shared/domain/schemes.ts'
import { differs, meanOf } from '../../../shared/domain/score.ts'
import type { Hundredths } from '../../../shared/domain/types.ts'
import type { Finding } from '../../../shared/views.ts'
import { type Known, targetKey } from './current.ts'
import type { GoodRow } from './rows.ts'

/**
 * Bodies of the file whose official score and mean of units are more than 0,01 apart once the file is in. Reported at
 * the body's own row, else at its first unit.
 */
export const checkMeans = (rows: readonly GoodRow[], known: ReadonlyMap<string, Known>): Finding[] => {
  const means = new Map<string, Hundredths[]>()
  for (const [key, { score }] of known) {
    const [year = '', body = '', unit = ''] = key.split(' ')
    if (unit !== '' && score !== null) {
      const group = `${year} ${body} `
      const scores = means.get(group)
      if (scores === undefined) means.set(group, [score])
      else scores.push(score)
    }
  }
  const spoken = new Map<string, GoodRow>()
  for (const row of rows) {
    const key = targetKey(row.year, row.body.code, null)
    if (row.unit === null || !spoken.has(key)) spoken.set(key, row)
  }
  return [...spoken].flatMap(([key, { row, year }]) => {
    const official = known.get(key)?.score ?? null
    const computed = schemeOf(year)?.aggregation === 'mean' ? meanOf(means.get(key) ?? []) : null
    if (official === null || computed === null || !differs(official, computed)) return []
    return [{ row, kind: 'mean' as const, published: formatScore(official), computed: formatScore(computed) }]
  })
}
