/** Conflicts: noted after every merge, listed, settled. A decision is a change like any other and travels with packages. */
import { parseScore } from '../../../shared/domain/number.ts'
import { Expected } from '../../../shared/errors.ts'
import type { ResolvedInput } from '../../../shared/ipc.ts'
import type { ConflictView, SettleReport } from '../../../shared/views.ts'
import {
  closeConflict,
  conflictById,
  type ConflictRecord,
  countOpenConflicts,
  noteConflict,
  openConflicts,
} from '../../store/conflicts.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { carryOut, decide, partsOf } from './carry-out.ts'
import { guardDecision } from './closed.ts'
import type { History, HistoryRecord } from './history.ts'
import { replay } from './replay.ts'
import { refuseUsedDesign } from './used.ts'
import { type Disagreement, resolve } from './resolve.ts'
import { sealedRecords } from './seal.ts'
import { existence, type Json, specOf, same } from './spec.ts'
import { cellName, kindOf, recordText, side, valueText } from './words.ts'

type Shown = Omit<ConflictView, 'id' | 'openedAt'>

export const describe = (store: Store, history: History, found: Disagreement): Shown => {
  const { record, cell, mine, theirs } = found
  const sides = theirs.map(({ value, heads }) => side(store, cell, value, heads[0]))
  const [first = side(store, cell, null, undefined), ...more] = sides
  const [own, other] = [mine.heads[0], theirs[0]?.heads[0]]
  // What was validated and what was entered besides have no common past in one record.
  const common = own && other && own.tbl === other.tbl ? history.common(own, other, cell) : undefined
  return {
    record: recordText(store, record.tbl, record.key, record.changes),
    cell: cellName(cell),
    kind: kindOf(record.tbl, cell),
    mine: side(store, cell, mine.value, own),
    theirs: first,
    more,
    common: common === undefined ? null : { value: common, text: valueText(store, cell, common) },
  }
}

const placeOf = (found: { tbl: string; key: string; cell: string }): string => `${found.tbl}${found.key}${found.cell}`

/** What is decided now about a cell that is no longer in conflict. */
const decided = (history: History, record: HistoryRecord, cell: string): Json =>
  history.alternatives(record, cell)[0]?.value ?? null

/**
 * Brings the table of conflicts up to date: `found` are all disagreements of the records in `seen`. Returns how many were
 * closed. Inside a write.
 */
export const noteAll = (
  store: Store,
  history: History,
  found: readonly Disagreement[],
  seen: ReadonlySet<string>,
): number => {
  const wanted = new Map(
    found.map((one) => [placeOf({ tbl: one.record.tbl, key: one.record.key, cell: one.cell }), one]),
  )
  let closed = 0
  for (const open of openConflicts(store)) {
    const record = history.record(open.tbl, open.key)
    // A record that goes by another key now has its conflicts under that key.
    const moved = record.key !== open.key
    if (wanted.has(placeOf(open)) || !(moved || seen.has(open.tbl + open.key))) continue
    closeConflict(store, open.id, JSON.stringify(decided(history, record, open.cell)))
    if (!moved) closed += 1
  }
  for (const one of wanted.values()) {
    const { mine, theirs, more, common } = describe(store, history, one)
    noteConflict(store, {
      tbl: one.record.tbl,
      key: one.record.key,
      cell: one.cell,
      mine: JSON.stringify(mine),
      theirs: JSON.stringify([theirs, ...more]),
      common: common === null ? null : JSON.stringify(common),
    })
  }
  return closed
}

/** The disagreement behind an open conflict as it is at this moment; null when later changes ended it. */
const present = (store: Store, history: History, { tbl, key, cell }: ConflictRecord): Disagreement | null =>
  resolve(store, history, history.record(tbl, key)).disagreements.find((one) => one.cell === cell) ?? null

/** Everything that waits for a decision, the oldest first. */
export const conflictList = ({ store }: Pick<Context, 'store'>): ConflictView[] => {
  const open = openConflicts(store)
  if (open.length === 0) return []
  const history = replay(store)
  return open.flatMap((one) => {
    const found = present(store, history, one)
    return found === null ? [] : [{ id: one.id, ...describe(store, history, found), openedAt: one.openedAt }]
  })
}

