/** What every use case gets. Plain Node; no Electron anywhere below this folder. */
import type { Events } from '../../shared/ipc.ts'
import type { LockedFile } from '../locked.ts'
import type { RenderTask, RenderTasks } from '../render/tasks.ts'
import type { Store } from '../store/store.ts'
import type { RunTask } from './safety/tasks.ts'

export interface RenderPool {
  run<T extends RenderTask>(task: T, input: Parameters<RenderTasks[T]>[0]): Promise<Awaited<ReturnType<RenderTasks[T]>>>
  /** How many tasks make sense at once. */
  readonly width: number
  close(): Promise<void>
}

/** A long job as the use case sees it. */
export interface Job {
  progress(done: number, total: number, label: string): void
  cancelled(): boolean
}

export interface Context {
  store: Store
  /** The data folder: piagam.sqlite, documents/, backups/, log/. */
  folder: string
  render: RenderPool
  emit<E extends keyof Events>(event: E, payload: Events[E]): void
  /** The job the caller named, or one that cannot be cancelled and reports nothing. */
  job(name?: string): Job
  /** Now, as an instant; tests set it. */
  now(): Date
  version: string
  /** Settings that a file of IT staff fixes; none when left out. */
  locked?: LockedFile
  /** Runs long tasks on the data folder beside this thread; here when left out. */
  safety?: RunTask
}
