/** The service thread: it owns the database and the use cases, and answers the main process one message each. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Events } from '../../shared/ipc.ts'
import { failureOf, handover } from '../crossing.ts'
import { readLocked } from '../locked.ts'
import { createRenderPool } from '../render/pool.ts'
import { storeError } from '../store/errors.ts'
import { createService } from './api.ts'
import type { Context } from './context.ts'
import { createKeyHolder } from './documents/keys.ts'
import { createInner } from './inner.ts'
import { createJobs } from './jobs.ts'
import type { FromService, ServiceData, ToService } from './messages.ts'
import { applyLocked } from './office/locked.ts'
import { gated } from './people/gate.ts'
import { createPeople } from './people/people.ts'
import { startKeeper } from './safety/keeper.ts'
import { openSafely } from './safety/open-safely.ts'
import { runInThread } from './safety/thread.ts'

/** How often another process' writes (the command line) are looked for. */
const lookEvery = 1500

const port = parentPort
if (!port) throw new Error('service/worker.ts runs as a thread only')
const { folder, version } = workerData as ServiceData
const post = (message: FromService, buffers: ArrayBuffer[] = []) => {
  port.postMessage(message, buffers)
}

function start(): void {
  const store = openSafely(folder, { version })
  const render = createRenderPool()
  const emit = <E extends keyof Events>(event: E, payload: Events[E]) => {
    post({ event, payload } as FromService)
  }
  const jobs = createJobs((progress) => {
    emit('progress', progress)
  })
  const context: Context = {
    store,
    folder,
    render,
    emit,
    job: jobs.job,
    now: () => new Date(),
    version,
    safety: runInThread,
    locked: readLocked(),
  }
  applyLocked(context)
  const keys = createKeyHolder(context)
  const keeper = startKeeper(context)
  const people = createPeople(context)
  const calls = gated(
    { ...createService(context, keys, people), ...createInner(context, keys) },
    () => people.current().locked,
  )
  const changes = store.db.prepare<[], number>('SELECT total_changes()').pluck()
  const running = new Set<Promise<void>>()

  async function answer({ id, call, input, flag }: Extract<ToService, { id: number }>): Promise<void> {
    const before = changes.get()
    const job = jobs.begin(input, flag)
    try {
      const run = calls[call]
      if (!run) throw new Error(`The service has no call ${call}`)
      const { value, buffers } = handover(await store.keepAuthor(() => run(input as never)))
      post({ id, value }, buffers)
    } catch (error) {
      post({ id, failure: failureOf(storeError(error, store.file)) })
    } finally {
      jobs.end(job)
      if (changes.get() !== before) emit('changed', { by: 'self' })
    }
  }

  const looking = setInterval(() => {
    if (store.changedByOthers()) emit('changed', { by: 'other' })
  }, lookEvery)

  port?.on('message', (message: ToService) => {
    if ('close' in message) {
      clearInterval(looking)
      void (async () => {
        await Promise.allSettled(running)
        await keeper.stop()
        await render.close()
        store.close()
        port.close()
      })()
      return
    }
    const one = answer(message).finally(() => {
      running.delete(one)
    })
    running.add(one)
  })
  post({ ready: true, locked: people.current().locked })
}

try {
  start()
} catch (error) {
  post({ failed: failureOf(storeError(error, folder)) })
  port.close()
}
