/**
 * Undo is a batch that compensates another one: the journal of the batch, inverted and applied backwards, and itself
 * journaled. It is refused where something later builds on the rows.
 */
import { Expected } from '../../../shared/errors.ts'
import type { UndoReport } from '../../../shared/views.ts'
import {
  type BatchRecord,
  journalOf,
  type JournalRow,
  lastRedoable,
  lastSeq,
  lastUndoable,
  undoableById,
} from '../../store/batches.ts'
import { get, run } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { isClosed } from '../../store/work.ts'
import type { Context } from '../context.ts'
import { blockers } from './blockers.ts'
import { invert } from './invert.ts'

type Safety = Pick<Context, 'store'>

/** At most this many blockers are named; the rest is counted. */
const named = 50

/**
 * A batch that changed and changed back within itself leaves nothing to put back. Its undo then repeats its rows in the journal:
 * a batch without rows would vanish, and the other be offered for ever.
 */
const keepTrace = (store: Store, batch: string): void => {
  const own = '(SELECT batch FROM current_batch)'
  const written = get(
    store,
    `SELECT 1 FROM journal WHERE id >= (SELECT journal_from FROM batch WHERE id = ${own}) LIMIT 1`,
  )
  if (written !== undefined) return
  run(
    store,
    `INSERT INTO journal (batch, tbl, key, op, col, old, new)
     SELECT ${own}, tbl, key, op, col, old, new FROM journal
     WHERE id >= (SELECT journal_from FROM batch WHERE id = ?) AND batch = ? ORDER BY id`,
    batch,
    batch,
  )
}

/** Without closings of years that were opened again since: of these nothing is left to take back. */
const left = (store: Store, rows: readonly JournalRow[]): JournalRow[] =>
  rows.filter(
    ({ tbl, op, key }) =>
      tbl !== 'closing' || op !== 'insert' || isClosed(store, Number((JSON.parse(key) as unknown[])[0])),
  )

const compensate = ({ store }: Safety, kind: 'undo' | 'redo', find: () => BatchRecord | null): UndoReport => {
  const missing =
    kind === 'undo' ? 'Tidak ada perubahan yang dapat diurungkan.' : 'Tidak ada perubahan yang dapat diulangi.'
  // The batch must be named before the write begins, and only the write shuts other processes out: look, then check.
  const seen = lastSeq(store)
  const batch = find()
  if (batch === null) throw new Expected('refused', missing)
  const { value: changes } = store.write({ kind, label: batch.label, undoable: false, undoes: batch.id }, () => {
    if (lastSeq(store) !== seen + 1)
      throw new Expected('busy', 'Proses lain baru saja mengubah data. Muat ulang, lalu coba lagi.')
    const rows = left(store, journalOf(store, batch.id))
    const found = blockers(store, rows)
    if (found.length > 0) {
      const more = found.length - named
      const details = more > 0 ? [...found.slice(0, named), `… dan ${more} lainnya`] : found
      throw new Expected(
        'refused',
        `"${batch.label}" tidak dapat ${kind === 'undo' ? 'diurungkan' : 'diulangi'} karena ada yang dibuat berdasarkan data itu.`,
        { details },
      )
    }
    const put = invert(store, rows)
    keepTrace(store, batch.id)
    return put
  })
  return { label: batch.label, changes }
}

/**
 * Takes the last undoable batch back that still stands. Expected('refused') when there is none, or with the list of
 * later batches and documents that build on its rows.
 */
export const undo = (ctx: Safety): UndoReport => compensate(ctx, 'undo', () => lastUndoable(ctx.store))

/**
 * Takes a batch of the journal back that still stands, whatever came after it. Expected('refused') when it never can be or
 * already was, or with the list of what builds on its rows.
 */
export const undoBatch = (ctx: Safety, batch: string): UndoReport =>
  compensate(ctx, 'undo', () => undoableById(ctx.store, batch))

/** Brings the last undo again, while nothing else was changed since. Expected('refused'). */
export const redo = (ctx: Safety): UndoReport => compensate(ctx, 'redo', () => lastRedoable(ctx.store))
