/** A context for tests: a real store in a folder of its own, files read in this thread. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTable } from '../../render/tables/read.ts'
import { writeTable } from '../../render/tables/write.ts'
import type { RenderTask, RenderTasks } from '../../render/tasks.ts'
import { openStore } from '../../store/open.ts'
import type { Context, RenderPool } from '../context.ts'

const tasks: Partial<RenderTasks> = { readTable, writeTable }

const render: RenderPool = {
  width: 1,
  close: () => Promise.resolve(),
  run: <T extends RenderTask>(task: T, input: Parameters<RenderTasks[T]>[0]) => {
    const found = tasks[task] as ((given: typeof input) => Promise<Awaited<ReturnType<RenderTasks[T]>>>) | undefined
    return found === undefined ? Promise.reject(new Error(`no ${task} in tests`)) : found(input)
  },
}

const now = (): Date => new Date('2026-03-02T02:00:00Z')

export interface Bench {
  ctx: Context
  folder: string
  close(): void
}

/** `folder` given: opened again, and left alone at the end. */
export const bench = (folder = mkdtempSync(join(tmpdir(), 'piagam-impor-'))): Bench => {
  const store = openStore(folder, { now })
  return {
    folder,
    ctx: {
      store,
      folder,
      render,
      emit: () => undefined,
      job: () => ({ progress: () => undefined, cancelled: () => false }),
      now,
      version: 'test',
    },
    close: () => {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A published list as it was collected, unchanged. */
export const fixture = (name: string): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name))),
})

/** A CSV file from lines. */
export const csv = (...lines: string[]): { name: string; bytes: Uint8Array } => ({
  name: 'uji.csv',
  bytes: new TextEncoder().encode(lines.join('\n')),
})
