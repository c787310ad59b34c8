/** The threads that parse files, draw PDFs and sign: started with the first need, replaced when they die. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Expected } from '../../shared/errors.ts'
import { rebuilt } from '../crossing.ts'
import { threadScript } from '../threads.ts'
import type { RenderTask, RenderTasks } from './tasks.ts'
import type { Assignment, Outcome } from './worker.ts'

/** The same shape as the service asks for; declared here because render/ does not know the service. */
export interface Pool {
  run<T extends RenderTask>(task: T, input: Parameters<RenderTasks[T]>[0]): Promise<Awaited<ReturnType<RenderTasks[T]>>>
  readonly width: number
  close(): Promise<void>
}
interface Waiting {
  assignment: Assignment
  resolve(value: never): void
  reject(error: Error): void
  late?: NodeJS.Timeout
}

/**
 * A young generation of 48 MB keeps the short-lived objects of a layout out of the old one (faster, and a lower peak);
 * the limit of the old one makes a hostile file kill its thread instead of the machine.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1536 }

/**
 * Seconds after which a task is hanging and its thread is ended: many times what the largest honest file takes on a
 * slow laptop. A thread that loops answers no message, so nothing gentler would reach it.
 */
const patience: Readonly<Record<RenderTask, number>> = {
  readTable: 120,
  writeTable: 300,
  writeInstrument: 120,
  readInstrument: 120,
  writeEntryBook: 300,
  readEntryBook: 120,
  renderDocument: 120,
  readPdfText: 60,
  drawProof: 300,
  putTogether: 300,
  drawTestSheet: 60,
  fitDocuments: 120,
  checkPicture: 60,
  drawManual: 120,
  checkLogo: 20,
  openKey: 60,
  makeDemoKey: 120,
  verifyPdf: 120,
  signBytes: 60,
  verifyBytes: 120,
}

/**
 * `width` threads (cores - 1 unless told, at least one). A task's Expected error rejects as an Expected again; a dead
 * thread rejects its task and the next task starts a fresh one. Inputs are copied, results are transferred. `seconds`
 * replaces the patience with every task.
 */
export function createRenderPool(options: { width?: number; script?: URL; seconds?: number } = {}): Pool {
  const width = Math.max(1, options.width ?? availableParallelism() - 1)
  const script = options.script ?? threadScript('render')
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  const hanging = new Set<Worker>()
  let closed = false

  function start(): Worker {
    const worker = new Worker(script, { resourceLimits, execArgv: [], name: 'render' })
    let reason: Error | null = null
    worker.on('message', (outcome: Outcome) => {
      // The answer crossed with its end.
      if (hanging.has(worker)) return
      const waiting = done(worker)
      worker.unref()
      idle.push(worker)
      next()
      if ('value' in outcome) waiting?.resolve(outcome.value as never)
      else waiting?.reject(rebuilt(outcome))
    })
    worker.on('error', (error: unknown) => {
      reason = deathOf(error)
    })
    worker.on('exit', (code) => {
      const waiting = done(worker)
      const at = idle.indexOf(worker)
      if (at !== -1) idle.splice(at, 1)
      waiting?.reject(
        closed
          ? stopped()
          : hanging.delete(worker)
            ? tooLong()
            : (reason ?? new Error(`A render thread ended in the middle of a task (exit ${code})`)),
      )
      next()
    })
    return worker
  }

  /** What the thread was doing, which is over now. */
  function done(worker: Worker): Waiting | undefined {
    const waiting = busy.get(worker)
    busy.delete(worker)
    clearTimeout(waiting?.late)
    return waiting
  }

  function next(): void {
    while (queue.length > 0 && (idle.length > 0 || busy.size < width)) {
      const waiting = queue.shift()
      if (!waiting) return
      const worker = idle.pop() ?? start()
      worker.ref()
      busy.set(worker, waiting)
      const seconds = options.seconds ?? patience[waiting.assignment.task]
      waiting.late = setTimeout(() => {
        hanging.add(worker)
        void worker.terminate()
      }, seconds * 1000)
      try {
        worker.postMessage(waiting.assignment)
      } catch (error) {
        done(worker)
        worker.unref()
        idle.push(worker)
        waiting.reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
  }

  return {
    width,
    run: (task, input) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(stopped())
          return
        }
        queue.push({ assignment: { task, input }, resolve, reject })
        next()
      }),
    async close() {
      closed = true
      for (const waiting of queue.splice(0)) waiting.reject(stopped())
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

const stopped = () => new Expected('cancelled', 'Pekerjaan dihentikan karena program ditutup.')

const tooLong = () =>
  new Expected(
    'input',
    'Berkas ini terlalu lama diolah, jadi pengolahannya dihentikan. Berkasnya mungkin rusak atau sengaja dibuat rumit; pakai berkas lain.',
  )

function deathOf(error: unknown): Error {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new Expected('input', 'Berkas ini terlalu besar untuk diolah. Bagi menjadi beberapa berkas, lalu coba lagi.')
  return error instanceof Error ? error : new Error(String(error))
}
