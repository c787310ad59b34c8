/** Running numbers that are kept: for one kind of document, or (kind null) for nobody, with the reason. */
import { Expected } from '../../shared/errors.ts'
import type { DocumentKind } from '../../shared/domain/snapshot.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

export interface HoldRecord {
  id: string
  scope: string
  first: number
  last: number
  kind: DocumentKind | null
  reason: string
}

/** Of one scope or all, by first number. */
export const holds = (store: Store, scope?: string): HoldRecord[] =>
  all<HoldRecord>(
    store,
    'SELECT id, scope, first, last, kind, reason FROM number_hold WHERE scope = coalesce(?, scope) ORDER BY scope, first, id',
    scope ?? null,
  )

/**
 * Keeps numbers. Expected('input') for a range the wrong way round, ('refused') where another one lies over it, or where
 * a number of it was given already (unless that `taken` is allowed). Inside a write.
 */
export const addHold = (
  store: Store,
  hold: Omit<HoldRecord, 'id'>,
  { taken: mayBeTaken = false }: { taken?: boolean } = {},
): HoldRecord => {
  const { scope, first, last, kind, reason } = hold
  if (last < first) throw new Expected('input', 'Nomor terakhir lebih kecil daripada nomor pertama.', { field: 'last' })
  const twin = holds(store, scope).find((known) => known.first <= last && first <= known.last)
  if (twin !== undefined)
    throw new Expected(
      'refused',
      `Nomor ${first}–${last} bertumpang tindih dengan ${twin.first}–${twin.last} (${twin.reason}). Pilih nomor lain.`,
      { field: 'first' },
    )
  const taken = mayBeTaken
    ? undefined
    : get<{ number: string }>(
        store,
        `SELECT number FROM (SELECT scope, running, number FROM number UNION ALL SELECT scope, running, number FROM foreign_document)
     WHERE scope = ? AND running BETWEEN ? AND ? ORDER BY running LIMIT 1`,
        scope,
        first,
        last,
      )
  if (taken !== undefined)
    throw new Expected('refused', `Nomor ${taken.number} di antaranya sudah dipakai. Pilih nomor lain.`, {
      field: 'first',
    })
  const id = uuidv7(store.now().getTime())
  run(
    store,
    'INSERT INTO number_hold (id, scope, first, last, kind, reason) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    scope,
    first,
    last,
    kind,
    reason,
  )
  return { id, ...hold }
}

/** Gives kept numbers free again. Expected('not-found'). Inside a write. */
export const removeHold = (store: Store, id: string): void => {
  if (run(store, 'DELETE FROM number_hold WHERE id = ?', id) === 0)
    throw new Expected('not-found', 'Nomor cadangan ini sudah tidak ada. Muat ulang daftarnya.')
}
