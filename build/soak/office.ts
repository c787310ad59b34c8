/** A data folder as an office has it, for processes that work on it and are killed. Nothing here needs a test runner. */
import { appendFileSync, readFileSync } from 'node:fs'
import { runTask } from '../../electron/render/run.ts'
import type { Context } from '../../electron/service/context.ts'
import { begin } from '../../electron/service/office/begin.ts'
import { openSafely } from '../../electron/service/safety/open-safely.ts'
import type { Store } from '../../electron/store/store.ts'
import { addUnit, units } from '../../electron/store/units.ts'

export const year = 2022
export const body = '36.73'
export const version = '0.0.0'
/** Units that one batch writes at once: large enough to be hit in the middle. */
export const unitCount = 120

/** The services on a folder, drawing in this thread. */
export function office(folder: string): Context {
  const job = { progress: () => undefined, cancelled: () => false }
  return {
    store: openSafely(folder),
    folder,
    render: { width: 1, run: runTask, close: () => Promise.resolve() },
    emit: () => undefined,
    job: () => job,
    now: () => new Date(),
    version,
  }
}

/** The sample office with more units of one body. */
export async function prepare(folder: string): Promise<void> {
  const ctx = office(folder)
  await begin(ctx, { choice: 'sample' })
  ctx.store.write({ kind: 'edit', label: 'Unit', undoable: true }, () => {
    for (let index = 0; index < unitCount; index += 1)
      addUnit(ctx.store, { year, body, name: `Unit ${index + 1}`, type: '', score: 0, clean: 'ya' })
  })
  ctx.store.close()
}

export const unitIds = (store: Store): string[] => units(store, year, body).map(({ id }) => id)

/**
 * What a process has promised: a line is written after the program said that it is done. Outside the database, so that
 * both can be compared. A killed process leaves whole lines only: each is one write.
 */
export const acknowledge = (acks: string, line: string | number): void => appendFileSync(acks, `${line}\n`)
export function acknowledged(acks: string): string[] {
  try {
    return readFileSync(acks, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}
