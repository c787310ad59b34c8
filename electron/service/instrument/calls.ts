/** The calls of this capability, each answered by its use case. */
import { Expected } from '../../../shared/errors.ts'
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'

const notYet = (): never => {
  throw new Expected('refused', 'Bagian ini belum jadi.')
}

export const instrumentCalls = (
  _ctx: Context,
): Pick<
  Service,
  | 'instrument.list'
  | 'instrument.get'
  | 'instrument.derive'
  | 'instrument.save'
  | 'instrument.remove'
  | 'instrument.use'
  | 'instrument.import'
> => ({
  'instrument.list': notYet,
  'instrument.get': notYet,
  'instrument.derive': notYet,
  'instrument.save': notYet,
  'instrument.remove': notYet,
  'instrument.use': notYet,
  'instrument.import': notYet,
})
