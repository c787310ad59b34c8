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
import { subjectsOf } from '../subjects.ts'
import { picturesFor, problemsOf } from './known.ts'
import { labelsOf } from './labels.ts'
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
  const at = ctx.now().toISOString()
  const facts = shownFacts(factsOf(ctx, { ...scope, kind: kind === 'label' ? 'certificate' : kind }))
  if (kind === 'label') {
    const label = chosen(labelsOf(ctx, scope, facts), show)
    return label && { snapshot: label.snapshot, subject: label.subject }
  }
  const all = subjectsOf(facts)
  // Minutes are laid out before anything is issued that could be handed over.
  const due = all.filter((one) => one.due || kind === 'minutes')
  const subject = chosen(due, show)
  if (!subject) return null
  const given = { number: '', at, sample: facts.settings.sample }
  return { snapshot: freeze(ctx, facts, subject, given).snapshot, subject: subject.subject }
}

/** @throws Expected 'not-found' for a recipient that is gone; null where there is none at all */
function chosen<S extends { item: string; subject: string }>(
  subjects: readonly S[],
  show: Exclude<Asked['show'], 'sample'>,
): S | null {
  if (show === 'longest') return subjects.toSorted((a, b) => b.subject.length - a.subject.length)[0] ?? null
  const found = subjects.find(({ item }) => item === show.item)
  if (found) return found
  throw new Expected('not-found', 'Penerima ini tidak ada lagi dalam daftar. Pilih penerima lain.')
}
