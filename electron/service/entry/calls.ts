/** The calls of this capability, each answered by its use case. */
import { Expected } from '../../../shared/errors.ts'
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'

const notYet = (): never => {
  throw new Expected('refused', 'Bagian ini belum jadi.')
}

export const entryCalls = (
  _ctx: Context,
): Pick<
  Service,
  | 'entry.get'
  | 'entry.write'
  | 'entry.note'
  | 'entry.explain'
  | 'entry.explainBody'
  | 'entry.problems'
  | 'entry.excuse'
  | 'reentry.list'
  | 'reentry.start'
  | 'reentry.get'
  | 'reentry.write'
  | 'reentry.finish'
  | 'reentry.differences'
  | 'reentry.settle'
  | 'reentry.remove'
> => ({
  'entry.get': notYet,
  'entry.write': notYet,
  'entry.note': notYet,
  'entry.explain': notYet,
  'entry.explainBody': notYet,
  'entry.problems': notYet,
  'entry.excuse': notYet,
  'reentry.list': notYet,
  'reentry.start': notYet,
  'reentry.get': notYet,
  'reentry.write': notYet,
  'reentry.finish': notYet,
  'reentry.differences': notYet,
  'reentry.settle': notYet,
  'reentry.remove': notYet,
})
