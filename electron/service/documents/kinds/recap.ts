import { recapOf } from '../../../../shared/domain/recap.ts'
import { recapSentences } from '../../../../shared/domain/recap-text.ts'
import { titleOf } from '../../../../shared/domain/schemes.ts'
import type { Facts } from '../scope.ts'
import { stillTrue } from '../canonical.ts'
import type { Content, Kind } from './kind.ts'
import { regionSubject, resultRow, unitRow } from './region.ts'

const keyOf = ({ year, region }: Facts): string => `recap:${year}:${region}`

function contentOf({ scheme, year, region, results, before }: Facts): Content<'recap'> {
  const recap = recapOf({
    scheme,
    year,
    before,
    bodies: results.rows.map((row) => ({
      ...row,
      before: row.score === null || row.change === null ? null : row.score - row.change,
    })),
  })
  return {
    kind: 'recap',
    region,
    regionName: results.regionName,
    title: `Rekapitulasi ${titleOf(scheme, year)} Tahun ${year}`,
    ...recap,
    sentences: recapSentences(recap, { year, place: results.regionName }),
  }
}

/** One for the region, as soon as anything in it has a score. */
export const recap: Kind<'recap'> = {
  subjects: (facts) =>
    facts.results.rows.some(({ score }) => score !== null) ? [regionSubject('recap', facts, keyOf(facts))] : [],
  content: (_, facts) => contentOf(facts),
  rows: (_, { year, before, results: { rows } }) => [
    ...(before?.comparable
      ? rows.filter(({ change }) => change !== null).map(({ code }) => resultRow(before.year, code))
      : []),
    ...rows.filter(({ score }) => score !== null).map(({ code }) => resultRow(year, code)),
    ...rows.flatMap(({ units }) => units.filter(({ score }) => score !== null).map(({ id }) => unitRow(id))),
  ],
  fileName: ({ year }, { subject }) => `Rekap ${year} - ${subject}`,
  outdated: (_, facts, __, ___, frozen) =>
    stillTrue(contentOf(facts), frozen()) ? null : 'Nilai berubah sejak diterbitkan',
  owns: (facts, { subjectKey }) => subjectKey === keyOf(facts),
}
