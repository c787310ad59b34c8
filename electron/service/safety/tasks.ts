/** What takes long and only needs the data folder: runs in a thread of its own (thread.ts), or here. */
import type { Failure } from '../../crossing.ts'
import { openReader } from '../../store/reader.ts'
import { makeCopy } from './backup/copy.ts'
import { exportTo } from './backup/export.ts'
import { inspect, restore } from './backup/restore.ts'
import { resetPins } from '../people/reset-pins.ts'
import { copyAnchors, examine } from './doctor.ts'
import { journalCheck } from './journal-check.ts'
import { damagedView, lookForDamage } from './open-safely.ts'

export const tasks = {
  copy: makeCopy,
  export: exportTo,
  inspect,
  restore,
  doctor: examine,
  resetPins,
  damaged: ({ folder }: { folder: string }) => damagedView(folder, lookForDamage(folder)),
  check: ({ folder }: { folder: string }) => {
    const store = openReader(folder)
    try {
      return journalCheck(store, copyAnchors(folder))
    } finally {
      store.close()
    }
  },
} as const

export type SafetyTask = keyof typeof tasks
export type TaskInput<T extends SafetyTask> = Parameters<(typeof tasks)[T]>[0]
export type TaskOutput<T extends SafetyTask> = Awaited<ReturnType<(typeof tasks)[T]>>
/** Runs a task; rejects with what it throws. */
export type RunTask = <T extends SafetyTask>(task: T, input: TaskInput<T>) => Promise<TaskOutput<T>>

/** In this thread, for the command line. */
export const runHere: RunTask = async (task, input) => tasks[task](input as never) as never

export type TaskAnswer = { value: unknown } | { failure: Failure }
