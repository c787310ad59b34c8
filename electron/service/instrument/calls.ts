/** The calls of this capability, each answered by its use case. */
import { Expected } from '../../../shared/errors.ts'
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'
import { explainBody, explainUnit } from './explain.ts'

const notYet = (): never => {
  throw new Expected('refused', 'Bagian ini belum jadi.')
}

export const instrumentCalls = ({
  store,
}: Context): Pick<
  Service,
  | 'instrument.list'
  | 'instrument.get'
  | 'instrument.derive'
  | 'instrument.save'
  | 'instrument.remove'
  | 'instrument.use'
  | 'instrument.import'
  | 'entry.explain'
  | 'entry.explainBody'
> => ({
  'instrument.list': notYet,
  'instrument.get': notYet,
  'instrument.derive': notYet,
  'instrument.save': notYet,
  'instrument.remove': notYet,
  'instrument.use': notYet,
  'instrument.import': notYet,
  'entry.explain': (input) => explainUnit(store, input),
  'entry.explainBody': (input) => explainBody(store, input),
})
