/** The calls of this capability, each answered by its use case. */
import { Expected } from '../../../shared/errors.ts'
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'

const notYet = (): never => {
  throw new Expected('refused', 'Bagian ini belum jadi.')
}

export const workCalls = (
  _ctx: Context,
): Pick<
  Service,
  | 'work.board'
  | 'work.unit'
  | 'work.act'
  | 'work.assign'
  | 'work.fourEyes'
  | 'remark.add'
  | 'remark.settle'
  | 'year.close'
  | 'year.reopen'
> => ({
  'work.board': notYet,
  'work.unit': notYet,
  'work.act': notYet,
  'work.assign': notYet,
  'work.fourEyes': notYet,
  'remark.add': notYet,
  'remark.settle': notYet,
  'year.close': notYet,
  'year.reopen': notYet,
})
