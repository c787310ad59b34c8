/** The way to a validated year; bodies and units of a year. */
import type { BoardView, BodyStory, MasterView, UnitWorkView, WorkReport } from '../entry-views.ts'
import { workActions } from '../entry-views.ts'
import { z } from 'zod'
import { bodyCode, day, id, region, service, text, year } from './parts.ts'

export const workCalls = {
  // the way to a validated year
  'work.board': service<BoardView>()(z.object({ year, region: z.string().regex(/^(ID|\d{2}(\.\d{2})?)$/) }).strict()),
  'work.unit': service<UnitWorkView>()(z.object({ unit: id }).strict()),
  'work.act': service<WorkReport>()(
    z
      .object({
        units: z.array(id).min(1).max(2000),
        action: z.enum(workActions),
        /** Needed for `return` (or remarks) and `reopen`. */
        reason: text(1000).optional(),
        remarks: z
          .array(z.object({ unit: id, indicator: text(64), text: text(1000).min(1) }).strict())
          .max(2000)
          .optional(),
      })
      .strict(),
  ),
  'work.assign': service<null>()(
    z
      .object({
        year,
        codes: z.array(bodyCode).min(1).max(600),
        person: id.nullable().optional(),
        due: day.nullable().optional(),
      })
      .strict(),
  ),
  'work.fourEyes': service<null>()(z.object({ on: z.boolean() }).strict()),
  'remark.add': service<null>()(z.object({ unit: id, indicator: text(64), text: text(1000).min(1) }).strict()),
  'remark.settle': service<null>()(z.object({ id, answer: text(1000) }).strict()),
  /** Closes a year whose decision is entered; `reopen` needs the validator and a reason. */
  'year.close': service<null>()(z.object({ year }).strict()),
  'year.reopen': service<null>()(z.object({ year, reason: text(1000).min(1) }).strict()),

  // bodies and units of a year
  'master.get': service<MasterView>()(z.object({ year, region }).strict()),
  'unit.edit': service<null>()(
    z
      .object({ id, name: text(160).min(1).optional(), type: text(100).optional(), address: text(300).optional() })
      .strict(),
  ),
  /** Copies units (with type, address and heads) of `from` that `year` does not have yet. */
  'unit.copyYear': service<{ added: number }>()(
    z.object({ from: year, year, codes: z.array(bodyCode).min(1).max(600) }).strict(),
  ),
  'body.edit': service<null>()(
    z.object({ code: bodyCode, name: text(160).min(1).optional(), address: text(300).optional() }).strict(),
  ),
  'head.save': service<null>()(
    z
      .object({
        id: id.nullable(),
        subject: bodyCode,
        name: text(160).min(1),
        position: text(160).min(1),
        from: day,
        until: day.nullable(),
        /** Whoever was in office without a last day leaves it on the day before. */
        endsPrevious: z.boolean().optional(),
      })
      .strict(),
  ),
  'head.remove': service<null>()(z.object({ id }).strict()),
  'oversight.save': service<null>()(
    z
      .object({
        id: id.nullable(),
        year,
        body: bodyCode,
        unit: id.nullable(),
        kind: text(60).min(1),
        number: text(160),
        note: text(1000),
        open: z.boolean(),
      })
      .strict(),
  ),
  'oversight.remove': service<null>()(z.object({ id }).strict()),
  'explore.body': service<BodyStory>()(z.object({ year, code: bodyCode }).strict()),
} as const
