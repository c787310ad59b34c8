/** The ranking of a region by a stated scope and tie rule. */
import { verdictOf } from '../../../shared/domain/band.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { inGroup, rankOf, scopeText, tieText } from '../../../shared/domain/rank.ts'
import { regionTitle } from '../../../shared/domain/regions.ts'
import { meanOf } from '../../../shared/domain/score.ts'
import { countBands } from '../../../shared/domain/statistics.ts'
import type { RankGroup, Region, TieRule } from '../../../shared/domain/types.ts'
import type { RankingView } from '../../../shared/views.ts'
import { bodies } from '../../store/bodies.ts'
import { results } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { ruleOf, schemeFor, schemeView } from './year.ts'

/** The bodies of `region` with a score, ranked; scope and rule default to those of the period. */
export function rankingView(
  store: Store,
  input: { year: number; region: Region; group?: RankGroup | undefined; ties?: TieRule | undefined },
): RankingView {
  const { year, region } = input
  const scheme = schemeFor(year)
  const rule = ruleOf(store, year, input)
  const bodyOf = new Map(bodies(store, region).map((body) => [body.code, body]))
  const scored = results(store, year, region).flatMap(({ body: code, score }) => {
    const body = bodyOf.get(code)
    return body && score !== null && inGroup(body, region, rule.group) ? [{ code, score }] : []
  })
  const rows = rankOf(scored, rule.ties).flatMap(({ rank, code, score }) => {
    const body = bodyOf.get(code)
    if (!body) return []
    const { zone, category, opinion, quality } = verdictOf(scheme, score)
    return [{ rank, code, name: printedName(body), type: body.type, score, zone, category, opinion, quality }]
  })
  const scores = rows.map((row) => row.score)
  return {
    year,
    region,
    regionName: regionTitle(region),
    scheme: schemeView(scheme, year),
    ...rule,
    scopeText: scopeText(region, rule.group),
    tieText: tieText(rule.ties),
    rows,
    counts: countBands(scheme, scores),
    mean: meanOf(scores),
  }
}
