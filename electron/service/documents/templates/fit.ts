/** Whether every name of a scope stands in its place, by real layout, before a number is given. */
import type { Printable } from '../../../../shared/domain/snapshot.ts'
import { Expected } from '../../../../shared/errors.ts'
import type { IssueScope } from '../../../../shared/ipc.ts'
import type { FitReport } from '../../../../shared/template-views.ts'
import type { Context, Job } from '../../context.ts'
import { shownFacts } from '../preview.ts'
import { factsOf, type Facts } from '../scope.ts'
import { freeze } from '../snapshot.ts'
import { subjectsOf, type Subject } from '../subjects.ts'
import { designFor, knownDesign, picturesFor, type Design } from './known.ts'
import { labelsOf, type LabelSubject } from './labels.ts'

/** Recipients laid out in one task: enough to be quick, few enough to stop at. */
const chunk = 24
/** As long as the longest numbers, so that the line with the number is judged as well. */
const sampleNumber = '0000/PIAGAM/XXXX/XII/0000'

interface FitWish {
  id: string | null
  scope: IssueScope
  items?: ReadonlySet<string>
  /** With room for pen and stamp, which text has to leave. */
  ink?: boolean | undefined
  job: Job
}

/**
 * Lays out every due recipient with the template (`id`), or with the one chosen for its kind. Kinds that flow over pages fit
 * always and are only counted. `items`: only these of them. Stops when the job is cancelled, with what was seen by then.
 */
export async function fitOf(ctx: Context, { id, scope, items, ink = false, job }: FitWish): Promise<FitReport> {
  const design = id === null ? null : knownDesign(ctx.store, id)
  const kind = design && design.template.kind !== 'label' ? design.template.kind : scope.kind
  const facts = shownFacts(factsOf(ctx, { ...scope, kind }))
  if (design?.template.kind === 'label') return labelsFit(ctx, labelsOf(ctx, scope, facts), design, job)
  const due = subjectsOf(facts).filter(({ due: isDue, item }) => isDue && (items?.has(item) ?? true))
  const report: FitReport = { checked: 0, misfits: [] }
  const progress = () => job.progress(report.checked, due.length, 'Mencoba tata letak')
  progress()
  for (const [subjectKind, subjects] of Map.groupBy(due, (subject) => subject.kind)) {
    const used = designFor(ctx.store, subjectKind, design)
    for (let start = 0; start < subjects.length && !job.cancelled(); start += chunk) {
      const some = subjects.slice(start, start + chunk)
      if (used && !used.template.flow)
        report.misfits.push(...(await misfitsOf(ctx, facts, { subjects: some, ink }, used)))
      report.checked += some.length
      progress()
    }
  }
  return report
}

/** Labels are few and small: one task. */
async function labelsFit(ctx: Context, labels: LabelSubject[], design: Design, job: Job): Promise<FitReport> {
  const misfits = await laidOut(ctx, labels, design)
  job.progress(labels.length, labels.length, 'Mencoba tata letak')
  return { checked: labels.length, misfits }
}

function misfitsOf(
  ctx: Context,
  facts: Facts,
  { subjects, ink }: { subjects: readonly Subject[]; ink: boolean },
  design: Design,
): Promise<FitReport['misfits']> {
  const at = ctx.now().toISOString()
  const given = { number: sampleNumber, at, sample: facts.settings.sample, ...(ink && { ink: true as const }) }
  const tried = subjects.map((subject) => ({ ...subject, snapshot: freeze(ctx, facts, subject, given).snapshot }))
  return laidOut(ctx, tried, design)
}

async function laidOut(
  ctx: Context,
  tried: readonly { item: string; subject: string; snapshot: Printable }[],
  { template }: Design,
): Promise<FitReport['misfits']> {
  const found = await ctx.render.run('fitDocuments', {
    snapshots: tried.map(({ snapshot }) => snapshot),
    template,
    pictures: picturesFor(ctx.store, template),
  })
  return found.map(({ place, message }) => {
    const subject = tried[place]
    if (!subject) throw new Expected('not-found', 'Penerima ini tidak ada lagi dalam daftar.')
    return { item: subject.item, subject: subject.subject, message }
  })
}
