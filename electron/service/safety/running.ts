/** Who has the database open, noted in `jalan/`: a note whose process is dead says that it did not end as it should. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../../store/lease.ts'

const home = (folder: string): string => join(folder, 'jalan')
/** When this machine was started, ms: after that, a process number may belong to somebody else. */
const startOfMachine = (): number => Date.now() - uptime() * 1000
/** The clock may be set while the machine runs. */
const slack = 120_000

let opened = 0

/** Notes of processes that died with the database open, by file name. */
export const deadNotes = (folder: string): string[] => {
  let names: string[]
  try {
    names = readdirSync(home(folder))
  } catch {
    return []
  }
  return names.filter((name) => {
    const pid = Number.parseInt(name, 10)
    try {
      const since = Number(readFileSync(join(home(folder), name), 'utf8'))
      return !isAlive(pid) || Math.abs(since - startOfMachine()) > slack
    } catch {
      return true
    }
  })
}

export const removeNotes = (folder: string, names: readonly string[]): void => {
  for (const name of names) rmSync(join(home(folder), name), { force: true })
}

/** Notes that this process has the database open; call what it returns when it is closed. */
export const noteRunning = (folder: string): (() => void) => {
  opened += 1
  const name = `${process.pid}-${opened}`
  try {
    mkdirSync(home(folder), { recursive: true })
    writeFileSync(join(home(folder), name), String(Math.round(startOfMachine())))
  } catch {
    // Without the note the next start only knows less.
  }
  return () => removeNotes(folder, [name])
}
