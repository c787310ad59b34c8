/** Years, results and their ranking. */
import { bodyTypes, cleanStates } from '../domain/types.ts'
import type {
  ImportPreview,
  ImportReport,
  PeriodView,
  ProgramState,
  RankingView,
  ResultsView,
  UndoReport,
} from '../views.ts'
import { z } from 'zod'
import {
  bodyCode,
  day,
  group,
  nothing,
  region,
  score,
  service,
  shell,
  sourceFile,
  target,
  text,
  ties,
  year,
} from './parts.ts'

export const assessmentCalls = {
  // the program and its years
  'app.state': service<ProgramState>()(nothing),
  /** First start: the sample year (Banten 2022, marked CONTOH) or an empty office. */
  'app.begin': service<null>()(z.object({ choice: z.enum(['sample', 'empty']) }).strict()),
  'undo.run': service<UndoReport>()(nothing),
  'redo.run': service<UndoReport>()(nothing),
  'period.list': service<PeriodView[]>()(nothing),
  'period.save': service<PeriodView>()(
    z
      .object({
        year,
        group: group.optional(),
        ties: ties.optional(),
        decision: z
          .object({ number: text(160).min(1), date: day })
          .strict()
          .nullable()
          .optional(),
      })
      .strict(),
  ),
  'region.list': service<{ code: string; name: string }[]>()(nothing),

  // results
  'result.list': service<ResultsView>()(z.object({ year, region }).strict()),
  'result.setScore': service<null>()(
    z.object({ year, target, score: score.nullable(), reason: text(300).optional() }).strict(),
  ),
  'result.setClean': service<null>()(
    z.object({ year, targets: z.array(target).min(1).max(2000), clean: z.enum(cleanStates) }).strict(),
  ),
  'unit.add': service<{ id: string }>()(
    z.object({ year, body: bodyCode, name: text(160).min(1), type: text(40), score: score.nullable() }).strict(),
  ),
  'unit.rename': service<null>()(z.object({ id: z.string().max(64), name: text(160).min(1) }).strict()),
  'unit.remove': service<null>()(z.object({ id: z.string().max(64) }).strict()),
  /** A body without a Kemendagri code (Polres, Kantah, ministry) gets a key of its own. */
  'body.add': service<{ code: string }>()(
    z.object({ type: z.enum(bodyTypes), name: text(160).min(1), province: region.nullable() }).strict(),
  ),
  'import.preview': service<ImportPreview>()(z.object({ source: sourceFile, job: text(40) }).strict()),
  'import.apply': service<ImportReport>()(z.object({ preview: text(64), job: text(40) }).strict()),

  // ranking
  'ranking.get': service<RankingView>()(
    z.object({ year, region, group: group.optional(), ties: ties.optional() }).strict(),
  ),
  /** Asks where to save; null when the user cancelled. */
  'ranking.export': shell<{ name: string } | null>()(
    z
      .object({ year, region, group: group.optional(), ties: ties.optional(), format: z.enum(['xlsx', 'csv']) })
      .strict(),
  ),
} as const
