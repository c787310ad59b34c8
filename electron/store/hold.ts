/** While a copy takes the place of the data nothing may be written: what came in between would be lost with the old state. */
import type { Database } from 'better-sqlite3'
import { Expected } from '../../shared/errors.ts'
import { isAlive, leaseTime } from './lease.ts'
import { get } from './sql.ts'

/** Name of the lease whose holder puts a copy into place. */
export const restoring = 'restore'

/** Expected('busy') while a living process holds the data. Inside a transaction that keeps other writers out. */
export const refuseWhileHeld = (db: Database, now: Date): void => {
  const held = get<{ pid: number; renewed: string }>({ db }, 'SELECT pid, renewed FROM lease WHERE name = ?', restoring)
  if (held === undefined || !isAlive(held.pid) || Math.abs(now.getTime() - Date.parse(held.renewed)) > leaseTime) return
  throw new Expected('busy', 'Cadangan sedang dipulihkan. Tunggu sampai selesai, lalu ulangi.')
}
