/**
 * Makes the tables what the history says, for the records that changed and for what they need: a record whose children
 * live is brought back, two records that would be twins become one. Both are decisions that travel like every other change.
 */
import { randomUUID } from 'node:crypto'
import { Expected } from '../../../shared/errors.ts'
import { addAlias, addLearned, currentOrigin } from '../../store/merge.ts'
import type { Param } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import type { Change, History, HistoryRecord } from './history.ts'
import { type Disagreement, type Resolved, resolve } from './resolve.ts'
import { insertRow, keyOfRow, removeRow, rowAt, rowsWith, updateRow } from './rows.ts'
import { existence, identityOf, type Json, type Row, specOf, tableNames, tables } from './spec.ts'
import { type Touched, touchedBy } from './touched.ts'

export interface CarriedOut {
  inserted: number
  changed: number
  removed: number
  /** Of the records looked at. */
  disagreements: Disagreement[]
  touched: Touched[]
  /** Records that were removed and are needed again, because something was entered in them elsewhere. */
  returned: HistoryRecord[]
  /** Records looked at, by table and key. */
  seen: Set<string>
}

/** Adds a decision of this laptop under the running batch. */
export const decide = (
  store: Store,
  history: History,
  decision: Pick<Change, 'tbl' | 'key' | 'cells' | 'parents'>,
): void => {
  const origin = currentOrigin(store)
  const change: Change = { id: randomUUID(), origin, ...decision }
  history.add(change)
  addLearned(store, {
    id: change.id,
    origin: origin.id,
    tbl: change.tbl,
    key: change.key,
    cells: JSON.stringify(change.cells),
    parents: JSON.stringify(change.parents),
  })
}

/** The records that are part of this one and go with it. */
export const partsOf = (history: History, { tbl, key }: HistoryRecord): HistoryRecord[] => {
  const [own = null] = JSON.parse(key) as Json[]
  return [...history.records.values()].filter((part) => {
    const { owner, refs = {}, key: columns } = specOf(part.tbl)
    if (owner !== tbl) return false
    const values = JSON.parse(part.key) as Json[]
    return Object.keys(refs).some((column) => {
      const place = columns.indexOf(column)
      if (place >= 0) return values[place] === own
      return history.heads(part, column).some((head) => history.valueOf(head, column) === own)
    })
  })
}

const idOf = ({ tbl, key }: { tbl: string; key: string }): string => tbl + key

const parentWords: Readonly<Record<string, string>> = {
  period: 'tahun',
  body: 'instansi',
  unit: 'unit',
  person: 'petugas',
  reentry: 'isian kedua',
}

class Work {
  readonly resolved = new Map<string, Resolved>()
  readonly returned: HistoryRecord[] = []
  /** Keys of records looked at, by table and identity; some may have another one by now. */
  private readonly named = new Map<string, Set<string>>()
  private readonly queue: HistoryRecord[] = []
  private readonly store: Store
  private readonly history: History

  constructor(store: Store, history: History) {
    this.store = store
    this.history = history
  }

  want(record: HistoryRecord): void {
    this.queue.push(record)
  }

  /** Until nothing more follows from anything. */
  settle(): void {
    for (let next = this.queue.pop(); next !== undefined; next = this.queue.pop()) {
      const record = this.history.record(next.tbl, next.key)
      const found = this.look(record)
      if (found.row === null) this.keepParent(record)
      else if (!this.unite(record, found.row)) this.needParents(record, found.row)
    }
  }

  /** Back with all that went in the same batch: what was removed for its sake was not meant to go alone. */
  private bringBack(record: HistoryRecord): void {
    const gone = this.history.heads(record, existence)
    const batches = new Set(gone.map(({ origin }) => origin.id))
    this.revive(record, gone)
    this.returned.push(record)
    // It may need others back itself: the year it stands in went with it.
    this.want(record)
    for (const part of partsOf(this.history, record)) {
      const heads = this.history.heads(part, existence)
      const went = heads.every((head) => head.cells[existence] === false && batches.has(head.origin.id))
      if (!went || heads.length === 0) continue
      this.revive(part, heads)
      this.want(part)
    }
  }

  private revive(record: HistoryRecord, heads: readonly Change[]): void {
    decide(this.store, this.history, {
      tbl: record.tbl,
      key: record.key,
      cells: { [existence]: true },
      parents: { [existence]: heads.map(({ id }) => id) },
    })
    this.look(record)
  }

  private look(record: HistoryRecord): Resolved {
    const found = resolve(this.store, this.history, record)
    this.resolved.set(idOf(record), found)
    const identity = found.row === null ? null : identityOf(record.tbl, found.row)
    if (identity !== null) {
      const known = this.named.get(record.tbl + identity)
      if (known === undefined) this.named.set(record.tbl + identity, new Set([record.key]))
      else known.add(record.key)
    }
    return found
  }

  /** Whether the row will be there. What has a history is looked at by it: its row may be about to come or go. */
  private lives(tbl: string, key: string): boolean {
    const stays = this.history.canonical(tbl, key)
    const known = this.resolved.get(tbl + stays)
    if (known !== undefined) return known.row !== null
    const record = this.history.records.get(tbl + stays)
    if (record === undefined) return rowAt(this.store, tbl, key) !== null
    this.want(record)
    return this.look(record).row !== null
  }

