/** Reads the whole journal against its hash chain and says what does not fit. Works on any connection, also read-only. */
import type { Database } from 'better-sqlite3'
import { type ChainHead, chainHead, chainStart, hashBatch } from './chain.ts'

/** What does not fit, at the first place where it shows. */
export interface ChainFault {
  /** Content is not what was hashed; rows or a batch are gone; rows or a batch were never written by the program. */
  fault: 'altered' | 'removed' | 'inserted'
  /** Null when the batch itself is gone, or there never was one. */
  batch: string | null
  seq: number
  label: string
  /** Numbers of the rows concerned, as far as they can be told. */
  rows: number[]
}

export interface ChainResult {
  batches: number
  entries: number
  /** The last batch that is there. */
  head: { batch: string; device: string; seq: number; hash: string } | null
  faults: ChainFault[]
  /** Every hash of the chain, for anchors. */
  hashes: Map<string, { device: string; seq: number }>
}

interface Row {
  id: string
  device: string
  seq: number
  label: string
  from: number
  hash: string | null
}

/** At most this many row numbers are named in a fault. */
const named = 20
const endless = Number.MAX_SAFE_INTEGER

const fault = (kind: ChainFault['fault'], row: Row, rows: number[] = []): ChainFault => ({
  fault: kind,
  batch: row.id,
  seq: row.seq,
  label: row.label,
  rows,
})
const gone = (seq: number): ChainFault => ({ fault: 'removed', batch: null, seq, label: '', rows: [] })

/** Why a batch does not fit its hash. `last` is the number its last row should have, where that is known. */
const explain = (db: Database, row: Row, before: Row | undefined, end: number, last: number | null): ChainFault[] => {
  const missing: number[] = []
  const strange: number[] = []
  let next = row.from
  const miss = (until: number) => {
    for (; next < until && missing.length < named; next += 1) missing.push(next)
  }
  const rows = db
    .prepare<[number, number], [number, string]>('SELECT id, batch FROM journal WHERE id >= ? AND id < ? ORDER BY id')
    .raw()
    .iterate(row.from, end)
  for (const [id, batch] of rows) {
    miss(id)
    next = id + 1
    if ((batch !== row.id || (last !== null && id > last)) && strange.length < named) strange.push(id)
  }
  miss(last === null ? next : last + 1)
  const found = [
    ...(missing.length > 0 ? [fault('removed', row, missing)] : []),
    ...(strange.length > 0 || row.hash === null ? [fault('inserted', row, strange)] : []),
  ]
  if (found.length > 0) return found
  // Whole in itself, but chained to a batch that is not there.
  const skipped = before === undefined ? row.seq > 1 : before.device === row.device && row.seq > before.seq + 1
  return [skipped ? gone(row.seq - 1) : fault('altered', row)]
}

/** The tail: what was noted with the last batch must be the last batch. */
const tail = (head: ChainHead | null, last: Row | undefined): ChainFault[] => {
  if (head === null) return last === undefined ? [] : [fault('altered', last)]
  if (last === undefined || (last.device === head.device && last.seq < head.seq)) return [gone(head.seq)]
  if (last.id !== head.batch) return [fault('inserted', last)]
  return last.hash === head.hash ? [] : [fault('altered', last)]
}

/** Rows in front of the first batch belong to none. */
const stray = (db: Database, first: Row | undefined): ChainFault[] => {
  const rows = db
    .prepare<[number, number], number>('SELECT id FROM journal WHERE id < ? ORDER BY id LIMIT ?')
    .pluck()
    .all(first?.from ?? endless, named)
  return rows.length === 0 ? [] : [{ fault: 'inserted', batch: null, seq: 0, label: '', rows }]
}

/** Checks everything; `faults` is empty when the journal is as it was written. Reads every row once, streaming. */
export const checkChain = (db: Database): ChainResult => {
  const list = db
    .prepare<[], Row>('SELECT id, device, seq, label, journal_from AS "from", hash FROM batch ORDER BY journal_from')
    .all()
  const entries = db.prepare<[], number>('SELECT count(*) FROM journal').pluck().get() ?? 0
  const head = chainHead({ db })
  const faults = stray(db, list[0])
  const hashes: ChainResult['hashes'] = new Map()
  let prev = chainStart
  for (const [index, row] of list.entries()) {
    const end = list[index + 1]?.from ?? endless
    const hash = hashBatch(db, row.id, prev, end)
    if (hash !== row.hash) {
      const last = end === endless ? (head?.batch === row.id ? head.last : null) : end - 1
      faults.push(...explain(db, row, list[index - 1], end, last))
    }
    // What follows is judged by what it was chained to, so that one fault is not told again with every later batch.
    prev = row.hash ?? hash
    hashes.set(prev, { device: row.device, seq: row.seq })
  }
  const last = list.at(-1)
  if (faults.every(({ batch }) => batch !== last?.id)) faults.push(...tail(head, last))
  return {
    batches: list.length,
    entries,
    head: last === undefined ? null : { batch: last.id, device: last.device, seq: last.seq, hash: last.hash ?? '' },
    faults,
    hashes,
  }
}
