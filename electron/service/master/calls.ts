/** The calls of this capability, each answered by its use case. */
import { Expected } from '../../../shared/errors.ts'
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'

const notYet = (): never => {
  throw new Expected('refused', 'Bagian ini belum jadi.')
}

export const masterCalls = (
  _ctx: Context,
): Pick<
  Service,
  | 'master.get'
  | 'unit.edit'
  | 'unit.copyYear'
  | 'body.edit'
  | 'head.save'
  | 'head.remove'
  | 'oversight.save'
  | 'oversight.remove'
  | 'explore.body'
> => ({
  'master.get': notYet,
  'unit.edit': notYet,
  'unit.copyYear': notYet,
  'body.edit': notYet,
  'head.save': notYet,
  'head.remove': notYet,
  'oversight.save': notYet,
  'oversight.remove': notYet,
  'explore.body': notYet,
})
