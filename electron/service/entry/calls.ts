/** The calls of this capability, each answered by its use case. */
import { Expected } from '../../../shared/errors.ts'
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'
import { excuseProblem } from './excuse.ts'
import { problemsView } from './problems.ts'
import { entryView } from './view.ts'
import { noteCell, writeCells } from './write.ts'

const notYet = (): never => {
  throw new Expected('refused', 'Bagian ini belum jadi.')
}

export const entryCalls = ({
  store,
}: Context): Pick<
  Service,
  | 'entry.get'
  | 'entry.write'
  | 'entry.note'
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
  'entry.get': (input) => entryView(store, input),
  'entry.write': (input) => writeCells(store, input),
  'entry.note': (input) => noteCell(store, input),
  'entry.problems': (input) => problemsView(store, input),
  'entry.excuse': (input) => {
    excuseProblem(store, input)
    return null
  },
  'reentry.list': notYet,
  'reentry.start': notYet,
  'reentry.get': notYet,
  'reentry.write': notYet,
  'reentry.finish': notYet,
  'reentry.differences': notYet,
  'reentry.settle': notYet,
  'reentry.remove': notYet,
})
