/** The real PDF of one recipient before it is issued: marked PRATINJAU, without number and signature. */
import { Expected } from '../../../shared/errors.ts'
import type { IssueScope } from '../../../shared/ipc.ts'
import type { Context } from '../context.ts'
import { factsOf, type Facts } from './scope.ts'
import { freeze } from './snapshot.ts'
import { subjectsOf } from './subjects.ts'
import { drawnWith } from './templates/known.ts'

const blank = '(belum diisi)'

/** The facts with blanks where settings are still missing. */
export function shownFacts(facts: Facts): Facts {
  const { office } = facts.settings
  return {
    ...facts,
    place: facts.place || blank,
    signatory: facts.signatory ?? { name: blank, position: blank },
    settings: { ...facts.settings, office: { ...office, name: office.name || blank } },
  }
}

/** Draws `item` of the scope; settings that are still missing show as blanks. Throws `not-found` and `refused`. */
export async function preview(ctx: Context, input: { scope: IssueScope; item: string }): Promise<Uint8Array> {
  const facts = factsOf(ctx, input.scope)
  const subject = subjectsOf(facts).find((one) => one.item === input.item)
  if (!subject) throw new Expected('not-found', 'Penerima ini tidak ada lagi dalam daftar. Muat ulang halaman.')
  if (!subject.due) throw new Expected('refused', `Tidak ada piagam untuk ${subject.subject}: ${subject.reason}.`)
  const { snapshot } = freeze(ctx, shownFacts(facts), subject, {
    number: '',
    at: ctx.now().toISOString(),
    sample: facts.settings.sample,
  })
  const drawn = drawnWith(ctx.store, snapshot)
  return (await ctx.render.run('renderDocument', { snapshot, key: null, preview: true, ...drawn })).pdf
}
