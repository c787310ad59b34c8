/** A backup opened by double click: Windows starts the program with its path, or tells the running one. */
import { resolve } from 'node:path'
import type { Events } from '../../shared/ipc.ts'
import type { Files } from '../ipc/files.ts'

/** The backup named among the arguments of a start, null without. Switches are no names, whatever they end in. */
export function backupFrom(args: readonly string[], folder: string): string | null {
  const name = args.slice(1).findLast((arg) => !arg.startsWith('-') && /\.piagam$/i.test(arg))
  return name === undefined ? null : resolve(folder, name)
}

type Chosen = Events['openFile']
export interface Opened {
  /** Gives the page a token for the file; until a page has asked once, it is kept for that. */
  open(path: string | null): Promise<void>
  /** What was opened before the page could listen; once. */
  take(): Promise<Chosen | null>
}

export function createOpened(files: Files, send: (chosen: Chosen) => void): Opened {
  let listening = false
  let waiting: Promise<Chosen | null> = Promise.resolve(null)
  return {
    async open(path) {
      if (path === null) return
      const chosen = files.addLarge(path).then(({ pick, name }) => ({ pick, name }))
      if (listening) send(await chosen)
      // One that is gone again is not worth an error at the start.
      else waiting = chosen.catch(() => null)
    },
    async take() {
      listening = true
      const chosen = await waiting
      waiting = Promise.resolve(null)
      return chosen
    },
  }
}
