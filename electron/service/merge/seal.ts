/**
 * A validated unit against changes its validation did not know. Whoever validates confirms every cell of the unit: the change
 * to "disahkan" tells what it found in them. A cell that holds something else stands against it until somebody decides.
 */
import type { Change, History, HistoryRecord } from './history.ts'
import type { Alternative } from './resolve.ts'
import { existence, type Json, same, sealName, specOf } from './spec.ts'

type Sealed = [indicator: string, value: Json, na: Json, note: Json, evidence: Json][]

/** The last validations that count, of one laptop or of several. */
const sealsOf = (history: History, unit: Json): Change[] => {
  const record = history.records.get(`work${JSON.stringify([unit])}`)
  if (record === undefined) return []
  const found = new Map<string, Change>()
  for (const head of history.standing(record, 'state')) {
    if (history.valueOf(head, 'state') !== 'disahkan') continue
    // A decision for "disahkan" tells nothing itself: it confirms what the validation before it did.
    for (const id of history.ancestors(head, 'state')) {
      const change = history.changes.get(id)
      if (change !== undefined && sealName in change.cells) found.set(id, change)
    }
  }
  const older = new Set(
    [...found.values()].flatMap((one) => [...history.ancestors(one, 'state')].filter((id) => id !== one.id)),
  )
  return [...found.values()].filter(({ id }) => !older.has(id))
}

/** What a validation found in a cell; undefined where it says nothing of it. */
const sealedValue = (seal: Change, indicator: Json, cell: string): Json | undefined => {
  const row = (seal.cells[sealName] as unknown as Sealed).find(([name]) => name === indicator)
  if (cell === existence) return row === undefined ? undefined : true
  if (row === undefined) return specOf('cell').cells[cell]?.fresh
  const [, value, na, note, evidence] = row
  return { value: [value, na], note, evidence }[cell]
}

/** What was decided between the two needs no other decision. */
export const decided = ({ origin: { kind } }: Change): boolean => kind === 'settle' || kind === 'merge'

/** The alternatives of a cell, with what was validated first where it stands against them. */
export const againstSeals = (
  history: History,
  record: HistoryRecord,
  cell: string,
  alternatives: Alternative[],
): Alternative[] => {
  const [unit = null, indicator = null] = JSON.parse(record.key) as Json[]
  const undecided = alternatives.some(({ heads }) => !heads.some(decided))
  const seals = undecided ? sealsOf(history, unit) : []
  if (seals.length === 0) return alternatives
  const all: Alternative[] = []
  const add = ({ value, heads }: Alternative): void => {
    const known = all.find((one) => same(one.value, value))
    if (known === undefined) all.push({ value, heads })
    else known.heads = [...heads, ...known.heads]
  }
  for (const seal of seals.toSorted((a, b) => (a.id < b.id ? 1 : -1))) {
    const value = sealedValue(seal, indicator, cell)
    if (value !== undefined) add({ value, heads: [seal] })
  }
  for (const one of alternatives) add(one)
  return all
}

/** What must be looked at besides: the cells of units whose state changed. */
export const sealedRecords = (history: History, records: Iterable<HistoryRecord>): HistoryRecord[] => {
  const units = new Set<Json>()
  for (const { tbl, key } of records) if (tbl === 'work') units.add((JSON.parse(key) as Json[])[0] ?? null)
  if (units.size === 0) return []
  return [...history.records.values()].filter(
    ({ tbl, key }) => tbl === 'cell' && units.has((JSON.parse(key) as Json[])[0] ?? null),
  )
}

/** Whether a row may hold a value: that of any head, or what was validated where something stands against it. */
export const mayHold = (history: History, record: HistoryRecord, cell: string, value: Json): boolean =>
  history.mayHold(record, cell, value) ||
  (record.tbl === 'cell' &&
    againstSeals(history, record, cell, history.alternatives(record, cell)).some((one) => same(one.value, value)))

/** Whether a cell showed what was once validated while something else waited: an edit of it has not seen that. */
export const shownBySeal = (history: History, record: HistoryRecord, cell: string, seen: Json): boolean => {
  if (record.tbl !== 'cell' || history.mayHold(record, cell, seen)) return false
  const [unit = null, indicator = null] = JSON.parse(record.key) as Json[]
  const work = history.records.get(`work${JSON.stringify([unit])}`)
  return (work?.changes ?? []).some(
    (change) => sealName in change.cells && same(sealedValue(change, indicator, cell), seen),
  )
}
