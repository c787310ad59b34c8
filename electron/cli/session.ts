/** What a command works with, opened with its first use: the data folder, the render threads, the services. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism, homedir } from 'node:os'
import { basename, join } from 'node:path'
import { Expected } from '../../shared/errors.ts'
import { dataFolderOn } from '../folders.ts'
import { readLocked } from '../locked.ts'
import type { Context, Job, RenderPool } from '../service/context.ts'
import { applyLocked } from '../service/office/locked.ts'
import { openSafely } from '../service/safety/open-safely.ts'
import { typedPath } from './paths.ts'
import { version } from './version.ts'

export interface Session {
  /** Path of the data folder, whether it is there or not. */
  readonly folder: string
  /** The data folder, created when missing. */
  context(): Context
  /** The data folder, or null when there is none yet: nothing is created. */
  existing(): Context | null
  readonly render: RenderPool
  close(): Promise<void>
}

/** `progress` draws a line on the terminal, where there is one. Ctrl+C asks a long job to stop at its next safe point. */
export function openSession(input: { data: string | undefined; progress: ((text: string) => void) | null }): Session {
  const render = lazyPool()
  const job = terminalJob(input.progress)
  let open: Context | null = null
  const machine = { platform: process.platform, home: homedir(), env: process.env }
  const folder = input.data === undefined ? dataFolderOn(machine) : typedPath(input.data)
  const context = (): Context => {
    if (open) return open
    const store = openSafely(folder, { version })
    open = {
      store,
      folder,
      render,
      emit: () => undefined,
      job: () => job,
      now: () => new Date(),
      version,
      locked: readLocked(),
    }
    applyLocked(open)
    return open
  }
  return {
    folder,
    context,
    existing: () => (existsSync(join(folder, 'piagam.sqlite')) ? context() : null),
    render,
    async close() {
      input.progress?.(emptyLine)
      await render.close()
      open?.store.close()
    },
  }
}

/** A file named on the command line. Throws `input` with its path when it cannot be read. */
export async function readInput(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    return { name: basename(path), bytes: await readFile(typedPath(path)) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const why =
      code === 'ENOENT' ? 'tidak ada' : code === 'EISDIR' ? 'adalah folder, bukan berkas' : 'tidak dapat dibaca'
    throw new Expected('input', `Berkas ${path} ${why}. Periksa nama dan izinnya.`)
  }
}

/** A pool whose threads and code are loaded with the first task. */
function lazyPool(): RenderPool {
  let pool: Promise<RenderPool> | null = null
  const width = Math.max(1, availableParallelism() - 1)
  return {
    width,
    run(task, input) {
      pool ??= import('../render/pool.ts').then(({ createRenderPool }) => createRenderPool({ width }))
      return pool.then((started) => started.run(task, input))
    },
    async close() {
      await (await pool)?.close()
    },
  }
}

/** Back to the start of the line and nothing on it. */
const emptyLine = '\r\u001B[K'

function terminalJob(draw: ((text: string) => void) | null): Job {
  let stop = false
  const onInterrupt = () => {
    stop = true
  }
  return {
    progress(done, total, label) {
      // The first interrupt ends the job after its running part; the second one ends the process.
      if (done === 0) process.once('SIGINT', onInterrupt)
      if (done >= total) process.off('SIGINT', onInterrupt)
      draw?.(`${emptyLine}${label}: ${done} dari ${total}`)
    },
    cancelled: () => stop,
  }
}
