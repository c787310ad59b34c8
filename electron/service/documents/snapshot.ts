/** Freezes everything that will be printed, so that a document can be drawn again from its snapshot alone. */
import { createHash } from 'node:crypto'
import { awardTexts } from '../../../shared/domain/eligibility.ts'
import { rankPhrase } from '../../../shared/domain/rank.ts'
import { titleOf } from '../../../shared/domain/schemes.ts'
import type { CertificateSnapshot, RankingSnapshot, Snapshot } from '../../../shared/domain/snapshot.ts'
import type { Facts } from './scope.ts'
import type { Subject } from './subjects.ts'

const ink = '#1B1B1F'
/** Ranks up to this one are printed on a certificate. */
export const lastPrintedRank = 3

export interface Frozen {
  snapshot: Snapshot
  /** Canonical JSON: keys sorted, no blanks. */
  json: string
  /** SHA-256 of `json` in UTF-8, hex. */
  sha256: string
}

interface Given {
  number: string
  at: string
  sample: boolean
  /** Head of the journal's chain, where there is one. */
  chain?: string
}

/**
 * The snapshot of one subject. `at` is the instant the number is given (ISO 8601, UTC); `sample` prints CONTOH.
 * Its keys are sorted, so `JSON.stringify` of it gives the canonical form wherever it goes.
 */
export function freeze(facts: Facts, subject: Subject, given: Given): Frozen {
  const json = canonical(subject.row ? certificate(facts, subject, subject.row, given) : ranking(facts, given))
  return {
    snapshot: JSON.parse(json) as Snapshot,
    json,
    sha256: createHash('sha256').update(json, 'utf8').digest('hex'),
  }
}

/** JSON with sorted keys: equal values give equal text. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}

function common({ year, scheme, settings, date, place, signatory, decision }: Facts) {
  return {
    version: 1 as const,
    year,
    scheme: scheme.id,
    date,
    place,
    office: settings.office,
    logo: settings.logo,
    colors: { ink, ...settings.colors },
    signatory: signatory ?? { name: '', position: '' },
    decision,
  }
}

function certificate(
  facts: Facts,
  { unit, code }: Subject,
  row: NonNullable<Subject['row']>,
  given: Given,
): CertificateSnapshot {
  const { scheme, year, ranking: ranked, region } = facts
  const { score, zone, category, opinion, quality } = unit ?? row
  if (score === null) throw new Error(`${code} has no score to certify`)
  const rank = unit ? undefined : ranked.rows.find((other) => other.code === code)?.rank
  return {
    ...common(facts),
    ...given,
    kind: 'certificate',
    template: 'klasik@1',
    award: awardTexts(scheme, year, { zone, category, opinion, quality, award: true }),
    recipient: { code, type: row.type, body: row.name, unit: unit?.name ?? null },
    score,
    zone,
    category,
    opinion,
    quality,
    rank:
      rank !== undefined && rank <= lastPrintedRank ? rankPhrase(rank, ranked.rows.length, region, ranked.group) : null,
  }
}

function ranking(facts: Facts, given: Given): RankingSnapshot {
  const { ranking: ranked, scheme, region, year } = facts
  return {
    ...common(facts),
    ...given,
    kind: 'ranking',
    template: 'peringkat@1',
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
  }
}
