import { conflictList, settleConflict } from '../service/merge/conflicts.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import { conflictLines } from './package.ts'
import type { Session } from './session.ts'

/** `conflicts list` and `conflicts settle ID mine|theirs|VALUE`. */
export function conflictsCommand({ operands: [way, id, choice] }: Call, session: Session): Answer {
  const context = session.context()
  if (way === 'list') {
    if (id !== undefined) throw new Misuse('conflicts list tidak menerima argumen lain.')
    const list = conflictList(context)
    return {
      json: list,
      text: list.length === 0 ? 'Tidak ada perbedaan.' : list.map(conflictLines).join('\n'),
    }
  }
  if (id === undefined || choice === undefined)
    throw new Misuse('Perintahnya ditulis: conflicts settle ID mine|theirs|NILAI.')
  const report = settleConflict(context, {
    id,
    choice: choice === 'mine' || choice === 'theirs' ? choice : { value: choice === 'kosong' ? null : choice },
  })
  return { json: report, text: `Diselesaikan. ${report.left} perbedaan tersisa.` }
}
