import { instrumentProblems, type InstrumentProblem } from '../../../../shared/domain/instrument-problems'
import type { InstrumentContent } from '../../../../shared/domain/instrument'
import type { InstrumentView } from '../../../../shared/entry-views'
import { isOpen } from './actions'
import type { Draft, Drafting } from './draft'
import type { Change } from './parts'
import { change, useInstrument } from './state'

/** A version as the editor shows it: what is saved, or the draft over it. */
export interface Editing {
  id: string
  view: InstrumentView
  draft: Draft
  /** Not saved yet. */
  unsaved: boolean
  canUndo: boolean
  canRedo: boolean
  readOnly: boolean
  problems: InstrumentProblem[]
  /** Changes the draft; nothing happens in a locked version. */
  edit: (change: Partial<Draft>) => void
  editContent: (content: InstrumentContent) => void
  /** Changes the parts and goes to one of them. */
  go: (change: Change | null, column?: string) => void
}

export function editingOf(view: InstrumentView, drafting: Drafting | undefined): Editing {
  const { id, title, sample, dimensions, rules } = view
  const saved: Draft = { title, sample, content: { dimensions, rules } }
  const readOnly = !isOpen(view)
  const draft = readOnly ? saved : (drafting?.now ?? saved)
  const edit = (part: Partial<Draft>): void => {
    if (!readOnly) change(id, saved, { ...draft, ...part })
  }
  return {
    id,
    view,
    draft,
    unsaved: !readOnly && (drafting?.past.length ?? 0) > 0,
    canUndo: (drafting?.past.length ?? 0) > 0,
    canRedo: (drafting?.future.length ?? 0) > 0,
    readOnly,
    problems: instrumentProblems(draft.content),
    edit,
    editContent: (content) => {
      edit({ content })
    },
    go: (made, column = 'name') => {
      if (made === null || readOnly) return
      edit({ content: made.content })
      useInstrument.getState().set({ at: made.at, tab: 'part', goTo: { row: made.at, column } })
    },
  }
}
