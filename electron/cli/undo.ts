import type { UndoReport } from '../../shared/views.ts'
import { redo, undo } from '../service/safety/undo.ts'
import type { Answer, Call } from './command.ts'
import type { Session } from './session.ts'

/** `undo`: takes the last undoable batch back and names it. */
export const undoCommand = (_call: Call, session: Session): Answer => answer('Diurungkan', undo(session.context()))

/** `redo`: does again what was undone last. */
export const redoCommand = (_call: Call, session: Session): Answer => answer('Diulangi', redo(session.context()))

const answer = (done: string, { label, changes }: UndoReport): Answer => ({
  json: { label, changes },
  text: `${done}: ${label} (${changes} perubahan)`,
})
