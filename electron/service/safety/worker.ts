/** The thread of one long task on the data folder: copy, export, inspection, restoration, examination. */
import { parentPort, workerData } from 'node:worker_threads'
import { failureOf } from '../../crossing.ts'
import { storeError } from '../../store/errors.ts'
import { runHere, type SafetyTask, type TaskAnswer, type TaskInput } from './tasks.ts'

const { task, input } = workerData as { task: SafetyTask; input: TaskInput<SafetyTask> }

const answer = async (): Promise<TaskAnswer> => {
  try {
    return { value: await runHere(task, input) }
  } catch (error) {
    return { failure: failureOf(storeError(error)) }
  }
}
parentPort?.postMessage(await answer())
