/** The register of numbers. A number that was taken stays taken, whatever becomes of its document. */
import { Expected } from '../../shared/errors.ts'
import { ownRanges } from './blocks.ts'
import { violates } from './errors.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

export interface NumberRow {
  /** What the running number counts in: a year, or `all`. */
  scope: string
  running: number
  number: string
  document: string
}

/**
 * The running number after the highest one taken, here or as far as known on other laptops, within the numbers that are
 * ours (see blocks.ts); with `above`, after that one too. Only inside a write is it still free when it is used. Expected('refused') when a block is used up.
 */
export const nextRunning = (store: Store, scope: string, above = 0): number => {
  for (const [first, last] of ownRanges(store, scope)) {
    const taken = get<{ highest: number | null }>(
      store,
      `SELECT max(running) AS highest FROM (
         SELECT max(running) AS running FROM number WHERE scope = ? AND running BETWEEN ? AND ?
         UNION ALL SELECT max(running) FROM foreign_document WHERE scope = ? AND running BETWEEN ? AND ?)`,
      scope,
      first,
      last,
      scope,
      first,
      last,
    )?.highest
    const next = Math.max(taken === null || taken === undefined ? first : taken + 1, above + 1)
    if (next <= last) return next
  }
  throw new Expected('refused', 'Blok nomor laptop ini sudah habis. Tambahkan blok nomor di Pengaturan, lalu ulangi.', {
    field: 'numberPattern',
  })
}

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
