/** What an issue run would do, subject by subject, before anything is written. */
import { foldName } from '../../../shared/domain/names.ts'
import { checkPattern, patternOf } from '../../../shared/domain/register.ts'
import type { Snapshot } from '../../../shared/domain/snapshot.ts'
import type { IssueScope } from '../../../shared/ipc.ts'
import type { IssuePlan, PlanItem } from '../../../shared/views.ts'
import { documentHeads, type DocumentHead } from '../../store/document-heads.ts'
import { documentById } from '../../store/documents.ts'
import type { ForeignDocument } from '../../store/merge-documents.ts'
import type { Context } from '../context.ts'
import { issuedElsewhere, presentKeys } from '../merge/register.ts'
import { freeNumber } from './free-number.ts'
import { kinds } from './kinds/index.ts'
import { factsOf, problemsOf, type Facts } from './scope.ts'
import { subjectsOf, type Subject } from './subjects.ts'

/** A subject with what the register knows of it. */
export interface Planned {
  subject: Subject
  item: PlanItem
  /** The document in force. */
  live: DocumentHead | null
  /** A number that was given and whose file was never finished. */
  reserved: DocumentHead | null
  /** What another laptop issued for it, when this one did not. */
  elsewhere: ForeignDocument | null
}

/** The plan as screens show it. */
export function issuePlan(ctx: Context, scope: IssueScope): IssuePlan {
  const facts = factsOf(ctx, scope)
  const all = plannedOf(ctx, facts)
  return {
    items: all.map(({ item }) => item),
    problems: problemsOf(facts),
    nextNumber: nextNumber(ctx, facts, all),
    date: facts.date,
    place: facts.place,
    signatory: facts.signatory,
  }
}

/** Every body and unit with a score, and the ranking, each with its state. */
export function plannedOf(ctx: Context, facts: Facts): Planned[] {
  const records = documentHeads(ctx.store, { year: facts.year })
  const keyOf = presentKeys(ctx.store)
  const byKey = (state: DocumentHead['state']) =>
    new Map(records.filter((record) => record.state === state).map((record) => [keyOf(record), record]))
  const live = byKey('issued')
  const reserved = byKey('reserved')
  const foreign = issuedElsewhere(ctx.store, facts.year)
  const orphans = orphansOf(facts, records)
  return subjectsOf(facts).map((subject) => {
    const known = { live: live.get(subject.key) ?? orphans(subject), reserved: reserved.get(subject.key) ?? null }
    const elsewhere = known.live || known.reserved ? null : (foreign.get(subject.key) ?? null)
    return planned(ctx, facts, subject, { ...known, elsewhere })
  })
}

const nameKey = (kind: string, code: string, name: string): string => `${kind} ${code} ${foldName(name)}`

/**
 * Documents in force of units that are gone. A unit that was removed and entered again is the same one by year, body and name:
 * it gets no second certificate.
 */
function orphansOf(facts: Facts, records: readonly DocumentHead[]): (subject: Subject) => DocumentHead | null {
  const present = new Set(facts.results.rows.flatMap(({ units }) => units.map(({ id }) => id)))
  const found = new Map(
    records
      .filter(({ state, unit }) => state === 'issued' && unit !== null && !present.has(unit))
      .map((record) => [nameKey(record.kind, record.code, record.subject), record]),
  )
  return ({ kind, code, unit }) => (unit === null ? null : (found.get(nameKey(kind, code, unit.name)) ?? null))
}

function planned(
  ctx: Context,
  facts: Facts,
  subject: Subject,
  register: Pick<Planned, 'live' | 'reserved' | 'elsewhere'>,
): Planned {
  const { live, reserved, elsewhere } = register
  const { item, kind, code, unit, body, score, due } = subject
  const known = reserved ?? live
  return {
    subject,
    ...register,
    item: {
      item,
      kind,
      code,
      unit: unit?.name ?? null,
      subject: subject.subject,
      body,
      score,
      state: !due ? 'withheld' : reserved ? 'unfinished' : live || elsewhere ? 'exists' : 'ready',
      reason: due && elsewhere ? elsewhereReason(elsewhere) : reasonOf(ctx, facts, subject, live, reserved),
      number: (known ?? elsewhere)?.number ?? null,
      document: known?.id ?? null,
      rank: subject.row?.rank ?? null,
    },
  }
}

function reasonOf(
  ctx: Context,
  facts: Facts,
  subject: Subject,
  live: DocumentHead | null,
  reserved: DocumentHead | null,
): string | null {
  const { due, reason } = subject
  if (!due) return live ? `${reason}; nomor ${live.number} sudah terbit` : reason
  if (reserved) return `Nomor ${reserved.number} sudah dipesan, berkasnya belum selesai`
  return live ? (outdatedReason(ctx, facts, { subject, live }) ?? 'Sudah terbit') : null
}

/** What the document in force of a subject no longer says rightly; null while it does, or there is none. */
export function outdatedReason(
  ctx: Context,
  facts: Facts,
  { subject, live }: Pick<Planned, 'subject' | 'live'>,
): string | null {
  if (!live) return null
  const frozen = (): Partial<Snapshot> =>
    JSON.parse(documentById(ctx.store, live.id)?.snapshot ?? '{}') as Partial<Snapshot>
  return kinds[subject.kind].outdated(ctx, facts, subject, live, frozen)
}

const elsewhereReason = ({ state, number }: ForeignDocument): string =>
  state === 'issued' ? `Sudah terbit di laptop lain dengan nomor ${number}` : `Nomor ${number} dipesan di laptop lain`

/** The number the first new document of the plan gets; empty while there is none, or the pattern cannot give one. */
function nextNumber(ctx: Context, facts: Facts, items: readonly Planned[]): string {
  const kind = facts.kind === 'all' ? 'certificate' : facts.kind
  const subject = items.find(({ item }) => item.state === 'ready')?.subject ?? { kind, key: '' }
  return checkPattern(patternOf(facts.settings, subject.kind)) === null ? freeNumber(ctx, facts, subject).number : ''
}
