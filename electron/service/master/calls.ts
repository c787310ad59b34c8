/** The calls of this capability, each answered by its use case. */
import type { Service } from '../api.ts'
import type { Context } from '../context.ts'
import { changeHead, changeOversight, copyUnits, dropHead, dropOversight, editBody, editUnit } from './edits.ts'
import { bodyStory } from './story.ts'
import { masterView } from './view.ts'

export const masterCalls = ({
  store,
}: Context): Pick<
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
  'master.get': (input) => masterView(store, input),
  'unit.edit': (input) => nothing(() => editUnit(store, input)),
  'unit.copyYear': (input) => copyUnits(store, input),
  'body.edit': (input) => nothing(() => editBody(store, input)),
  'head.save': (input) => nothing(() => changeHead(store, input)),
  'head.remove': (input) => nothing(() => dropHead(store, input)),
  'oversight.save': (input) => nothing(() => changeOversight(store, input)),
  'oversight.remove': (input) => nothing(() => dropOversight(store, input)),
  'explore.body': (input) => bodyStory(store, input),
})

const nothing = (change: () => void): null => {
  change()
  return null
}
