/** Every call a page can make, each answered by its use case. Inputs were parsed before they come here. */
import type { Output, ResolvedInput, ServiceCall } from '../../shared/ipc.ts'
import { addBody, addUnit, removeUnit, renameUnit, setClean, setScore } from './assessment/edits.ts'
import { changePeriod, periodViews, regionChoices } from './assessment/periods.ts'
import { rankingView } from './assessment/ranking.ts'
import { resultsView } from './assessment/results.ts'
import type { Context } from './context.ts'
import { issue } from './documents/batch.ts'
import { createKeyHolder } from './documents/keys.ts'
import { documentBytes, documentList } from './documents/list.ts'
import { issuePlan } from './documents/plan.ts'
import { preview } from './documents/preview.ts'
import { verifyDocument } from './documents/verify.ts'
import { applyImport, previewImport } from './exchange/import.ts'
import { readSettingsFile } from './exchange/settings-file.ts'
import { begin } from './office/begin.ts'
import { changeLogo, changeSettings, tryPattern } from './office/settings.ts'
import { programState } from './office/state.ts'
import { redo, undo } from './safety/undo.ts'
import { settings } from '../store/settings.ts'

export type Service = {
  [C in ServiceCall]: (input: ResolvedInput<C>) => Promise<Output<C>> | Output<C>
}

/** The services on one data folder. The signing key lives in here and nowhere else. */
export function createService(ctx: Context): Service {
  const { store } = ctx
  const keys = createKeyHolder(ctx)
  return {
    'app.state': () => programState(ctx),
    'app.begin': (input) => begin(ctx, input),
    'undo.run': () => undo(ctx),
    'redo.run': () => redo(ctx),
    'period.list': () => periodViews(store),
    'period.save': (input) => changePeriod(store, input),
    'region.list': () => regionChoices(),

    'result.list': (input) => resultsView(store, input),
    'result.setScore': (input) => nothing(() => setScore(store, input)),
    'result.setClean': (input) => nothing(() => setClean(store, input)),
    'unit.add': (input) => addUnit(store, input),
    'unit.rename': (input) => nothing(() => renameUnit(store, input)),
    'unit.remove': (input) => nothing(() => removeUnit(store, input)),
    'body.add': (input) => addBody(store, input),
    'import.preview': ({ source, job }) => previewImport(ctx, source, job),
    'import.apply': ({ preview: id, job }) => applyImport(ctx, id, job),

    'ranking.get': (input) => rankingView(store, input),

    'issue.plan': (scope) => issuePlan(ctx, scope),
    'issue.preview': (input) => preview(ctx, input),
    'issue.run': async ({ scope, items, replace, sign, folder, job }) =>
      issue(ctx, {
        scope,
        items,
        replace: replace ?? null,
        held: sign ? keys.forSigning() : null,
        folder: folder ?? null,
        job: ctx.job(job),
      }),
    // The shell raises the job's flag before this arrives; there is nothing left to do.
    'job.cancel': () => null,
    'key.open': (input) => keys.open(input),
    'key.demo': () => keys.demo(),
    'key.info': () => keys.info(),
    'key.close': () => nothing(() => keys.close()),
    'document.list': (input) => documentList(ctx, input),
    'document.bytes': (input) => documentBytes(ctx, input),
    'verify.file': (input) => verifyDocument({ render: ctx.render, store, now: ctx.now() }, input),

    'settings.get': () => settings(store),
    'settings.save': (input) => changeSettings(ctx, input),
    'settings.logo': (input) => changeLogo(ctx, input),
    'settings.number': (input) => tryPattern(ctx, input),
    'settings.importFile': ({ source }) => readSettingsFile(ctx, source.bytes),
  }
}

/** Calls that only change something answer null. */
function nothing(change: () => void): null {
  change()
  return null
}
