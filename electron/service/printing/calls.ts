/** The calls of printing, and of checking and looking at issue runs. */
import { sheetName } from '../../../shared/domain/print-offset.ts'
import type { Output, ResolvedInput } from '../../../shared/ipc.ts'
import type { printingCalls as contract } from '../../../shared/ipc/printing.ts'
import { fileNamePattern } from '../../store/settings.ts'
import { printOffsets, removePrintOffset, savePrintOffset } from '../../store/print-offsets.ts'
import type { Context } from '../context.ts'
import { issueChecks } from '../documents/checks.ts'
import { saveFileName, tryFileName } from '../documents/naming.ts'
import { fitAll, proofOfIssued, proofOfPlan, together } from '../documents/proof.ts'
import { issueItems, issueRuns } from '../documents/run-journal.ts'
import { confirmPrint } from './confirm.ts'
import { printJob } from './job.ts'

type Name = {
  [C in keyof typeof contract]: (typeof contract)[C]['side'] extends 'service' ? C : never
}[keyof typeof contract]
type Calls = { [C in Name]: (input: ResolvedInput<C>) => Promise<Output<C>> | Output<C> }

export const printingCalls = (ctx: Context): Calls => ({
  'issue.checks': (input) => issueChecks(ctx, input),
  'issue.fit': ({ job, ...input }) => fitAll(ctx, { ...input, job: ctx.job(job) }),
  'issue.runs': () => issueRuns(ctx),
  'issue.journal': ({ run }) => issueItems(ctx, run),
  'issue.proof': (input) =>
    'documents' in input
      ? proofOfIssued(ctx, { documents: input.documents, job: ctx.job(input.job) })
      : proofOfPlan(ctx, { scope: input.scope, items: input.items, job: ctx.job(input.job) }),
  'issue.together': ({ documents, job }) => together(ctx, { documents, job: ctx.job(job) }),
  'fileName.get': () => ({ pattern: fileNamePattern(ctx.store) }),
  'fileName.try': (input) => tryFileName(input),
  'fileName.save': (input) => saveFileName(ctx, input),
  'print.offsets': () => printOffsets(ctx.store),
  'print.saveOffset': (offset) => {
    const label = `Geseran cetak ${offset.printer}, ${sheetName(offset)}`
    ctx.store.write({ kind: 'settings', label, undoable: true }, () => savePrintOffset(ctx.store, offset))
    return null
  },
  'print.removeOffset': (wanted) => {
    const label = `Hapus geseran cetak ${wanted.printer}, ${sheetName(wanted)}`
    ctx.store.write({ kind: 'settings', label, undoable: true }, () => removePrintOffset(ctx.store, wanted))
    return null
  },
  'print.testSheet': (input) => ctx.render.run('drawTestSheet', { ...input, at: ctx.now().toISOString() }),
  'print.job': ({ job, ...input }) => printJob(ctx, { ...input, job: ctx.job(job) }),
  'print.confirm': (input) => confirmPrint(ctx, input),
})
