/** Numbers and register entries: given before a file is made, never taken back. */
import type { Snapshot } from '../../../shared/domain/snapshot.ts'
import type { IssueScope } from '../../../shared/ipc.ts'
import { chainHead } from '../../store/chain.ts'
import { finish, reserve, revokedDocument, voidDocument, type DocumentRecord } from '../../store/documents.ts'
import { documentHeads } from '../../store/document-heads.ts'
import { refreeze } from '../../store/refreeze.ts'
import { uuidv7 } from '../../store/uuidv7.ts'
import type { Context } from '../context.ts'
import { presentKeys } from '../merge/register.ts'
import { freeNumber } from './free-number.ts'
import { kinds } from './kinds/index.ts'
import { kindsOf } from './kinds/wanted.ts'
import { baseName } from './naming.ts'
import { plannedOf, type Planned } from './plan.ts'
import { factsOf, refuseWhenIncomplete, type Facts } from './scope.ts'
import { freeze } from './snapshot.ts'
import type { Subject } from './subjects.ts'
import { designFor, designRows, keepShipped } from './templates/known.ts'

/** A document with its number, ready to be drawn. */
export interface Reserved {
  record: DocumentRecord
  snapshot: Snapshot
  subject: Subject
  /** File name without ending. */
  name: string
  /** A run that died reserved it; its files may lie around. */
  resumed: boolean
}

/** A document whose file is safely on the disk. */
export interface Made {
  id: string
  /** Below the data folder, with slashes. */
  file: string
  sha256: string
  signed: boolean
}

/** Whether a run issues this subject: new, unfinished, or standing and to be replaced. */
export const wanted = ({ item: { state } }: Planned, replace: string | null): boolean =>
  state === 'ready' || state === 'unfinished' || (state === 'exists' && replace !== null)

/**
 * Gives the subjects with these register keys their numbers in this order, all or none. What is printed is read and frozen in the
 * same transaction; a subject that is no longer due by then is left out.
 */
export function reserveChunk(
  ctx: Context,
  input: { scope: IssueScope; keys: readonly string[]; replace: string | null; demoKey: boolean; ink: boolean },
): Reserved[] {
  const { scope, keys, replace, ink } = input
  const place = new Map(keys.map((key, index) => [key, index]))
  const label = `Nomor untuk ${keys.length} dokumen ${scope.year}`
  const batch = { kind: 'issue', label, undoable: false, ...(replace !== null && { reason: replace }) }
  return ctx.store.write(batch, () => {
    const facts = factsOf(ctx, scope)
    refuseWhenIncomplete(facts)
    const sample = facts.settings.sample || input.demoKey
    return plannedOf(ctx, facts)
      .filter((planned) => place.has(planned.subject.key) && wanted(planned, replace))
      .toSorted((a, b) => (place.get(a.subject.key) ?? 0) - (place.get(b.subject.key) ?? 0))
      .map((planned) => reserveOne(ctx, facts, planned, { sample, replace, ink }))
  }).value
}

function reserveOne(
  ctx: Context,
  facts: Facts,
  { subject, live, reserved }: Planned,
  { sample, replace, ink }: { sample: boolean; replace: string | null; ink: boolean },
): Reserved {
  const at = ctx.now().toISOString()
  const design = designFor(ctx.store, subject.kind, facts.design)
  const rows = [...kinds[subject.kind].rows(ctx, facts, subject), ...(design ? designRows(design) : [])]
  const { key, kind, code, unit, score } = subject
  keepShipped(ctx.store, design, at)
  const chain = chainHead(ctx.store)?.hash
  const more = { at, sample, ...(ink && { ink: true as const }), ...(chain !== undefined && { chain }) }
  if (reserved) {
    const { snapshot, json, sha256 } = freeze(ctx, facts, subject, { number: reserved.number, ...more })
    const frozen = { snapshot: json, snapshotSha256: sha256, subject: subject.subject, score, rows }
    const record = refreeze(ctx.store, reserved.id, frozen)
    return { record, snapshot, subject, name: baseName(ctx, facts, subject, reserved.number), resumed: true }
  }
  const { scope, running, number } = freeNumber(ctx, facts, subject)
  const { snapshot, json, sha256 } = freeze(ctx, facts, subject, { number, ...more })
  const record = reserve(ctx.store, {
    id: uuidv7(ctx.now().getTime()),
    kind,
    year: facts.year,
    code,
    unit: unit?.id ?? null,
    subjectKey: key,
    subject: subject.subject,
    score,
    number,
    snapshot: json,
    snapshotSha256: sha256,
    scope,
    running,
    ...followed(ctx, key, live, replace),
    rows,
  })
  return { record, snapshot, subject, name: baseName(ctx, facts, subject, number), resumed: false }
}

/** What the new document takes the place of: the one in force, or the one that was revoked. */
function followed(ctx: Context, key: string, live: Planned['live'], replace: string | null) {
  if (live) return replace === null ? {} : { replaces: live.id, reason: replace }
  const revoked = revokedDocument(ctx.store, key)
  return revoked ? { replaces: revoked.id, reason: revoked.reason ?? undefined } : {}
}

/** Enters finished files; a document they replace goes out of force in the same transaction. */
export function finishChunk(ctx: Context, made: readonly Made[]): DocumentRecord[] {
  if (made.length === 0) return []
  const label = `Terbitkan ${made.length} dokumen`
  return ctx.store.write({ kind: 'issue', label, undoable: false }, () =>
    made.map(({ id, ...file }) => finish(ctx.store, id, file)),
  ).value
}

/** Numbers of this scope whose recipient is no longer due will never get a file: void, with the reason. */
export function voidStale(ctx: Context, facts: Facts, planned: readonly Planned[]): void {
  const due = new Set(planned.filter(({ subject }) => subject.due).map(({ subject }) => subject.key))
  const reasons = new Map(planned.map(({ subject }) => [subject.key, subject.reason]))
  const keyOf = presentKeys(ctx.store)
  const stale = documentHeads(ctx.store, { year: facts.year, state: 'reserved' }).filter(
    (head) => !due.has(keyOf(head)) && kindsOf(facts.kind).includes(head.kind) && kinds[head.kind].owns(facts, head),
  )
  if (stale.length === 0) return
  const label = `Nomor batal: ${stale.length} dokumen ${facts.year}`
  ctx.store.write({ kind: 'issue', label, undoable: false }, () => {
    for (const { id, subjectKey } of stale) {
      voidDocument(ctx.store, id, reasons.get(subjectKey) ?? 'Penerima tidak ada lagi dalam hasil')
    }
  })
}
