/** The real PDF of one recipient before it is issued: marked PRATINJAU, without number and signature. */
import { Expected } from '../../../shared/errors.ts'
import type { IssueScope } from '../../../shared/ipc.ts'
import type { Context } from '../context.ts'
import { factsOf } from './scope.ts'
import { freeze } from './snapshot.ts'
import { subjectsOf } from './subjects.ts'

const blank = '(belum diisi)'

/** Draws `item` of the scope; settings that are still missing show as blanks. Throws `not-found` and `refused`. */
export async function preview(ctx: Context, input: { scope: IssueScope; item: string }): Promise<Uint8Array> {
  const facts = factsOf(ctx, input.scope)
  const subject = subjectsOf(facts).find((one) => one.item === input.item)
  if (!subject) throw new Expected('not-found', 'Penerima ini tidak ada lagi dalam daftar. Muat ulang halaman.')
  if (!subject.due) throw new Expected('refused', `Tidak ada piagam untuk ${subject.subject}: ${subject.reason}.`)
  const { office } = facts.settings
  const shown = {
    ...facts,
    place: facts.place || blank,
    signatory: facts.signatory ?? { name: blank, position: blank },
    settings: { ...facts.settings, office: { ...office, name: office.name || blank } },
  }
  const { snapshot } = freeze(ctx, shown, subject, {
    number: '',
    at: ctx.now().toISOString(),
    sample: facts.settings.sample,
  })
  return (await ctx.render.run('renderDocument', { snapshot, key: null, preview: true })).pdf
}
