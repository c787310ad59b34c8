/** Makes the history of all merged records from the own journal and from what was learned, in the order it happened here. */
import { aliases, journalOfTables, learnedEvents, origins, ownBatches, type OriginRecord } from '../../store/merge.ts'
import { journalOf } from '../../store/batches.ts'
import type { Store } from '../../store/store.ts'
import { type Change, History } from './history.ts'
import { shownBySeal } from './seal.ts'
import { cellOf, existence, type Json, type Row, same, sealName, specOf, tableNames } from './spec.ts'

type JournalRow = ReturnType<typeof journalOfTables>[number]
type OwnBatches = ReturnType<typeof ownBatches>

/** Batches whose rows only carry out what was learned or decided: import of a package, decision, and their undo and redo. */
const carryingOut = (batches: OwnBatches): Set<string> => {
  const found = new Set<string>()
  for (const { id, kind, undoes } of batches)
    if (kind === 'merge' || kind === 'settle' || (undoes !== null && found.has(undoes))) found.add(id)
  return found
}

const sealColumns = ['indicator', 'value', 'na', 'note', 'evidence'] as const

/** The rows of the tables as the journal tells them, one change after the other. */
class States {
  private readonly rows = new Map<string, Row | null>()
  /** Rows of entry by unit and key. */
  private readonly cells = new Map<string, Map<string, Row>>()
  get(tbl: string, key: string): Row | null {
    return this.rows.get(tbl + key) ?? null
  }
  apply({ tbl, key, op, col, new: after }: JournalRow): void {
    const id = tbl + key
    if (op === 'insert') this.rows.set(id, JSON.parse(after ?? '{}') as Row)
    else if (op === 'delete') this.rows.set(id, null)
    // A copy: what a batch found is compared with what it left.
    else this.rows.set(id, { ...this.rows.get(id), [col ?? '']: JSON.parse(after ?? 'null') as Row[string] })
    if (tbl === 'cell') this.note(key, this.rows.get(id) ?? null)
  }
  private note(key: string, row: Row | null): void {
    const [unit = ''] = JSON.parse(key) as string[]
    const known = this.cells.get(unit) ?? new Map<string, Row>()
    this.cells.set(unit, known)
    if (row === null) known.delete(key)
    else known.set(key, row)
  }
  /** What stands in the cells of a unit, as a validation confirms it. */
  seal(unit: string): Json {
    const rows = [...(this.cells.get(unit)?.values() ?? [])]
    return rows
      .map((row): Json[] => sealColumns.map((column) => row[column] ?? null))
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  }
}

interface Touched {
  tbl: string
  key: string
  /** Place of its first journal row within the batch. */
  place: number
  before: Row | null
}

/** The cells a batch set on one record, or null when it left nothing changed. */
const changedCells = (tbl: string, before: Row | null, after: Row | null): Record<string, Json> | null => {
  if (after === null) return before === null ? null : { [existence]: false }
  const cells: Record<string, Json> = {}
  for (const [name, cell] of Object.entries(specOf(tbl).cells)) {
    const value = cellOf(cell, after)
    if (before === null || !same(cellOf(cell, before), value)) cells[name] = value
  }
  return before !== null && Object.keys(cells).length === 0 ? null : { [existence]: true, ...cells }
}

/** Adds what an ordinary batch did to a record. */
const addOwn = (history: History, origin: OriginRecord, touched: Touched, states: States): void => {
  const { tbl, key, place, before } = touched
  const cells = changedCells(tbl, before, states.get(tbl, key))
  if (cells === null) return
  if (tbl === 'work' && cells['state'] === 'disahkan')
    cells[sealName] = states.seal(String((JSON.parse(key) as Json[])[0]))
  const record = history.record(tbl, key)
  const parents: Record<string, string[]> = { [existence]: history.cameAfter(record, existence, before !== null) }
  const spec = specOf(tbl)
  // Entered anew where a removal stands against changes of others: those were not seen.
  const seen = before === null && history.alternatives(record, existence).length > 1 ? new Set<string>() : null
  if (seen !== null)
    for (const id of parents[existence] ?? []) {
      const change = history.changes.get(id)
      if (change !== undefined) for (const older of history.ancestors(change, existence)) seen.add(older)
    }
  for (const [name, cell] of Object.entries(spec.cells)) {
    if (!(name in cells)) continue
    const heads = history.heads(record, name).map(({ id }) => id)
    if (before !== null && shownBySeal(history, record, name, cellOf(cell, before))) parents[name] = []
    else if (before !== null) parents[name] = history.cameAfter(record, name, cellOf(cell, before))
    else parents[name] = seen === null ? heads : heads.filter((id) => seen.has(id))
  }
  history.add({ id: `${origin.id}:${place}`, origin, tbl, key, cells, parents })
}

