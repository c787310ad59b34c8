/** The register of numbers. A number that was taken stays taken, whatever becomes of its document. */
import type { DocumentKind } from '../../shared/domain/snapshot.ts'
import { Expected } from '../../shared/errors.ts'
import { ownRanges } from './blocks.ts'
import { violates } from './errors.ts'
import { holds } from './holds.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

export interface NumberRow {
  /** What the running number counts in: a year, or `all`. */
  scope: string
  running: number
  number: string
  document: string
}

type Range = readonly [first: number, last: number]

/** Taken here, or as far as known on other laptops. */
const isTaken = (store: Store, scope: string, running: number): boolean =>
  get(
    store,
    `SELECT 1 FROM number WHERE scope = ? AND running = ?
     UNION ALL SELECT 1 FROM foreign_document WHERE scope = ? AND running = ? LIMIT 1`,
    scope,
    running,
    scope,
    running,
  ) !== undefined

/** The highest number taken in a range; those in held ranges count only for these (`held`). */
const highest = (store: Store, scope: string, [first, last]: Range, held: boolean): number | null =>
  get<{ highest: number | null }>(
    store,
    `SELECT max(running) AS highest FROM (
       SELECT scope, running FROM number UNION ALL SELECT scope, running FROM foreign_document) AS t
     WHERE scope = ? AND running BETWEEN ? AND ? AND (? OR NOT EXISTS (
       SELECT 1 FROM number_hold AS h WHERE h.scope = t.scope AND t.running BETWEEN h.first AND h.last))`,
    scope,
    first,
    last,
    held ? 1 : 0,
  )?.highest ?? null

const within = (ranges: readonly Range[], running: number): boolean =>
  ranges.some(([first, last]) => first <= running && running <= last)

/**
 * Running numbers that may be given to a kind, in the order they are given: first those kept for it, then what follows the
 * highest one taken within the numbers that are ours (blocks.ts), passing over what is kept. Only inside a write the first
 * is still free when it is used.
 */
export function* freeRunnings(store: Store, scope: string, kind: DocumentKind): Generator<number> {
  const ours = ownRanges(store, scope)
  const kept = holds(store, scope)
  for (const hold of kept.filter((one) => one.kind === kind)) {
    const from = (highest(store, scope, [hold.first, hold.last], true) ?? hold.first - 1) + 1
    for (let running = from; running <= hold.last; running += 1)
      if (within(ours, running) && !isTaken(store, scope, running)) yield running
  }
  for (const [first, last] of ours) {
    for (let running = (highest(store, scope, [first, last], false) ?? first - 1) + 1; running <= last; running += 1) {
      const hold = kept.find((one) => one.first <= running && running <= one.last)
      if (hold !== undefined) running = hold.last
      else if (!isTaken(store, scope, running)) yield running
    }
  }
}

/** The first of `freeRunnings`. Expected('refused') when a block is used up. */
export const nextRunning = (store: Store, scope: string, kind: DocumentKind = 'certificate'): number => {
  for (const running of freeRunnings(store, scope, kind)) return running
  throw blockUsedUp()
}

/** Sentence for a laptop that has no number left. */
export const blockUsedUp = (): Expected =>
  new Expected('refused', 'Blok nomor laptop ini sudah habis. Tambahkan blok nomor di Pengaturan, lalu ulangi.', {
    field: 'numberPattern',
  })

/** The place of the next number of another system among those that were used. Inside a write. */
export const nextPlace = (store: Store, scope: string): number =>
  (get<{ highest: number | null }>(store, 'SELECT max(running) AS highest FROM number WHERE scope = ?', scope)
    ?.highest ?? 0) + 1

/** Takes a number for a document that is already inserted. Expected('refused') when it was given before. Inside a write. */
export const takeNumber = (store: Store, row: NumberRow): void => {
  try {
    run(
      store,
      'INSERT INTO number (scope, running, number, document) VALUES (?, ?, ?, ?)',
      row.scope,
      row.running,
      row.number,
      row.document,
    )
  } catch (error) {
    if (violates(error, 'UNIQUE') || violates(error, 'PRIMARYKEY')) throw numberTaken(row.number)
    throw error
  }
}

/** Sentence for a number that another document already has. */
export const numberTaken = (number: string): Expected =>
  new Expected(
    'refused',
    `Nomor ${number} sudah terpakai. Periksa pola nomor di Pengaturan agar setiap nomor berbeda.`,
    {
      field: 'numberPattern',
    },
  )

/** All numbers, in the order of scope and running number. */
export const numbers = (store: Store, scope?: string): NumberRow[] =>
  scope === undefined
    ? all<NumberRow>(store, 'SELECT scope, running, number, document FROM number ORDER BY scope, running')
    : all<NumberRow>(
        store,
        'SELECT scope, running, number, document FROM number WHERE scope = ? ORDER BY running',
        scope,
      )
