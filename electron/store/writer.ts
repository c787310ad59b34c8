import { get } from './sql.ts'
import type { Store } from './store.ts'

/** The name under which the write that is running is kept. */
export const writer = (store: Store): string =>
  get<{ person: string }>(store, 'SELECT batch.person FROM current_batch JOIN batch ON batch.id = current_batch.batch')
    ?.person ?? ''
