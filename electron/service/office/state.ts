/** What the window needs to know about the program as a whole. */
import type { ProgramState } from '../../../shared/views.ts'
import { batches, lastRedoable, lastUndoable } from '../../store/batches.ts'
import { documentHeads } from '../../store/document-heads.ts'
import { settings } from '../../store/settings.ts'
import type { Context } from '../context.ts'

/** Version, data folder, what can be undone, and whether anything waits to be finished. */
export function programState({ store, folder, version }: Context): ProgramState {
  const [last] = batches(store, 1)
  return {
    version,
    dataFolder: folder,
    first: last === undefined,
    sample: settings(store).sample,
    undo: step(lastUndoable(store)),
    redo: step(lastRedoable(store)),
    lastSaved: last?.at ?? null,
    unfinished: documentHeads(store, { state: 'reserved' }).length,
  }
}

const step = (batch: { label: string; at: string } | null) => batch && { label: batch.label, at: batch.at }
