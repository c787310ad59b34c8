/** Long tasks in a thread of their own. Loads no SQLite here: the main process uses it as well. */
import { Worker } from 'node:worker_threads'
import { rebuilt } from '../../crossing.ts'
import { threadScript } from '../../threads.ts'
import type { RunTask, TaskAnswer } from './tasks.ts'

/** In a thread that ends with the task, so that the window's calls are answered meanwhile. */
export const runInThread: RunTask = (task, input) =>
  new Promise((resolve, reject) => {
    const thread = new Worker(threadScript('safety'), { workerData: { task, input }, execArgv: [], name: 'safety' })
    thread.once('message', (answer: TaskAnswer) => {
      if ('value' in answer) resolve(answer.value as never)
      else reject(rebuilt(answer.failure))
    })
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`The safety thread ended without an answer (exit ${code})`)))
  })