/** Records that wait for a decision: what others did to them since is looked at again with every merge. */
export const openRecords = (store: Store, history: History): HistoryRecord[] =>
  openConflicts(store).map(({ tbl, key }) => history.record(tbl, key))

/** What is part of a record that is decided to go goes with it: else it would bring the record back. Inside a write. */
const removeParts = (store: Store, history: History, record: HistoryRecord): HistoryRecord[] => {
  const parts = partsOf(history, record)
  for (const part of parts) {
    const heads = history.heads(part, existence)
    if (heads.some((head) => history.valueOf(head, existence) === true))
      decide(store, history, {
        tbl: part.tbl,
        key: part.key,
        cells: { [existence]: false },
        parents: { [existence]: heads.map(({ id }) => id) },
      })
  }
  return parts
}

type Choice = ResolvedInput<'conflict.settle'>['choice']

/** A value as typed becomes what the cell holds. */
const entered = (tbl: string, cell: string, value: string | number | null): Json => {
  if (cell === existence) {
    if (value === 'dipertahankan' || value === 'dihapus') return value === 'dipertahankan'
    throw new Expected('input', 'Tulis "dipertahankan" atau "dihapus".', { field: 'value' })
  }
  let wanted: Json = value
  if (cell === 'score' && typeof value === 'string') {
    const parsed = parseScore(value)
    if (!parsed.ok) throw new Expected('input', parsed.reason, { field: 'value' })
    wanted = parsed.value
  }
  const checked = specOf(tbl).cells[cell]?.check.safeParse(wanted)
  if (checked?.success !== true)
    throw new Expected('input', `"${String(value)}" tidak dapat dipakai untuk ${cellName(cell)}.`, { field: 'value' })
  return wanted
}

const chosen = ({ record, cell, mine, theirs }: Disagreement, choice: Choice): Json => {
  if (choice === 'mine') return mine.value
  const other = choice === 'theirs' ? theirs[0] : 'more' in choice ? theirs[choice.more + 1] : undefined
  if (other !== undefined) return other.value
  if (typeof choice === 'object' && 'value' in choice) return entered(record.tbl, cell, choice.value)
  throw new Expected('input', 'Pilihan ini sudah tidak ada. Muat ulang daftar perbedaan.')
}

/**
 * Decides a conflict, as one undoable batch. Expected('not-found') when it is settled or gone, ('input') for a value the cell
 * cannot hold.
 */
export const settleConflict = (
  { store }: Pick<Context, 'store'>,
  { id, choice }: ResolvedInput<'conflict.settle'>,
): SettleReport => {
  const gone = new Expected('not-found', 'Perbedaan ini sudah diselesaikan. Muat ulang daftarnya.')
  const open = conflictById(store, id)
  if (open === undefined || open.settledAt !== null) throw gone
  const label = `Putusan ${cellName(open.cell)}: ${recordText(store, open.tbl, open.key, [])}`
  store.write({ kind: 'settle', label, undoable: true }, () => {
    const history = replay(store)
    const check = guardDecision(store)
    const found = present(store, history, open)
    if (found === null) throw gone
    const { record, cell } = found
    const value = chosen(found, choice)
    if (!same(value, found.mine.value)) refuseUsedDesign(store, history, record)
    const heads = history.heads(record, cell).map((head) => head.id)
    decide(store, history, {
      tbl: record.tbl,
      key: record.key,
      cells: cell === existence ? { [existence]: value } : { [existence]: true, [cell]: value },
      parents:
        cell === existence
          ? { [existence]: heads }
          : { [existence]: history.cameAfter(record, existence, true), [cell]: heads },
    })
    const parts = cell === existence && value === false ? removeParts(store, history, record) : []
    const wanted = [record, ...parts, ...sealedRecords(history, [record]), ...openRecords(store, history)]
    const done = carryOut(store, history, wanted)
    check(done)
    noteAll(store, history, done.disagreements, done.seen)
  })
  return { left: countOpenConflicts(store) }
}
