/** The calls of this capability, each answered by its use case. */
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'
import { excuseProblem } from './excuse.ts'
import { problemsView } from './problems.ts'
import { differences, settleDifference } from './reentry/differences.ts'
import { dropReentry, endReentry, startReentry } from './reentry/start.ts'
import { reentryList, reentryView } from './reentry/view.ts'
import { writeReentry } from './reentry/write.ts'
import { entryView } from './view.ts'
import { noteCell, writeCells } from './write.ts'

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
  'reentry.list': (input) => reentryList(store, input),
  'reentry.start': (input) => startReentry(store, input),
  'reentry.get': (input) => reentryView(store, input),
  'reentry.write': (input) => writeReentry(store, input),
  'reentry.finish': (input) => endReentry(store, input),
  'reentry.differences': (input) => differences(store, input),
  'reentry.settle': (input) => settleDifference(store, input),
  'reentry.remove': (input) => {
    dropReentry(store, input)
    return null
  },
})
