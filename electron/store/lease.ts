/** A lease lets one process of this machine do a kind of work at a time, and falls to the next when its holder is dead. */
import { storeError } from './errors.ts'
import { get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

export interface Lease {
  readonly name: string
  readonly holder: string
  /** Says that the holder is still at work; at least every 20 s. False when the lease was lost. */
  renew(): boolean
  release(): void
}

/** After this long without renewal a lease may be taken over, milliseconds. */
export const leaseTime = 60_000

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Takes the lease, or null when a living process holds it. Must not run inside `store.write`: it commits by itself. */
export const takeLease = (store: Store, name: string): Lease | null => {
  const holder = uuidv7(store.now().getTime())
  const take = store.db.transaction((): boolean => {
    const held = get<{ pid: number; renewed: string }>(store, 'SELECT pid, renewed FROM lease WHERE name = ?', name)
    const now = store.now()
    if (held !== undefined && isAlive(held.pid) && Math.abs(now.getTime() - Date.parse(held.renewed)) < leaseTime)
      return false
    run(
      store,
      `INSERT INTO lease (name, holder, pid, renewed) VALUES (?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, pid = excluded.pid, renewed = excluded.renewed`,
      name,
      holder,
      process.pid,
      now.toISOString(),
    )
    return true
  })
  if (store.db.inTransaction) throw new Error('takeLease inside store.write')
  try {
    if (!take.immediate()) return null
  } catch (error) {
    throw storeError(error, store.file)
  }
  return {
    name,
    holder,
    renew: () => renew(store, name, holder),
    release: () => void run(store, 'DELETE FROM lease WHERE name = ? AND holder = ?', name, holder),
  }
}

const renew = (store: Store, name: string, holder: string): boolean =>
  run(store, 'UPDATE lease SET renewed = ? WHERE name = ? AND holder = ?', store.now().toISOString(), name, holder) > 0
