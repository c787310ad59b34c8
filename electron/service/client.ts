/** The service thread as the main process sees it. */
import { Worker } from 'node:worker_threads'
import type { Events, Output, ResolvedInput, ServiceCall } from '../../shared/ipc.ts'
import type { PersonState } from '../../shared/views.ts'
import { lockedRefusal } from '../../shared/while-locked.ts'
import { handover, rebuilt } from '../crossing.ts'
import { threadScript } from '../threads.ts'
import type { InnerCalls } from './inner.ts'
import { jobOf } from './jobs.ts'
import type { FromService, ServiceData, ToService } from './messages.ts'

export interface Service {
  call<C extends ServiceCall>(call: C, input: ResolvedInput<C>): Promise<Output<C>>
  inner<C extends keyof InnerCalls>(
    call: C,
    input: Parameters<InnerCalls[C]>[0],
  ): Promise<Awaited<ReturnType<InnerCalls[C]>>>
  /** Whether nobody may work now, as the thread said last; null while no thread has said so. Never waits for it. */
  locked(): boolean | null
  /** Lets running jobs stop at their next safe point, then closes the database. At most `within` ms. */
  close(within?: number): Promise<void>
}
export interface ServiceOptions extends ServiceData {
  onEvent<E extends keyof Events>(event: E, payload: Events[E]): void
  /** The thread died of a bug; the next call starts it again. */
  onDeath(error: Error): void
  script?: URL
}
interface Waiting {
  call: string
  resolve(value: unknown): void
  reject(error: Error): void
  flag: Int32Array
  job: string | null
}

/** Calls whose answer is a PersonState. */
const tellsLock: ReadonlySet<string> = new Set<ServiceCall>(['person.choose', 'person.lock', 'person.current'])

/**
 * Starts the service thread and opens the database in `folder`.
 * @throws Expected when the database cannot be used: newer than the program, damaged, folder not writable.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const waiting = new Map<number, Waiting>()
  let next = 1
  let worker: Worker | null = null
  let opening = Promise.withResolvers<void>()
  let closing = false
  let locked: boolean | null = null

  const fail = (error: Error) => {
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }

  function open(): Worker {
    opening = Promise.withResolvers<void>()
    const opened = opening
    // Only the first start is awaited; later ones are heard of through the calls that wait for them.
    opened.promise.catch(() => undefined)
    const { folder, version } = options
    const thread = new Worker(options.script ?? threadScript('service'), {
      workerData: { folder, version } satisfies ServiceData,
      execArgv: [],
      name: 'service',
    })
    let death: Error | null = null
    thread.on('message', (message: FromService) => {
      if ('ready' in message) {
        locked = message.locked
        opened.resolve()
      } else if ('failed' in message) {
        const error = rebuilt(message.failed)
        opened.reject(error)
        fail(error)
      } else if ('event' in message) options.onEvent(message.event, message.payload)
      else {
        const one = waiting.get(message.id)
        waiting.delete(message.id)
        if ('value' in message) {
          if (one && tellsLock.has(one.call)) ({ locked } = message.value as PersonState)
          one?.resolve(message.value)
        } else one?.reject(rebuilt(message.failure))
      }
    })
    thread.on('error', (error: unknown) => {
      death = error instanceof Error ? error : new Error(String(error))
    })
    thread.on('exit', (code) => {
      if (worker === thread) {
        worker = null
        locked = null
      }
      const error = death ?? new Error(`The service thread ended (exit ${code})`)
      opened.reject(error)
      fail(error)
      if (death) options.onDeath(death)
    })
    worker = thread
    return thread
  }

  async function send(call: string, input: unknown): Promise<unknown> {
    if (closing) throw new Error('The service is closed')
    const thread = worker ?? open()
    const id = next++
    const answered = Promise.withResolvers<unknown>()
    const flag = new Int32Array(new SharedArrayBuffer(4))
    waiting.set(id, { ...answered, call, flag, job: jobOf(input) })
    try {
      const { value, buffers } = handover(input)
      thread.postMessage({ id, call, input: value, flag } satisfies ToService, buffers)
    } catch (error) {
      waiting.delete(id)
      throw error
    }
    return answered.promise
  }
  const stop = (which: (one: Waiting) => boolean) => {
    for (const one of waiting.values()) if (which(one)) Atomics.store(one.flag, 0, 1)
  }

  open()
  await opening.promise

  return {
    call: async (call, input) => {
      // Never through the message queue: a synchronous job would only see it when it is done.
      if (call === 'job.cancel') {
        // For the same reason the gate of the thread does not see it.
        if (locked === true) throw lockedRefusal()
        stop((one) => one.job !== null && one.job === jobOf(input))
        return null as never
      }
      return (await send(call, input)) as never
    },
    inner: async (call, input) => (await send(call, input)) as never,
    locked: () => locked,
    async close(within = 15_000) {
      if (closing) return
      closing = true
      const thread = worker
      if (!thread) return
      stop(() => true)
      const ended = new Promise<void>((resolve) => {
        thread.once('exit', () => {
          resolve()
        })
      })
      thread.postMessage({ close: true } satisfies ToService)
      const late = setTimeout(() => void thread.terminate(), within)
      await ended
      clearTimeout(late)
    },
  }
}
