/**
 * The hash chain over batches. The hash of a batch is SHA-256 over lines of JSON: the version of this rule, the hash of
 * the batch before it in this database, the batch, then each of its journal rows. What was altered, removed or inserted
 * afterwards no longer fits its hash, nor the hashes of everything that follows. `meta.chain` repeats the head, so that
 * a tail cut off is missed; documents and copies carry heads of their time to where nobody reaches them any more.
 */
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { get, run } from './sql.ts'

/** The `user_version` from which on batches are chained. */
export const chainedFrom = 2
/** Stands where there is no batch before. */
export const chainStart = '0'.repeat(64)
const rule = 'piagam-chain-1'

export interface ChainHead {
  batch: string
  device: string
  seq: number
  hash: string
  /** Id of its last journal row. */
  last: number
}

interface Connection {
  readonly db: Database
}

const batchColumns = 'id, device, seq, schema, person, kind, label, reason, at, undoable, undoes, journal_from'

/** The hash of a batch whose journal rows are those from its `journal_from` up to, without, `end`. */
export const hashBatch = (db: Database, batch: string, prev: string, end = Number.MAX_SAFE_INTEGER): string => {
  const head = db.prepare<[string], unknown[]>(`SELECT ${batchColumns} FROM batch WHERE id = ?`).raw().get(batch)
  if (head === undefined) throw new Error(`no batch ${batch}`)
  const hash = createHash('sha256')
  hash.update(`${JSON.stringify([rule, prev, ...head])}\n`)
  const rows = db
    .prepare<[number, number], unknown[]>(
      'SELECT id, batch, tbl, key, op, col, old, new FROM journal WHERE id >= ? AND id < ? ORDER BY id',
    )
    .raw()
    .iterate(Number(head.at(-1)), end)
  // Few long updates cost half of many short ones.
  let lines = ''
  for (const row of rows) {
    lines += `${JSON.stringify(row)}\n`
    if (lines.length > 1 << 16) {
      hash.update(lines)
      lines = ''
    }
  }
  return hash.update(lines).digest('hex')
}

const lastRow = (db: Database): number =>
  db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM journal').pluck().get() ?? 0

const setHead = (db: Database, head: ChainHead): void => {
  run(
    { db },
    `INSERT INTO meta (key, value) VALUES ('chain', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    JSON.stringify(head),
  )
}

/** The head as it was noted with the last batch; null before the first. */
export const chainHead = ({ db }: Connection): ChainHead | null => {
  const row = get<{ value: string }>({ db }, `SELECT value FROM meta WHERE key = 'chain'`)
  return row === undefined ? null : (JSON.parse(row.value) as ChainHead)
}

/** Chains the batch that has just been closed to the one before it. Inside its transaction. */
export const chainBatch = (db: Database, id: string): void => {
  const prev = chainHead({ db })?.hash ?? chainStart
  const hash = hashBatch(db, id, prev)
  run({ db }, 'UPDATE batch SET hash = ? WHERE id = ?', hash, id)
  const batch = get<{ device: string; seq: number }>({ db }, 'SELECT device, seq FROM batch WHERE id = ?', id)
  setHead(db, { batch: id, device: batch?.device ?? '', seq: batch?.seq ?? 0, hash, last: lastRow(db) })
}

/** Chains what there is, for a database from before the chain. */
export const chainAll = (db: Database): void => {
  const list = db
    .prepare<[], { id: string; device: string; seq: number; from: number }>(
      'SELECT id, device, seq, journal_from AS "from" FROM batch ORDER BY journal_from',
    )
    .all()
  let prev = chainStart
  const set = db.prepare('UPDATE batch SET hash = ? WHERE id = ?')
  for (const [index, { id, device, seq }] of list.entries()) {
    const next = list[index + 1]
    prev = hashBatch(db, id, prev, next?.from)
    set.run(prev, id)
    if (next === undefined) setHead(db, { batch: id, device, seq, hash: prev, last: lastRow(db) })
  }
}
