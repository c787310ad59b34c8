import { awardTexts } from '../../../../shared/domain/eligibility.ts'
import { formatScore } from '../../../../shared/domain/number.ts'
import { rankPhrase } from '../../../../shared/domain/rank.ts'
import type { BodyRow } from '../../../../shared/views.ts'
import type { Facts } from '../scope.ts'
import type { Subject } from '../subjects.ts'
import type { Kind } from './kind.ts'
import { inScope, resultRow, shownCode, unitRow } from './region.ts'

/** Ranks up to this one are printed on a certificate. */
const lastPrintedRank = 3

const rankOf = ({ ranking }: Facts, { code, unit }: Subject): number | null => {
  const rank = unit ? undefined : ranking.rows.find((row) => row.code === code)?.rank
  return rank !== undefined && rank <= lastPrintedRank ? rank : null
}

/** One for every body and unit with a score. */
export const certificate: Kind<'certificate'> = {
  subjects: (facts) => facts.results.rows.flatMap((row) => subjectsOf(facts, row)),
  content: (_, facts, subject) => {
    const { scheme, year, ranking, region } = facts
    const { row, unit, code } = subject
    const { score, zone, category, opinion, quality } = unit ?? row ?? { score: null }
    if (!row || score === null) throw new Error(`${code} has no score to certify`)
    const rank = rankOf(facts, subject)
    return {
      kind: 'certificate',
      award: awardTexts(scheme, year, { zone, category, opinion, quality, award: true }),
      recipient: { code, type: row.type, body: row.name, unit: unit?.name ?? null },
      score,
      zone,
      category,
      opinion,
      quality,
      rank: rank === null ? null : rankPhrase(rank, ranking.rows.length, region, ranking.group),
    }
  },
  rows: (_, facts, subject) => {
    const { year, ranking } = facts
    const { code, unit, row } = subject
    if (unit) return [unitRow(unit.id)]
    const own = row ? [resultRow(year, code)] : []
    // A printed rank rests on every score of the ranking.
    return rankOf(facts, subject) === null ? own : [...own, ...ranking.rows.map((other) => resultRow(year, other.code))]
  },
  fileName: ({ year }, subject) => {
    const unit = subject.unit ? ` - ${subject.unit.name}` : ''
    return `Piagam ${year} - ${shownCode(subject.code)}${subject.body}${unit}`
  },
  outdated: (_, __, { score, subject }, live) => {
    if (live.subject !== subject) return `Sudah terbit atas nama ${live.subject}`
    if (score === null || live.score === null || score === live.score) return null
    return `Sudah terbit dengan nilai ${formatScore(live.score)}; kini ${formatScore(score)}`
  },
  owns: inScope,
}

function subjectsOf(facts: Facts, row: BodyRow): Subject[] {
  const { year } = facts
  if (!inScope(facts, row)) return []
  return [null, ...row.units].flatMap((unit): Subject[] => {
    const { score, award } = unit ?? row
    if (score === null) return []
    const tail = unit ? `:${unit.id}` : ''
    return [
      {
        item: `certificate:${row.code}${tail}`,
        key: `certificate:${year}:${row.code}${tail}`,
        kind: 'certificate',
        code: row.code,
        row,
        unit,
        subject: unit ? unit.name : row.name,
        body: row.name,
        score,
        due: award.due,
        reason: award.reason,
      },
    ]
  })
}
