/** Oversight products of bodies and units. Where there are any, they decide clean and clear. */
import { Expected } from '../../shared/errors.ts'
import type { Clean, Region } from '../../shared/domain/types.ts'
import { setResult } from './results.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { setUnit } from './units.ts'
import { uuidv7 } from './uuidv7.ts'

export interface OversightRecord {
  id: string
  year: number
  body: string
  /** Null: about the body itself. */
  unit: string | null
  kind: string
  number: string
  note: string
  open: boolean
}
/** A body, or one of its units by id, in a year. */
export type Overseen = Pick<OversightRecord, 'year' | 'body' | 'unit'>

type Raw = Omit<OversightRecord, 'open'> & { open: 0 | 1 }
const columns =
  'oversight.id, oversight.year, oversight.body, oversight.unit, oversight.kind, oversight.number, oversight.note, oversight.open'
const fromRaw = (raw: Raw): OversightRecord => ({ ...raw, open: raw.open === 1 })

/** Products of a year in the order they were entered. Regions as in `bodies`. */
export const oversight = (store: Store, year: number, region: Region = 'ID'): OversightRecord[] =>
  all<Raw>(
    store,
    `SELECT ${columns} FROM oversight JOIN body ON body.code = oversight.body
     WHERE oversight.year = ? AND ? IN ('ID', body.code, body.province) ORDER BY oversight.id`,
    year,
    region,
  ).map(fromRaw)

const of = (store: Store, { year, body, unit }: Overseen): OversightRecord[] =>
  all<Raw>(store, `SELECT ${columns} FROM oversight WHERE year = ? AND body = ? AND unit IS ?`, year, body, unit).map(
    fromRaw,
  )

export const oversightById = (store: Store, id: string): OversightRecord | undefined => {
  const raw = get<Raw>(store, `SELECT ${columns} FROM oversight WHERE id = ?`, id)
  return raw === undefined ? undefined : fromRaw(raw)
}

/** What one or more products say: any open one is enough. */
export const cleanBy = (products: readonly Pick<OversightRecord, 'open'>[]): Clean =>
  products.some(({ open }) => open) ? 'tidak' : 'ya'

/** What the products of a body or unit say; null where there are none. */
export const decidedClean = (store: Store, target: Overseen): Clean | null => {
  const products = of(store, target)
  return products.length === 0 ? null : cleanBy(products)
}

/** Nobody has said anything once the last product is gone: what it said must not stay. */
const decide = (store: Store, target: Overseen): void => {
  const clean = decidedClean(store, target) ?? 'belum'
  if (target.unit === null) setResult(store, { year: target.year, body: target.body, clean })
  else setUnit(store, target.unit, { clean })
}

/** Adds a product (id null) or changes one, and clean and clear with it. Expected('not-found'). Inside a write. */
export const saveOversight = (store: Store, product: Omit<OversightRecord, 'id'> & { id: string | null }): void => {
  const { id, year, body, unit, kind, number, note } = product
  const open = product.open ? 1 : 0
  if (id === null)
    run(
      store,
      'INSERT INTO oversight (id, year, body, unit, kind, number, note, open) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      uuidv7(store.now().getTime()),
      year,
      body,
      unit,
      kind,
      number,
      note,
      open,
    )
  else if (
    run(
      store,
      `UPDATE oversight SET kind = ?, number = ?, note = ?, open = ?
       WHERE id = ? AND year = ? AND body = ? AND unit IS ?`,
      kind,
      number,
      note,
      open,
      id,
      year,
      body,
      unit,
    ) === 0
  )
    throw new Expected('not-found', 'Produk pengawasan ini sudah tidak ada. Muat ulang halaman.')
  decide(store, product)
}

/** Removes a product, and decides clean and clear anew. Inside a write. */
export const removeOversight = (store: Store, product: OversightRecord): void => {
  run(store, 'DELETE FROM oversight WHERE id = ?', product.id)
  decide(store, product)
}
