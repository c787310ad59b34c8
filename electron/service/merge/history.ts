/**
 * The history of every record as a graph of changes. A change names, for each cell it sets, the changes it came after. What
 * no known change came after are the heads of a cell: one head is its value, several are alternatives. Laptops that know
 * the same changes find the same heads, in whatever order they learned them.
 */
import type { OriginRecord } from '../../store/merge.ts'
import { existence, type Json, same, specOf, tables } from './spec.ts'

export interface Change {
  id: string
  origin: OriginRecord
  tbl: string
  /** JSON of the primary key, as the laptop had it that made the change. */
  key: string
  cells: Readonly<Record<string, Json>>
  /** Ids by cell. */
  parents: Readonly<Record<string, readonly string[]>>
}

export interface HistoryRecord {
  tbl: string
  /** JSON of the key that stays when several keys are one record. */
  key: string
  /** In the order they became known; parents before children. */
  changes: Change[]
  heads: Map<string, Change[]>
}

const none: readonly Change[] = []

export class History {
  readonly changes = new Map<string, Change>()
  readonly records = new Map<string, HistoryRecord>()
  /** Towards the key that stays, by table and key. */
  private readonly joined = new Map<string, string>()

  /** The key that stands for this one; parts that name a record which is one with another follow it. */
  canonical(tbl: string, key: string): string {
    if (this.joined.size === 0) return key
    let found = this.follow(tbl, key)
    for (let next = this.joined.get(tbl + found); next !== undefined; next = this.joined.get(tbl + found)) found = next
    return found
  }

  private follow(tbl: string, key: string): string {
    const { key: columns, refs } = specOf(tbl)
    if (refs === undefined || columns.every((column) => refs[column] === undefined)) return key
    const parts = JSON.parse(key) as Json[]
    return JSON.stringify(parts.map((part, index) => this.named(refs[columns[index] ?? ''], part)))
  }

  /** The id of a record a column names, as it goes by now. */
  private named(tbl: string | undefined, part: Json): Json {
    if (tbl === undefined || part === null || this.joined.size === 0) return part
    return (JSON.parse(this.canonical(tbl, JSON.stringify([part]))) as Json[])[0] ?? null
  }

  /** What a change put into a cell; names of records as they go by now. */
  valueOf(change: Change, cell: string): Json {
    const value = change.cells[cell] ?? null
    return this.joined.size === 0 ? value : this.named(specOf(change.tbl).refs?.[cell], value)
  }

  record(tbl: string, key: string): HistoryRecord {
    const stays = this.canonical(tbl, key)
    const known = this.records.get(tbl + stays)
    if (known !== undefined) return known
    const made: HistoryRecord = { tbl, key: stays, changes: [], heads: new Map() }
    this.records.set(tbl + stays, made)
    return made
  }

  heads(record: HistoryRecord, cell: string): readonly Change[] {
    return record.heads.get(cell) ?? none
  }

  /** Adds a change whose parents are known; returns its record, or null when it was known before. */
  add(change: Change): HistoryRecord | null {
    if (this.changes.has(change.id)) return null
    this.changes.set(change.id, change)
    const record = this.record(change.tbl, change.key)
    record.changes.push(change)
    for (const cell of Object.keys(change.cells)) {
      const parents = change.parents[cell] ?? []
      const heads = record.heads.get(cell)
      if (heads === undefined) record.heads.set(cell, [change])
      else record.heads.set(cell, [...heads.filter(({ id }) => !parents.includes(id)), change])
    }
    return record
  }

  /**
   * Makes two keys one record, which has the smaller key; what names the other one in its key moves along, what names it in
   * a column looks different. Returns all these records, or nothing when the keys were one before.
   */
  join(tbl: string, a: string, b: string): HistoryRecord[] {
    const [stays = '', goes = ''] = [this.canonical(tbl, a), this.canonical(tbl, b)].toSorted()
    if (stays === goes) return []
    const target = this.record(tbl, stays)
    const source = this.records.get(tbl + goes)
    this.joined.set(tbl + goes, stays)
    if (source !== undefined) this.move(source, target)
    return [target, ...this.moveAlong(tbl, goes)]
  }

  private move(source: HistoryRecord, target: HistoryRecord): void {
    this.records.delete(source.tbl + source.key)
    target.changes.push(...source.changes)
    for (const [cell, heads] of source.heads) target.heads.set(cell, [...(target.heads.get(cell) ?? []), ...heads])
  }

