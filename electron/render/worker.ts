/** A render thread: one task at a time, one answer each. */
import { parentPort } from 'node:worker_threads'
import { failureOf, handover, type Failure } from '../crossing.ts'
import { runTask } from './run.ts'
import type { RenderTask, RenderTasks, SigningKey } from './tasks.ts'

/** What the pool posts. */
export interface Assignment {
  task: RenderTask
  input: Parameters<RenderTasks[RenderTask]>[0]
}
/** What the thread posts back. */
export type Outcome = { value: unknown } | Failure

/**
 * Every message brings its own copy of the key; handing out the first one again lets the signing code keep what it
 * prepared for it.
 */
let lastKey: SigningKey | null = null
function sameKey(key: SigningKey): SigningKey {
  const same =
    lastKey !== null &&
    Buffer.compare(lastKey.pkcs8, key.pkcs8) === 0 &&
    Buffer.compare(lastKey.certificate, key.certificate) === 0
  if (!same || lastKey === null) lastKey = key
  return lastKey
}

const port = parentPort
if (!port) throw new Error('render/worker.ts runs as a thread only')

port.on('message', ({ task, input }: Assignment) => {
  void (async () => {
    let outcome: Outcome
    let buffers: ArrayBuffer[] = []
    try {
      const ready =
        task === 'renderDocument' && 'key' in input && input.key ? { ...input, key: sameKey(input.key) } : input
      const { value, buffers: own } = handover(await runTask(task, ready))
      outcome = { value }
      buffers = own
    } catch (error) {
      outcome = failureOf(error)
    }
    port.postMessage(outcome, buffers)
  })()
})
