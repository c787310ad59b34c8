/** A template as it prints, saved or not: the same engine, with a real recipient, the longest name, or made-up data. */
import type { Printable } from '../../../../shared/domain/snapshot.ts'
import { Expected } from '../../../../shared/errors.ts'
import type { Input } from '../../../../shared/ipc.ts'
import type { TemplatePreview } from '../../../../shared/template-views.ts'
import type { Template } from '../../../../shared/templates/model.ts'
import { settings } from '../../../store/settings.ts'
import type { Context } from '../../context.ts'
import { shownFacts } from '../preview.ts'
import { factsOf } from '../scope.ts'
import { freeze } from '../snapshot.ts'
import { subjectsOf, type Subject } from '../subjects.ts'
import { labelOf } from '../package/label.ts'
import { awardPlan } from '../package/sets.ts'
import { picturesFor, problemsOf } from './known.ts'
import { sampleOf } from './sample.ts'

type Asked = Input<'template.preview'>

/** @throws Expected 'not-found' for a recipient that is gone, 'refused' when a name does not fit */
export async function previewTemplate(ctx: Context, { template, scope, show }: Asked): Promise<TemplatePreview> {
  const { snapshot, subject } = shownIn(ctx, template, scope, show)
  const input = {
    snapshot,
    key: null,
    preview: true,
    guides: true,
    template,
    pictures: picturesFor(ctx.store, template),
  }
  const { pdf } = await ctx.render.run('renderDocument', input)
  return { pdf, problems: problemsOf(ctx.store, template), subject }
}

function shownIn(
  ctx: Context,
  template: Template,
  scope: Asked['scope'],
  show: Asked['show'],
): { snapshot: Printable; subject: string } {
  const real = scope === undefined || show === 'sample' ? null : realOf(ctx, template, scope, show)
  if (real) return real
  const snapshot = sampleOf(template.kind, settings(ctx.store), ctx.now())
  if (snapshot) return { snapshot, subject: 'CONTOH' }
  const any = scope === undefined ? null : realOf(ctx, template, scope, 'longest')
  if (any) return any
  throw new Expected(
    'refused',
    'Belum ada data untuk pratinjau jenis dokumen ini. Pilih tahun dan wilayah yang bernilai.',
  )
}

function realOf(
  ctx: Context,
  template: Template,
  scope: NonNullable<Asked['scope']>,
  show: Exclude<Asked['show'], 'sample'>,
): { snapshot: Printable; subject: string } | null {
  const { kind } = template
  if (kind === 'label') return labelIn(ctx, scope, show)
  const facts = shownFacts(factsOf(ctx, { ...scope, kind }))
  const due = subjectsOf(facts).filter((one) => one.due)
  const subject = show === 'longest' ? longest(due) : due.find(({ item }) => item === show.item)
  if (!subject) {
    if (show === 'longest') return null
    throw new Expected('not-found', 'Penerima ini tidak ada lagi dalam daftar. Pilih penerima lain.')
  }
  const given = { number: '', at: ctx.now().toISOString(), sample: facts.settings.sample }
  return { snapshot: freeze(ctx, facts, subject, given).snapshot, subject: subject.subject }
}

/** The label of a body with what would be in its set: of `show.item` ("certificate:36.74"), or of the longest name. */
function labelIn(
  ctx: Context,
  scope: NonNullable<Asked['scope']>,
  show: Exclude<Asked['show'], 'sample'>,
): { snapshot: Printable; subject: string } | null {
  const { sets } = awardPlan(ctx, scope)
  const set =
    show === 'longest'
      ? sets.toSorted((a, b) => b.name.length - a.name.length)[0]
      : sets.find(({ code }) => code === show.item.split(':')[1])
  const facts = shownFacts(factsOf(ctx, { ...scope, kind: 'certificate' }))
  const row = facts.results.rows.find(({ code }) => code === set?.code)
  if (!set || !row) return null
  const documents = set.items
    .filter(({ state }) => state !== 'withheld')
    .map(({ kind, subject }) => ({ kind, unit: kind === 'certificate' && subject !== set.name ? subject : null }))
  const snapshot = labelOf(ctx.store, facts, row, { documents, at: ctx.now().toISOString() })
  return { snapshot, subject: row.name }
}

const longest = (subjects: readonly Subject[]): Subject | undefined =>
  subjects.toSorted((a, b) => b.subject.length - a.subject.length)[0]
