/** Freezes everything that will be printed, so that a document can be drawn again from its snapshot alone. */
import { createHash } from 'node:crypto'
import type { Snapshot } from '../../../shared/domain/snapshot.ts'
import type { Context } from '../context.ts'
import { canonical } from './canonical.ts'
import { kinds } from './kinds/index.ts'
import type { Facts } from './scope.ts'
import type { Subject } from './subjects.ts'
import { designFor, refOf } from './templates/known.ts'

export const ink = '#1B1B1F'

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
  /** To be signed by pen. */
  ink?: true
  /** Head of the journal's chain, where there is one. */
  chain?: string
}

/**
 * The snapshot of one subject. `at` is the instant the number is given (ISO 8601, UTC); `sample` prints CONTOH.
 * Its keys are sorted, so `JSON.stringify` of it gives the canonical form wherever it goes.
 */
export function freeze(ctx: Context, facts: Facts, subject: Subject, given: Given): Frozen {
  const template = refOf(subject.kind, designFor(ctx.store, subject.kind, facts.design))
  const content = kinds[subject.kind].content(ctx, facts, subject)
  const json = canonical({ ...common(facts), ...given, ...content, template })
  return {
    snapshot: JSON.parse(json) as Snapshot,
    json,
    sha256: createHash('sha256').update(json, 'utf8').digest('hex'),
  }
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
