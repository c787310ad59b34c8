/** The log of bugs, for support: `log/piagam.log` in the data folder, at most two files of 1 MB. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../ipc/answer.ts'

const limit = 2 ** 20

/** Never throws: a full disk must not turn a bug into two. */
export function createLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'log', 'piagam.log')
  return (where, error) => {
    const text = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
    try {
      mkdirSync(join(folder, 'log'), { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.1`)
      appendFileSync(file, `${now().toISOString()} ${where} ${text}\n`)
    } catch {
      // Nothing to be done here that would help.
    }
  }
}
