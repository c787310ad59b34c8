import { titleOf } from '../../../../shared/domain/schemes.ts'
import type { Facts } from '../scope.ts'
import type { Kind } from './kind.ts'
import { regionSubject, resultRow } from './region.ts'

const keyOf = ({ year, region, ranking: { group, ties } }: Facts): string =>
  `ranking:${year}:${region}:${group}:${ties}`

const textOf = (rows: readonly { rank: number; code: string; score: number }[]): string =>
  rows.map(({ rank, code, score }) => `${rank} ${code} ${score}`).join('\n')

/** One for the region, by scope and tie rule. */
export const ranking: Kind<'ranking'> = {
  subjects: (facts) => (facts.ranking.rows.length === 0 ? [] : [regionSubject('ranking', facts, keyOf(facts))]),
  content: (_, { ranking: ranked, scheme, region, year }) => ({
    kind: 'ranking',
    region,
    regionName: ranked.regionName,
    group: ranked.group,
    ties: ranked.ties,
    scopeText: ranked.scopeText,
    tieText: ranked.tieText,
    title: `Peringkat ${titleOf(scheme, year)} Tahun ${year}`,
    rows: ranked.rows.map(({ rank, code, name, score, zone, category, opinion }) => ({
      rank,
      code,
      name,
      score,
      zone,
      category,
      opinion,
    })),
    limits: scheme.bands.map(({ from, category, zone, opinion }) => ({ from, label: category ?? zone ?? opinion })),
    counts: ranked.counts,
    mean: ranked.mean,
  }),
  rows: (_, { year, ranking: { rows } }) => rows.map(({ code }) => resultRow(year, code)),
  fileName: ({ year, ranking: { group } }, { subject }) =>
    `Peringkat ${year} - ${subject}${group === 'all' ? '' : ` (${group})`}`,
  outdated: (_, facts, __, ___, frozen) => {
    const then = frozen()
    const same = then.kind === 'ranking' && then.rows && textOf(then.rows) === textOf(facts.ranking.rows)
    return same ? null : 'Peringkat berubah sejak diterbitkan'
  },
  owns: (facts, { subjectKey }) => subjectKey === keyOf(facts),
}