  private needParents({ tbl }: HistoryRecord, row: Row): void {
    for (const { tbl: parent, column } of specOf(tbl).parents ?? []) {
      const named = row[column] ?? null
      if (named === null) continue
      const key = JSON.stringify([named])
      if (this.lives(parent, key)) continue
      const record = this.history.record(parent, key)
      if (record.changes.length === 0)
        throw new Expected(
          'input',
          `Paket menyebut ${parentWords[parent] ?? parent} yang tidak dikenal (${String(row[column])}). Perbarui Piagam di laptop ini, atau minta paket yang lengkap.`,
        )
      if (this.resolved.has(idOf(record))) this.bringBack(record)
      else {
        // Looked at first, for it may come alive by itself; then this one again.
        this.want(this.history.record(tbl, keyOfRow(tbl, row)))
        this.want(record)
      }
    }
  }

  private keepParent(record: HistoryRecord): void {
    const [own = null] = JSON.parse(record.key) as Param[]
    for (const [child, spec] of Object.entries(tables))
      for (const { tbl, column } of spec.parents ?? [])
        if (tbl === record.tbl) {
          const inTable = rowsWith(this.store, child, [column], [own]).some((row) =>
            this.lives(child, keyOfRow(child, row)),
          )
          const wanted = [...this.resolved.values()].some(
            (one) => one.record.tbl === child && one.row !== null && one.row[column] === own,
          )
          if (inTable || wanted) {
            this.bringBack(record)
            return
          }
        }
  }

  /** Makes the record one with its twin, when it has one. */
  private unite(record: HistoryRecord, row: Row): boolean {
    const { tbl } = record
    const identity = identityOf(tbl, row)
    const columns = specOf(tbl).identity
    if (identity === null || columns === undefined) return false
    const keys = rowsWith(
      this.store,
      tbl,
      columns,
      columns.map((name) => row[name] ?? null),
    ).map((one) => this.history.canonical(tbl, keyOfRow(tbl, one)))
    keys.push(...[...(this.named.get(tbl + identity) ?? [])].map((key) => this.history.canonical(tbl, key)))
    for (const key of keys) {
      if (key === record.key) continue
      const other = this.resolved.get(tbl + key) ?? resolve(this.store, this.history, this.history.record(tbl, key))
      if (other.row === null || identityOf(tbl, other.row) !== identity) continue
      const [one = '', two = ''] = [record.key, key].toSorted()
      this.resolved.delete(tbl + one)
      this.resolved.delete(tbl + two)
      addAlias(this.store, { tbl, one, other: two })
      for (const joined of this.history.join(tbl, one, two)) this.want(joined)
      // What was looked at under a key that went along is looked at again under the one that stays.
      for (const [id, { record: old }] of this.resolved)
        if (this.history.canonical(old.tbl, old.key) !== old.key) this.resolved.delete(id)
      return true
    }
    return false
  }
}

/** A twin that is about to be renamed may still hold the name: it steps aside. */
const makeRoom = (store: Store, tbl: string, key: string, row: Row): void => {
  if (tbl !== 'unit') return
  const columns = specOf(tbl).identity ?? []
  for (const holder of rowsWith(
    store,
    tbl,
    columns,
    columns.map((name) => row[name] ?? null),
  ))
    if (keyOfRow(tbl, holder) !== key)
      updateRow(store, tbl, keyOfRow(tbl, holder), holder, { ...holder, folded: `~${String(holder['id'])}` })
}

const apply = (store: Store, resolved: readonly Resolved[], done: CarriedOut): void => {
  for (const { record, present, row } of resolved)
    for (const { key } of present)
      if (row === null || key !== record.key) {
        removeRow(store, record.tbl, key)
        if (row === null) done.removed += 1
      }
  for (const { record, present, row } of resolved) {
    if (row === null) continue
    const { tbl, key } = record
    const now = present.some((one) => one.key === key) ? rowAt(store, tbl, key) : null
    if (now === null) {
      makeRoom(store, tbl, key, row)
      insertRow(store, tbl, row)
      if (present.length === 0) done.inserted += 1
      else done.changed += 1
    } else if (Object.keys(row).some((name) => row[name] !== now[name])) {
      makeRoom(store, tbl, key, row)
      updateRow(store, tbl, key, now, row)
      done.changed += 1
    }
  }
}

/** Carries out what follows from changes to `records`. Inside a write. Expected('input') when it cannot be. */
export const carryOut = (store: Store, history: History, records: Iterable<HistoryRecord>): CarriedOut => {
  store.db.pragma('defer_foreign_keys = ON')
  const work = new Work(store, history)
  for (const record of records) work.want(record)
  work.settle()
  const order = new Map(tableNames.map((name, index) => [name, index]))
  const resolved = [...work.resolved.values()].toSorted(
    (a, b) => (order.get(a.record.tbl) ?? 0) - (order.get(b.record.tbl) ?? 0),
  )
  const done: CarriedOut = {
    inserted: 0,
    changed: 0,
    removed: 0,
    disagreements: resolved.flatMap((one) => one.disagreements),
    touched: touchedBy(store, resolved),
    returned: work.returned.map(({ tbl, key }) => history.record(tbl, key)),
    seen: new Set(resolved.map(({ record }) => idOf(record))),
  }
  apply(store, resolved, done)
  return done
}
