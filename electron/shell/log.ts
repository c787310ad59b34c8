/**
 * The log for support: `log/piagam.log` in the data folder, five files of 512 KB. It says which version ran when and which
 * errors arose where in the program; names, scores and secrets never get into it (describe.ts).
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../ipc/answer.ts'
import { describe } from './describe.ts'

const limit = 512 * 1024
const files = 5

export interface LogFile {
  /** Keeps an error. `where` is a name of the program: a call, a part. */
  error: Log
  /** Notes an event in words of the program. */
  note(words: string): void
  /** The last error as it was written, or null when there was none since the start. */
  last(): string | null
  /** The end of the log, at most `letters` of it. */
  tail(letters: number): string
}

/** Never throws: a full disk must not turn one error into two. */
export function createLog(folder: string, now: () => Date = () => new Date()): LogFile {
  const home = join(folder, 'log')
  const named = (index: number): string => join(home, index === 0 ? 'piagam.log' : `piagam.log.${index}`)
  let last: string | null = null

  function rotate(): void {
    if ((statSync(named(0), { throwIfNoEntry: false })?.size ?? 0) < limit) return
    for (let index = files - 1; index > 0; index -= 1)
      if (statSync(named(index - 1), { throwIfNoEntry: false })) renameSync(named(index - 1), named(index))
  }
  function write(text: string): string {
    const line = `${now().toISOString()} ${text}`
    try {
      mkdirSync(home, { recursive: true })
      rotate()
      appendFileSync(named(0), `${line}\n`)
    } catch {
      // Nothing to be done here that would help.
    }
    return line
  }
  const read = (index: number): string => {
    try {
      return readFileSync(named(index), 'utf8')
    } catch {
      return ''
    }
  }
  return {
    error(where, error) {
      last = write(`${where} ${describe(error)}`)
    },
    note(words) {
      write(words)
    },
    last: () => last,
    tail: (letters) => `${read(1)}${read(0)}`.slice(-letters),
  }
}
