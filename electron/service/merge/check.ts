/** Whether what a package tells is possible: every change well formed, after others that are there, leading to its state. */
import { Expected } from '../../../shared/errors.ts'
import type { Contents } from './format.ts'
import { History } from './history.ts'
import { mayHold } from './seal.ts'
import { cellOf, existence, type Json, type Row, type TableSpec, tables } from './spec.ts'

const impossible = (detail: string): Expected =>
  new Expected(
    'input',
    'Isi paket bertentangan dengan dirinya sendiri dan tidak dibaca. Minta paket baru dari pembuatnya.',
    {
      details: [detail.slice(0, 300)],
    },
  )

/** Whether a record of this key is merged at all; some settings belong to one laptop. */
export const keyFits = (spec: TableSpec, key: string): boolean => {
  try {
    const parsed: unknown = JSON.parse(key)
    return JSON.stringify(parsed) === key && spec.keyCheck.safeParse(parsed).success
  } catch {
    return false
  }
}

const checkCells = (spec: TableSpec, cells: Readonly<Record<string, Json>>): boolean => {
  const there = cells[existence]
  if (typeof there !== 'boolean') return false
  const names = Object.keys(cells).filter((name) => name !== existence)
  // A removal sets nothing else.
  if (!there && names.length > 0) return false
  return names.every(
    (name) =>
      (Object.hasOwn(spec.cells, name) && spec.cells[name]?.check.safeParse(cells[name]).success === true) ||
      (spec.told !== undefined &&
        Object.hasOwn(spec.told, name) &&
        spec.told[name]?.safeParse(cells[name]).success === true),
  )
}

/** Every cell of a record that begins must be set. */
const complete = (spec: TableSpec, cells: Readonly<Record<string, Json>>): boolean =>
  Object.keys(spec.cells).every((name) => name in cells)

/** Throws Expected('input') with the place when a package cannot be true. */
export const checkContents = ({ batches, changes, joined, state }: Contents): void => {
  const history = new History()
  const origins = new Map(batches.map((batch) => [batch.id, batch]))
  if (origins.size !== batches.length) throw impossible('batch ganda')
  for (const { tbl, one, other } of joined) {
    const spec = Object.hasOwn(tables, tbl) ? tables[tbl] : undefined
    if (!(spec?.identity ?? spec?.joinable) || !keyFits(spec, one) || !keyFits(spec, other) || one >= other)
      throw impossible(`gabungan ${tbl}`)
    history.join(tbl, one, other)
  }
  for (const { id, batch, tbl, key, cells, parents } of changes) {
    const origin = origins.get(batch)
    const spec = Object.hasOwn(tables, tbl) ? tables[tbl] : undefined
    if (origin === undefined || spec === undefined || history.changes.has(id)) throw impossible(`perubahan ${id}`)
    if (!keyFits(spec, key) || !checkCells(spec, cells)) throw impossible(`perubahan ${id}: ${tbl} ${key}`)
    if (Object.keys(parents).some((cell) => !(cell in cells))) throw impossible(`perubahan ${id}: ${tbl} ${key}`)
    const record = history.record(tbl, key)
    for (const [cell, before] of Object.entries(parents))
      for (const one of before) {
        const parent = history.changes.get(one)
        if (parent === undefined || !(cell in parent.cells) || history.record(parent.tbl, parent.key) !== record)
          throw impossible(`perubahan ${id}: pendahulu ${one}`)
      }
    const begins = (parents[existence] ?? []).length === 0 && cells[existence] === true
    if (begins && tbl !== 'body' && !complete(spec, cells)) throw impossible(`perubahan ${id}: tidak lengkap`)
    history.add({ id, origin, tbl, key, cells, parents })
  }
  for (const { tbl, key, cells } of state) {
    const spec = Object.hasOwn(tables, tbl) ? tables[tbl] : undefined
    if (spec === undefined || !keyFits(spec, key) || !checkCells(spec, { [existence]: true, ...cells }))
      throw impossible(`keadaan ${tbl} ${key}`)
    const record = history.record(tbl, key)
    if (!mayHold(history, record, existence, true)) throw impossible(`keadaan ${tbl} ${key}`)
    for (const [cell, value] of Object.entries(cells))
      if (!mayHold(history, record, cell, value)) throw impossible(`keadaan ${tbl} ${key} ${cell}`)
  }
}

/** The cells of a row as a package carries them. */
export const cellsOfRow = (spec: TableSpec, row: Row): Record<string, Json> =>
  Object.fromEntries(Object.entries(spec.cells).map(([name, cell]) => [name, cellOf(cell, row)]))
