/** Instruments, cells, second entry and entry workbooks. */
import { instrumentContent } from '../domain/instrument-schema.ts'
import type {
  EntryReport,
  EntryView,
  ExplainBodyView,
  ExplainView,
  InstrumentRow,
  InstrumentUses,
  InstrumentView,
  ProblemsView,
  ReentryDifference,
  ReentryRow,
  ReentryView,
  WorkbookPreview,
  WorkbookReport,
} from '../entry-views.ts'
import { z } from 'zod'
import { bodyCode, id, nothing, service, shell, sourceFile, text, year } from './parts.ts'

export const entryCalls = {
  // instruments
  'instrument.list': service<InstrumentRow[]>()(nothing),
  'instrument.get': service<InstrumentView>()(z.object({ id }).strict()),
  /** A draft to be changed: a new version of `from`, or a copy of it for another unit type or scheme. */
  'instrument.derive': service<InstrumentView>()(
    z
      .object({
        from: id,
        unitType: text(100).optional(),
        title: text(200).min(1).optional(),
        scheme: text(64).optional(),
      })
      .strict(),
  ),
  /** Saves a version that no cell was entered with; the answer names the problems that keep it from being used. */
  'instrument.save': service<InstrumentView>()(
    z.object({ id, title: text(200).min(1), sample: z.boolean().optional(), content: instrumentContent }).strict(),
  ),
  'instrument.remove': service<null>()(z.object({ id }).strict()),
  /** Which instrument a year uses for units of a type ('' = all without one of their own; null = that of the others). */
  'instrument.use': service<null>()(z.object({ year, unitType: text(100), id: id.nullable() }).strict()),
  'instrument.uses': service<InstrumentUses>()(z.object({ year }).strict()),
  /** Reads an instrument workbook as a new version; nothing is written when it has faults that cannot be shown in the editor. */
  'instrument.import': service<InstrumentView>()(z.object({ source: sourceFile }).strict()),
  'instrument.export': shell<{ name: string } | null>()(z.object({ id }).strict()),

  // entry
  /** Units of a body (code) or of all bodies of a province that use one instrument; the first when none is named. */
  'entry.get': service<EntryView>()(z.object({ year, code: bodyCode, instrument: id.optional() }).strict()),
  /** Texts as typed or pasted: a number, "TB", or '' to empty. One batch, named by `how`. */
  'entry.write': service<EntryReport>()(
    z
      .object({
        year,
        how: z.enum(['edit', 'paste', 'fill', 'clear']),
        cells: z
          .array(z.object({ unit: id, indicator: text(64), text: z.string().max(400) }).strict())
          .min(1)
          .max(60_000),
      })
      .strict(),
  ),
  'entry.note': service<EntryReport>()(
    z.object({ year, unit: id, indicator: text(64), note: text(4000), evidence: text(1000) }).strict(),
  ),
  'entry.explain': service<ExplainView>()(z.object({ unit: id }).strict()),
  'entry.explainBody': service<ExplainBodyView>()(z.object({ year, code: bodyCode }).strict()),
  /** `code`: province or body. */
  'entry.problems': service<ProblemsView>()(z.object({ year, code: bodyCode }).strict()),
  /** Gives a reason for breaking a soft rule, or takes it back. */
  'entry.excuse': service<null>()(
    z.object({ unit: id, rule: text(64), indicator: text(64), reason: text(1000).min(1).nullable() }).strict(),
  ),
  'reentry.list': service<ReentryRow[]>()(z.object({ year }).strict()),
  /** Draws `count` units of the bodies of `code` at random (or takes `units`) to be entered again, blind. */
  'reentry.start': service<ReentryRow>()(
    z
      .object({ year, code: bodyCode, count: z.number().int().min(1).max(100), units: z.array(id).max(100).optional() })
      .strict(),
  ),
  'reentry.get': service<ReentryView>()(z.object({ id }).strict()),
  'reentry.write': service<ReentryView>()(
    z
      .object({
        id,
        cells: z
          .array(z.object({ unit: id, indicator: text(64), text: z.string().max(400) }).strict())
          .min(1)
          .max(6000),
      })
      .strict(),
  ),
  /** Ends the blind part: from now on differences can be seen and settled. */
  'reentry.finish': service<ReentryDifference[]>()(z.object({ id }).strict()),
  'reentry.differences': service<ReentryDifference[]>()(z.object({ id }).strict()),
  'reentry.settle': service<ReentryDifference[]>()(
    z.object({ id, unit: id, indicator: text(64), take: z.enum(['first', 'second']) }).strict(),
  ),
  'reentry.remove': service<null>()(z.object({ id }).strict()),

  // entry workbooks
  /**
   * Asks where to: a folder that gets one workbook per body, or one file with a sheet per body (`together`, and always for
   * one body). Null when the user cancelled the question; `cancelled` when the job was stopped after the names given.
   */
  'workbook.export': shell<{ names: string[]; cancelled: boolean } | null>()(
    z
      .object({ year, codes: z.array(bodyCode).min(1).max(600), together: z.boolean().default(false), job: text(40) })
      .strict(),
  ),
  /** `year`: the one the person works in; a workbook of another one is refused. */
  'workbook.preview': service<WorkbookPreview>()(z.object({ source: sourceFile, year: year.optional() }).strict()),
  /** `take`: cells in conflict ("Sheet!C7") where the workbook wins; all others keep the newer value. */
  'workbook.apply': service<WorkbookReport>()(
    z.object({ preview: text(64), take: z.array(text(120)).max(60_000) }).strict(),
  ),
} as const