/**
 * Where an import or a decision was taken back: what came between on its records was taken back before, and counts as
 * little as what it was built on. By table and key, journal rows from and to.
 */
const forgotten = (store: Store, batches: OwnBatches): Map<string, { from: number; to: number }[]> => {
  const redone = new Set(batches.flatMap(({ kind, undoes }) => (kind === 'redo' && undoes !== null ? [undoes] : [])))
  const byId = new Map(batches.map((batch) => [batch.id, batch]))
  const found = new Map<string, { from: number; to: number }[]>()
  for (const { id, kind, undoes, from: to } of batches) {
    const taken = kind === 'undo' && undoes !== null && !redone.has(id) ? byId.get(undoes) : undefined
    if (taken?.kind !== 'merge' && taken?.kind !== 'settle') continue
    const range = { from: taken.from, to }
    const records = new Set(
      journalOf(store, taken.id).flatMap(({ tbl, key, op, new: after }) => {
        if (tbl !== 'merge_event' || op !== 'insert') return [tbl + key]
        const event = JSON.parse(after ?? '{}') as { tbl: string; key: string }
        return [event.tbl + event.key]
      }),
    )
    for (const record of records) found.set(record, [...(found.get(record) ?? []), range])
  }
  return found
}

/** The history of this database. */
export const replay = (store: Store): History => {
  const history = new History()
  const origin = new Map(origins(store).map((one) => [one.id, one]))
  const batches = ownBatches(store)
  const from = new Map(batches.map((batch) => [batch.id, batch.from]))
  const learned = learnedEvents(store).map((event): { at: number; change: Change } => {
    const made = origin.get(event.origin)
    if (made === undefined) throw new Error(`change ${event.id} has no batch`)
    const cells = JSON.parse(event.cells) as Change['cells']
    const parents = JSON.parse(event.parents) as Change['parents']
    return {
      at: from.get(event.learned) ?? 0,
      change: { id: event.id, origin: made, tbl: event.tbl, key: event.key, cells, parents },
    }
  })
  const joined = aliases(store)
    .map((alias) => Object.assign(alias, { at: from.get(alias.learned) ?? 0 }))
    .toSorted((a, b) => a.at - b.at)
  const skipped = carryingOut(batches)
  const gone = forgotten(store, batches)
  const states = new States()
  const journal = journalOfTables(store, tableNames)
  let next = 0
  let nextJoined = 0
  // Keys become one when that was found, not before: what a change came after is what was known then.
  const learnUntil = (place: number): void => {
    for (let one = joined[nextJoined]; one !== undefined && one.at <= place; one = joined[++nextJoined])
      history.join(one.tbl, one.one, one.other)
    for (let one = learned[next]; one !== undefined && one.at <= place; one = learned[++next]) history.add(one.change)
  }
  for (let index = 0; index < journal.length;) {
    const batch = journal[index]?.batch ?? ''
    const begin = from.get(batch) ?? 0
    learnUntil(begin)
    const touched = new Map<string, Touched>()
    for (let row = journal[index]; row !== undefined && row.batch === batch; row = journal[++index]) {
      const { tbl, key } = row
      if (!touched.has(tbl + key))
        touched.set(tbl + key, { tbl, key, place: row.id - begin, before: states.get(tbl, key) ?? known(row) })
      states.apply(row)
    }
    const made = origin.get(batch)
    if (made === undefined) throw new Error(`journal names batch ${batch}, which is not there`)
    if (skipped.has(batch)) continue
    for (const one of touched.values()) {
      const left = gone.get(one.tbl + one.key)?.some(({ from: start, to }) => start < begin && begin < to)
      if (left !== true) addOwn(history, made, one, states)
    }
  }
  learnUntil(Number.MAX_SAFE_INTEGER)
  return history
}

/** A record from before the journal began: of what it held only the changed column is known. */
const known = ({ op, col, old }: JournalRow): Row | null => {
  if (op === 'insert') return null
  return op === 'delete' ? (JSON.parse(old ?? '{}') as Row) : { [col ?? '']: JSON.parse(old ?? 'null') as Row[string] }
}