  private moveAlong(tbl: string, goes: string): HistoryRecord[] {
    const naming = new Set(Object.keys(tables).filter((name) => Object.values(specOf(name).refs ?? {}).includes(tbl)))
    if (naming.size === 0) return []
    const [gone = null] = JSON.parse(goes) as Json[]
    const found: HistoryRecord[] = []
    for (const record of Array.from(this.records.values())) {
      if (!naming.has(record.tbl)) continue
      const { refs = {} } = specOf(record.tbl)
      const key = this.follow(record.tbl, record.key)
      if (key !== record.key) {
        const target = this.record(record.tbl, key)
        this.move(record, target)
        found.push(target)
      } else if (Object.keys(refs).some((cell) => record.heads.get(cell)?.some((head) => head.cells[cell] === gone)))
        found.push(record)
    }
    return found
  }

  /** The change and everything it came after, within one cell. */
  ancestors(change: Change, cell: string): Set<string> {
    const found = new Set<string>([change.id])
    const queue = [change]
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      for (const id of next.parents[cell] ?? []) {
        const parent = this.changes.get(id)
        if (parent === undefined || found.has(id)) continue
        found.add(id)
        queue.push(parent)
      }
    return found
  }

  /**
   * The last value both came from; undefined when there was none, or when several stand side by side. Records begun on both
   * sides have in common what a fresh record holds.
   */
  common(a: Change, b: Change, cell: string): Json | undefined {
    const other = this.ancestors(b, cell)
    const shared = [...this.ancestors(a, cell)].filter((id) => other.has(id))
    if (shared.length === 0) return cell === existence ? false : specOf(a.tbl).cells[cell]?.fresh
    const older = new Set(shared.flatMap((id) => this.changes.get(id)?.parents[cell] ?? []))
    const last = shared
      .flatMap((id) => (older.has(id) ? [] : [this.changes.get(id)]))
      .filter((one) => one !== undefined)
    const [first] = last
    if (first === undefined) return undefined
    return last.every((one) => same(this.valueOf(one, cell), this.valueOf(first, cell)))
      ? this.valueOf(first, cell)
      : undefined
  }

  /**
   * The heads that count. A side that ended where both began has changed nothing and gives way; but to a removal no change
   * of the record ever does, whatever it changed. Several values left are a conflict.
   */
  standing(record: HistoryRecord, cell: string): readonly Change[] {
    const heads = this.heads(record, cell)
    if (heads.length < 2) return heads
    const differs = (a: Change, b: Change): boolean => !same(this.valueOf(a, cell), this.valueOf(b, cell))
    if (!heads.some((head) => differs(head, heads[0] ?? head))) return heads
    const left = heads.filter(
      (head) =>
        (cell === existence && this.valueOf(head, cell) === true) ||
        !heads.some((rival) => differs(head, rival) && same(this.common(head, rival, cell), this.valueOf(head, cell))),
    )
    return left.length === 0 ? heads : left
  }

  /** Whether a value is that of any head, standing or not. A cell without heads may hold anything. */
  mayHold(record: HistoryRecord, cell: string, value: Json): boolean {
    const heads = this.heads(record, cell)
    return heads.length === 0 || heads.some((head) => same(this.valueOf(head, cell), value))
  }

  /** Standing heads by value, the value of the greatest id first. */
  alternatives(record: HistoryRecord, cell: string): { value: Json; heads: Change[] }[] {
    const found = new Map<string, { value: Json; heads: Change[] }>()
    const sorted = this.standing(record, cell).toSorted((a, b) => (a.id < b.id ? 1 : -1))
    for (const head of sorted) {
      const value = this.valueOf(head, cell)
      const known = found.get(JSON.stringify(value))
      if (known === undefined) found.set(JSON.stringify(value), { value, heads: [head] })
      else known.heads.push(head)
    }
    return [...found.values()]
  }

  /**
   * What a change by somebody who saw `seen` comes after: everything but the alternatives that were not shown to them. When
   * none of the known values was shown, everything.
   */
  cameAfter(record: HistoryRecord, cell: string, seen: Json): string[] {
    const heads = this.heads(record, cell)
    if (heads.length < 2) return heads.map(({ id }) => id)
    const others = this.alternatives(record, cell).filter(({ value }) => !same(value, seen))
    const hidden = new Set(others.flatMap((one) => one.heads.map(({ id }) => id)))
    const after = heads.map(({ id }) => id).filter((id) => !hidden.has(id))
    return after.length === 0 ? heads.map(({ id }) => id) : after
  }
}
