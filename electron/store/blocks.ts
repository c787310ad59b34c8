/** Running numbers that belong to one laptop, so that no two laptops give the same number. */
import { Expected } from '../../shared/errors.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

export interface BlockRecord {
  id: string
  device: string
  /** As of the register (a year, or 'all'); '*' for every scope. */
  scope: string
  first: number
  last: number
}

/** All blocks that are known, by first number. */
export const blocks = (store: Store, scope?: string): BlockRecord[] =>
  scope === undefined
    ? all<BlockRecord>(store, 'SELECT id, device, scope, first, last FROM number_block ORDER BY scope, first, id')
    : all<BlockRecord>(
        store,
        `SELECT id, device, scope, first, last FROM number_block WHERE scope IN (?, '*') ORDER BY first, id`,
        scope,
      )

/** Device ids of other laptops that are named here: by their changes, documents or blocks. */
export const knownLaptops = (store: Store): string[] =>
  all<{ device: string }>(
    store,
    `SELECT device FROM (SELECT device FROM merge_batch UNION SELECT device FROM foreign_document
       UNION SELECT device FROM number_block) WHERE device <> ? ORDER BY device`,
    store.device,
  ).map(({ device }) => device)

/** Whether two blocks speak of the same numbers. */
export const overlap = (a: Omit<BlockRecord, 'id' | 'device'>, b: Omit<BlockRecord, 'id' | 'device'>): boolean =>
  (a.scope === b.scope || a.scope === '*' || b.scope === '*') && a.first <= b.last && b.first <= a.last

/**
 * Reserves a block for a laptop; returns its id. Expected('refused') when it overlaps another block or holds numbers that
 * another laptop has given. Inside a write.
 */
export const addBlock = (store: Store, block: Omit<BlockRecord, 'id'>): string => {
  const twin = blocks(store).find((known) => overlap(known, block))
  if (twin !== undefined)
    throw new Expected(
      'refused',
      `Nomor ${block.first}–${block.last} bertumpang tindih dengan blok ${twin.first}–${twin.last}. Pilih nomor lain.`,
      { field: 'first' },
    )
  const given = get<{ number: string }>(
    store,
    `SELECT number FROM (
       SELECT scope, running, number, ? AS device FROM number UNION ALL SELECT scope, running, number, device FROM foreign_document)
     WHERE ? IN (scope, '*') AND running BETWEEN ? AND ? AND device <> ? LIMIT 1`,
    store.device,
    block.scope,
    block.first,
    block.last,
    block.device,
  )
  if (given !== undefined)
    throw new Expected('refused', `Nomor ${given.number} dalam blok ini sudah dipakai laptop lain. Pilih nomor lain.`, {
      field: 'first',
    })
  const id = uuidv7(store.now().getTime())
  run(
    store,
    'INSERT INTO number_block (id, device, scope, first, last) VALUES (?, ?, ?, ?, ?)',
    id,
    block.device,
    block.scope,
    block.first,
    block.last,
  )
  return id
}

/** Gives a block back. Expected('not-found'). Inside a write. */
export const removeBlock = (store: Store, id: string): void => {
  if (run(store, 'DELETE FROM number_block WHERE id = ?', id) === 0)
    throw new Expected('not-found', 'Blok nomor ini sudah tidak ada. Muat ulang daftarnya.')
}

type Range = readonly [first: number, last: number]

const without = (ranges: readonly Range[], [first, last]: Range): Range[] =>
  ranges.flatMap(([a, b]): Range[] =>
    b < first || a > last
      ? [[a, b]]
      : [...(a < first ? ([[a, first - 1]] as Range[]) : []), ...(b > last ? ([[last + 1, b]] as Range[]) : [])],
  )

const range = ({ first, last }: BlockRecord): Range => [first, last]

/**
 * The running numbers this laptop may give in a scope, lowest first: its blocks, or everything that is in nobody's block.
 * Of two blocks that overlap (reserved on two laptops before they met) the older one has the numbers.
 */
export const ownRanges = (store: Store, scope: string): Range[] => {
  const known = blocks(store, scope)
  const own = known.filter(({ device }) => device === store.device)
  const others = known.filter(({ device }) => device !== store.device)
  if (own.length === 0) return others.map(range).reduce(without, [[1, Number.MAX_SAFE_INTEGER] as Range])
  return own.flatMap((block) =>
    others
      .filter(({ id }) => id < block.id)
      .map(range)
      .reduce(without, [range(block)]),
  )
}
