/** Keeps automatic copies while the program runs: one soon after the start, then one a day. */
import type { Context } from '../context.ts'
import { isCurrent } from './backup/copy.ts'
import { newestWhole } from './backup/list.ts'
import { copyNow } from './backups.ts'

/** After the first screen stands, ms. */
const afterStart = 5_000
const lookEvery = 15 * 60_000

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString()

/** Whether a copy is due: nothing tells anything new, or today has one already. */
export const isDue = (folder: string, why: 'start' | 'daily', now: Date): boolean => {
  if (isCurrent(folder)) return false
  const newest = newestWhole(folder)
  return why === 'start' || newest === undefined || !sameDay(new Date(newest.at), now)
}

/** Starts; call what it returns before the database is closed. A failure is told by `backup.list`, not thrown. */
export const startKeeper = (ctx: Context): { stop(): Promise<void> } => {
  let working: Promise<void> = Promise.resolve()
  const look = (why: 'start' | 'daily') => {
    working = working.then(async () => {
      try {
        const empty = ctx.store.db.prepare('SELECT 1 FROM batch LIMIT 1').get() === undefined
        if (!empty && isDue(ctx.folder, why, ctx.now())) await copyNow({ ...ctx, run: ctx.safety }, why)
      } catch {
        // Noted by copyNow.
      }
    })
  }
  const first = setTimeout(() => look('start'), afterStart)
  const daily = setInterval(() => look('daily'), lookEvery)
  return {
    async stop() {
      clearTimeout(first)
      clearInterval(daily)
      await working
    },
  }
}
