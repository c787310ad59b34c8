/** What reviewers ask about a unit or one of its cells, and the answers. */
import { Expected } from '../../shared/errors.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'
import { writer } from './writer.ts'

export interface RemarkRecord {
  id: string
  unit: string
  /** Null: about the unit as a whole. */
  indicator: string | null
  text: string
  /** Name of who asks. */
  person: string
  at: string
  answer: string | null
  settledAt: string | null
}

const columns = 'id, unit, indicator, text, person, at, answer, settled_at AS settledAt'

/** Open ones first, the oldest first. */
export const remarksOf = (store: Store, unit: string): RemarkRecord[] =>
  all<RemarkRecord>(store, `SELECT ${columns} FROM remark WHERE unit = ? ORDER BY settled_at IS NOT NULL, at, id`, unit)

export interface OpenRemark {
  /** '' for the unit as a whole. */
  indicator: string
  text: string
  person: string
}

/** Open remarks of a year's units, by unit, the oldest first. */
export const openRemarks = (store: Store, year: number): Map<string, OpenRemark[]> => {
  const rows = all<OpenRemark & { unit: string }>(
    store,
    `SELECT remark.unit, coalesce(remark.indicator, '') AS indicator, remark.text, remark.person FROM unit JOIN remark ON remark.unit = unit.id
     WHERE unit.year = ? AND remark.settled_at IS NULL ORDER BY remark.at, remark.id`,
    year,
  )
  return Map.groupBy(rows, ({ unit }) => unit)
}

export const remarkById = (store: Store, id: string): RemarkRecord | undefined =>
  get<RemarkRecord>(store, `SELECT ${columns} FROM remark WHERE id = ?`, id)

/** Asks something about a unit, or about one of its cells. Inside a write. */
export const addRemark = (store: Store, remark: { unit: string; indicator: string | null; text: string }): void => {
  const at = store.now()
  run(
    store,
    'INSERT INTO remark (id, unit, indicator, text, person, at) VALUES (?, ?, ?, ?, ?, ?)',
    uuidv7(at.getTime()),
    remark.unit,
    remark.indicator,
    remark.text,
    writer(store),
    at.toISOString(),
  )
}

/** Answers a remark, and settles it. Expected('not-found'). Inside a write. */
export const settleRemark = (store: Store, id: string, answer: string): void => {
  const at = store.now().toISOString()
  if (run(store, 'UPDATE remark SET answer = ?, settled_at = ? WHERE id = ?', answer, at, id) === 0)
    throw new Expected('not-found', 'Catatan ini sudah tidak ada. Muat ulang daftarnya.')
}
