/** The register: what became of documents, handovers, numbers, packages of a body. */
import { documentKinds } from '../domain/snapshot.ts'
import {
  documentProgress,
  packageForms,
  type AwardPackageReport,
  type AwardPlan,
  type DeliverReport,
  type DocumentHistory,
  type HandoverSuggestion,
  type HandoverView,
  type MarkReport,
  type NumberHold,
  type NumbersView,
  type OutsideReport,
  type RegisterRow,
} from '../register-views.ts'
import { z } from 'zod'
import { bodyCode, day, id, service, shell, sourceFile, text, year } from './parts.ts'

const kind = z.enum(documentKinds)
const ids = z.array(id).min(1).max(5000)
const sheets = z.number().int().min(0).max(1000)
const running = z.number().int().min(1).max(999_999_999)
const reason = text(300).min(1)

export const registerFilter = z
  .object({ year, kind, state: z.enum(documentProgress), code: bodyCode, text: text(200) })
  .partial()
  .strict()
export type RegisterFilter = z.infer<typeof registerFilter>

export const handoverFields = z
  .object({
    year,
    body: bodyCode,
    day,
    place: text(160).min(1),
    giver: text(160).min(1),
    giverPosition: text(200),
    receiver: text(160).min(1),
    receiverPosition: text(200),
    note: text(1000),
  })
  .strict()
export type HandoverFields = z.infer<typeof handoverFields>

const packageScope = {
  year,
  /** A body, or a region: a set for each body in it. */
  code: bodyCode,
  date: day.optional(),
  place: text(100).optional(),
}

const range = { scope: text(40).min(1), first: running, last: running, reason }

export const registerCalls = {
  /** Every number that was given, newest first; all conditions given must hold. */
  'register.list': service<RegisterRow[]>()(registerFilter),
  'register.history': service<DocumentHistory>()(z.object({ id }).strict()),
  /** Signed by hand, or printed (sheets of each document). Nothing of this is ever taken back. */
  'register.mark': service<MarkReport>()(
    z.discriminatedUnion('event', [
      z.object({ event: z.literal('signed'), ids, note: text(500) }).strict(),
      z
        .object({ event: z.literal('printed'), ids, sheets, spoiled: sheets, copy: z.boolean(), note: text(500) })
        .strict(),
    ]),
  ),
  /** Hands documents over with a handover that is there or comes with it. A second time only with a note. */
  'register.deliver': service<DeliverReport>()(
    z.object({ ids, handover: z.union([id, handoverFields]), note: text(500) }).strict(),
  ),
  'register.revoke': service<null>()(z.object({ id, reason }).strict()),
  /** Asks where to save; null when cancelled. */
  'register.export': shell<{ name: string; lines: number } | null>()(
    z.object({ filter: registerFilter, format: z.enum(['xlsx', 'csv']) }).strict(),
  ),
  /** Runs of numbers; of an assessment year only those its documents count in, and the present ones. */
  'register.numbers': service<NumbersView>()(z.object({ year: year.optional() }).strict()),
  /** Keeps running numbers for one kind, or (null) out of the program. */
  'register.hold': service<NumberHold>()(z.object({ ...range, kind: kind.nullable() }).strict()),
  'register.release': service<null>()(z.object({ id }).strict()),
  'register.explainGap': service<NumberHold>()(z.object(range).strict()),
  /** Numbers of another system, one a line; for the next documents of the kind in this order, or for one recipient. */
  'outside.add': service<OutsideReport>()(
    z
      .object({ year, kind, numbers: z.string().max(100_000), subjectKey: text(200).nullable(), source: text(80) })
      .strict(),
  ),
  'outside.remove': service<null>()(z.object({ id }).strict()),

  'handover.list': service<HandoverView[]>()(z.object({ year, body: bodyCode.optional() }).strict()),
  /** A new one with id null. */
  'handover.save': service<HandoverView>()(z.object({ id: id.nullable(), fields: handoverFields }).strict()),
  /** Refused once documents were handed over with it. */
  'handover.remove': service<null>()(z.object({ id }).strict()),
  /** Null removes it. */
  'handover.setPhoto': service<HandoverView>()(z.object({ id, source: sourceFile.nullable() }).strict()),
  /** Data URL. */
  'handover.photo': service<string | null>()(z.object({ id }).strict()),
  'handover.suggest': service<HandoverSuggestion>()(z.object({ year, body: bodyCode, day: day.optional() }).strict()),

  /** What `package.award` would make, before a number is given. */
  'package.plan': service<AwardPlan>()(z.object(packageScope).strict()),
  /** Certificates of a body and its units, report, minutes and label, as a set for each body. */
  'package.award': service<AwardPackageReport>()(
    z
      .object({
        ...packageScope,
        /** A folder token from `file.pick`. */
        folder: text(64),
        as: z.enum(packageForms),
        sign: z.boolean(),
        /** To be signed by pen: no electronic signature, more room. */
        ink: z.boolean().optional(),
        /** Why documents that no longer say what is so now get new ones; left out, they go into the set as they are. */
        replace: reason.optional(),
        job: text(40),
      })
      .strict(),
  ),
} as const
