/** The calls of this capability, each answered by its use case. */
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'
import type { People } from '../people/people.ts'
import { act } from './act.ts'
import { assign, changeFourEyes } from './assign.ts'
import { board } from './board.ts'
import { closeByDecision, reopenYear } from './closing.ts'
import { workerOf } from './facts.ts'
import { answerRemark, remarkOn, unitWork } from './unit.ts'

export const workCalls = (
  ctx: Context,
  people: Pick<People, 'current'>,
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
> => {
  const { store } = ctx
  const worker = () => workerOf(store, people)
  return {
    'work.board': (input) => board(store, input, ctx.now()),
    'work.unit': (input) => unitWork(store, worker(), input),
    'work.act': (input) => act(store, worker(), input),
    'work.assign': (input) => nothing(() => assign(store, input)),
    'work.fourEyes': (input) => nothing(() => changeFourEyes(store, worker(), input)),
    'remark.add': (input) => nothing(() => remarkOn(store, worker(), input)),
    'remark.settle': (input) => nothing(() => answerRemark(store, input)),
    'year.close': (input) => nothing(() => closeByDecision(store, worker(), input)),
    'year.reopen': (input) => nothing(() => reopenYear(store, worker(), input)),
  }
}

const nothing = (change: () => void): null => {
  change()
  return null
}
