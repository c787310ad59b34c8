import { create } from 'zustand'
import type { Progress } from '../../../shared/views'
import { call } from '../client/call'

export type JobKind = 'import' | 'issue' | 'workbook' | 'fit' | 'print' | 'proof' | 'award'

export interface Job extends Progress {
  kind: JobKind
  startedAt: number
  cancelling: boolean
}

interface Jobs {
  jobs: Job[]
  progress: (progress: Progress) => void
}

/** Another part of the work has a pace of its own: the time left counts from where it began. */
const stepped = (job: Job, progress: Progress): Job => ({
  ...job,
  ...progress,
  ...(progress.label !== job.label && { startedAt: Date.now() }),
})

export const useJobs = create<Jobs>()((set) => ({
  jobs: [],
  progress: (progress) => {
    set(({ jobs }) => ({ jobs: jobs.map((job) => (job.job === progress.job ? stepped(job, progress) : job)) }))
  },
}))

/** Runs long work under a job's name, so that the status bar shows it and it can be cancelled. */
export async function runJob<T>(kind: JobKind, label: string, work: (job: string) => Promise<T>): Promise<T> {
  const job = crypto.randomUUID()
  const started: Job = { job, kind, label, done: 0, total: 0, startedAt: Date.now(), cancelling: false }
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, started] }))
  try {
    return await work(job)
  } finally {
    useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((other) => other.job !== job) }))
  }
}

export function cancelJob(job: string): void {
  useJobs.setState(({ jobs }) => ({
    jobs: jobs.map((other) => (other.job === job ? { ...other, cancelling: true } : other)),
  }))
  void call('job.cancel', { job })
}

/** Seconds that are left by the pace so far; null while nobody can say. */
export function secondsLeft(job: Job, now: number): number | null {
  const elapsed = (now - job.startedAt) / 1000
  if (job.done === 0 || job.total === 0 || elapsed < 1) return null
  return Math.round((elapsed / job.done) * (job.total - job.done))
}
