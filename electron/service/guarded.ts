/** The service, and what stands in for it while the database is damaged: looking into copies and restoring one. */
import { Expected } from '../../shared/errors.ts'
import type { Output, ResolvedInput, ServiceCall } from '../../shared/ipc.ts'
import type { DamagedView } from '../../shared/views.ts'
import { type Service, type ServiceOptions, startService } from './client.ts'
import { sourcePath } from './safety/backup/list.ts'
import type { RunTask } from './safety/tasks.ts'

export interface Guarded extends Omit<Service, 'locked'> {
  /** What to offer while the database cannot be used; null while it can. */
  damaged(): Promise<DamagedView | null>
  /**
   * Whether nobody may work until somebody is chosen. Never while the database is damaged: nothing of it is shown then. Waits for
   * the service only where that is not known yet; rejects when it cannot be learned.
   */
  locked(): Promise<boolean>
}

/** Whether the fault is one that `startGuarded` offers a way out of. */
export const isDamage = (error: unknown): error is Expected =>
  error instanceof Expected && error.value.code === 'damaged'

/**
 * Starts the service. A damaged database, found now or later, is no failure: the service ends, every call is refused with
 * Expected('damaged') except those that look at it or bring a copy back; after that the service runs again. Other faults as `startService`.
 */
export async function startGuarded(options: ServiceOptions, run: RunTask): Promise<Guarded> {
  const { folder, version } = options
  let service: Service | null = null
  let damage: Expected | null = null

  const open = async (): Promise<void> => {
    try {
      service = await startService(options)
      damage = null
    } catch (error) {
      if (!isDamage(error)) throw error
      damage = error
    }
  }
  /** On Windows a file that is open cannot be moved aside: the service goes before anything is restored. */
  const guard = async <T>(use: (service: Service) => Promise<T>): Promise<T> => {
    const now = service
    if (now === null) throw damage ?? new Error('The service is not running')
    try {
      return await use(now)
    } catch (error) {
      if (!isDamage(error)) throw error
      damage = error
      if (service === now) {
        service = null
        await now.close()
        options.onEvent('changed', { by: 'self' })
      }
      throw error
    }
  }
  const rescue: { [C in ServiceCall]?: (input: ResolvedInput<C>) => Promise<Output<C>> } = {
    'backup.inspect': ({ source, password }) =>
      run('inspect', { folder, source: sourcePath(folder, source), password, version, now: new Date() }),
    'doctor.run': () => run('doctor', { folder, now: new Date() }),
    'backup.restore': async ({ source, password }) => {
      const report = await run('restore', {
        folder,
        source: sourcePath(folder, source),
        password,
        version,
        now: new Date(),
      })
      await open()
      options.onEvent('changed', { by: 'self' })
      return report
    },
  }

  await open()
  return {
    call: async (call, input) => {
      const rescued = service === null ? rescue[call] : undefined
      return rescued ? rescued(input) : guard((running) => running.call(call, input))
    },
    inner: (call, input) => guard((running) => running.inner(call, input)),
    locked: async () =>
      service !== null && (service.locked() ?? (await guard((running) => running.call('person.current', {}))).locked),
    damaged: async () => (service === null ? run('damaged', { folder }) : null),
    close: async (within) => service?.close(within),
  }
}
