/** Every call a page can make, each answered by its use case. Inputs were parsed before they come here. */
import type { Output, ResolvedInput, ServiceCall } from '../../shared/ipc.ts'
import { addBody, addUnit, removeUnit, renameUnit, setClean, setScore } from './assessment/edits.ts'
import { changePeriod, periodViews, regionChoices } from './assessment/periods.ts'
import { rankingView } from './assessment/ranking.ts'
import { resultsView } from './assessment/results.ts'
import type { Context } from './context.ts'
import { issue } from './documents/batch.ts'
import { createKeyHolder, type KeyHolder } from './documents/keys.ts'
import { documentBytes, documentList } from './documents/list.ts'
import { award } from './documents/package/award.ts'
import { awardPlan } from './documents/package/sets.ts'
import { issuePlan } from './documents/plan.ts'
import { preview } from './documents/preview.ts'
import { verifyDocument } from './documents/verify.ts'
import { applyImport, previewImport } from './exchange/import.ts'
import { readSettingsFile } from './exchange/settings-file.ts'
import { blocksView, releaseBlock, reserveBlock } from './merge/blocks.ts'
import { conflictList, settleConflict } from './merge/conflicts.ts'
import { applyPackage, previewPackage } from './merge/import.ts'
import { elsewhereList } from './merge/register.ts'
import { begin } from './office/begin.ts'
import { firstSteps } from './office/first-steps.ts'
import { lockedView } from './office/locked.ts'
import { resetSample } from './office/reset-sample.ts'
import { changeLogo, changeSettings, tryPattern } from './office/settings.ts'
import { programState } from './office/state.ts'
import { createPeople, type People } from './people/people.ts'
import { backupsView, copyBefore, copyNow, exportBackup, inspectBackup, restoreBackup } from './safety/backups.ts'
import { journalEntries, journalView } from './safety/journal.ts'
import { runHere } from './safety/tasks.ts'
import { templateCalls } from './documents/templates/calls.ts'
import { instrumentCalls } from './instrument/calls.ts'
import { entryCalls } from './entry/calls.ts'
import { workbookCalls } from './workbook/calls.ts'
import { registerCalls } from './register/calls.ts'
import { workCalls } from './work/calls.ts'
import { masterCalls } from './master/calls.ts'
import { printingCalls } from './printing/calls.ts'
import { redo, undo, undoBatch } from './safety/undo.ts'
import { settings } from '../store/settings.ts'

export type Service = {
  [C in ServiceCall]: (input: ResolvedInput<C>) => Promise<Output<C>> | Output<C>
}

/** The services on one data folder. The signing key lives in here and nowhere else. */
export function createService(
  ctx: Context,
  keys: KeyHolder = createKeyHolder(ctx),
  people: People = createPeople(ctx),
): Service {
  const { store } = ctx
  const run = ctx.safety ?? runHere
  const safe = { ...ctx, run }
  return {
    'app.state': () => programState(ctx),
    'app.begin': (input) => begin(ctx, input),
    'office.steps': () => firstSteps(ctx),
    'sample.reset': () => resetSample(ctx),
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
    'import.apply': async ({ preview: id, job }) => {
      await copyBefore(safe, 'import')
      return applyImport(ctx, id, job)
    },

    'ranking.get': (input) => rankingView(store, input),

    'issue.plan': (scope) => issuePlan(ctx, scope),
    'issue.preview': (input) => preview(ctx, input),
    'issue.run': async ({ scope, items, replace, sign, ink, folder, job }) =>
      issue(ctx, {
        scope,
        items,
        replace: replace ?? null,
        held: sign ? keys.forSigning() : null,
        folder: folder ?? null,
        ink: ink ?? false,
        readBack: true,
        job: ctx.job(job),
      }),
    'package.plan': ({ code: region, ...scope }) => awardPlan(ctx, { ...scope, region }),
    'package.award': ({ year, code: region, date, place, folder, as, sign, ink, replace, job }) =>
      award(ctx, {
        scope: { year, region, date, place },
        folder,
        as,
        held: sign ? keys.forSigning() : null,
        ink: ink ?? false,
        replace: replace === undefined ? null : { reason: replace, which: 'outdated' },
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
    'settings.locked': () => lockedView(ctx),
    'settings.logo': (input) => changeLogo(ctx, input),
    'settings.number': (input) => tryPattern(ctx, input),
    'package.preview': ({ source, trust, requireSigned }) =>
      previewPackage(ctx, source, {
        roots: trust === undefined ? null : new TextDecoder().decode(trust.bytes),
        requireSigned: requireSigned ?? false,
      }),
    'package.import': async ({ preview: id }) => {
      await copyBefore(safe, 'merge')
      return applyPackage(ctx, id)
    },
    'conflict.list': () => conflictList(ctx),
    'conflict.settle': (input) => settleConflict(ctx, input),
    'document.elsewhere': (input) => elsewhereList(store, input),
    'block.list': () => blocksView(ctx),
    'block.add': (input) => reserveBlock(ctx, input),
    'block.remove': (input) => releaseBlock(ctx, input),
    'person.list': () => people.list(),
    'person.save': (input) => people.save(input),
    'person.choose': (input) => people.choose(input),
    'person.lock': () => people.lock(),
    'person.setPin': (input) => people.setPin(input),
    'person.current': () => people.current(),

    'settings.importFile': ({ source }) => readSettingsFile(ctx, source.bytes),

    ...registerCalls(ctx),
    ...templateCalls(ctx),
    ...instrumentCalls(ctx),
    ...entryCalls(ctx),
    ...workbookCalls(ctx),
    ...workCalls(ctx, people),
    ...printingCalls(ctx),
    ...masterCalls(ctx),

    'journal.list': (input) => journalView(store, input),
    'journal.entries': (input) => journalEntries(store, input),
    'journal.undo': ({ batch }) => undoBatch(ctx, batch),
    'journal.check': () => run('check', { folder: ctx.folder }),
    'backup.list': () => backupsView(safe),
    'backup.make': () => copyNow(safe, 'manual'),
    'backup.export': ({ folder: into, password }) => exportBackup(safe, { into, password }),
    'backup.inspect': (input) => inspectBackup(safe, input),
    'backup.restore': async (input) => {
      const report = await restoreBackup(safe, input)
      // Written by another connection, which would be noticed only with the next look.
      ctx.emit('changed', { by: 'self' })
      return report
    },
    'doctor.run': () => run('doctor', { folder: ctx.folder, now: ctx.now() }),
  }
}

/** Calls that only change something answer null. */
function nothing(change: () => void): null {
  change()
  return null
}
