/** What the window needs to know about the program as a whole. */
import type { ProgramState } from '../../../shared/views.ts'
import { batches, lastRedoable, lastUndoable } from '../../store/batches.ts'
import { documentHeads } from '../../store/document-heads.ts'
import { pinReset, settings } from '../../store/settings.ts'
import type { Context } from '../context.ts'

/** How long everybody is told, milliseconds. */
const toldOfReset = 30 * 86_400_000

/** Version, data folder, what can be undone, and whether anything waits to be finished. */
export function programState(ctx: Context): ProgramState {
  const { store, folder, version } = ctx
  const reset = pinReset(store)
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
    pinReset: reset !== null && ctx.now().getTime() - Date.parse(reset.at) < toldOfReset ? reset : null,
  }
}

const step = (batch: { label: string; at: string } | null) => batch && { label: batch.label, at: batch.at }
