/** Long jobs by the name their caller gave them: what they report, and whether they shall stop. */
import type { Progress } from '../../shared/views.ts'
import type { Job } from './context.ts'

/** Progress is shown to people: more often than this nobody sees. */
const reportEvery = 100

interface Jobs {
  /** The job of a running call; an unknown name reports, but is never cancelled. */
  job: (name?: string) => Job
  /** Notes the flag of a call that names a job in its input; returns the name for `end`. */
  begin(input: unknown, flag: Int32Array | null): string | null
  end(name: string | null): void
}

export function createJobs(report: (progress: Progress) => void): Jobs {
  const flags = new Map<string, Int32Array>()
  return {
    job(name) {
      let last = 0
      return {
        progress(done, total, label) {
          const now = Date.now()
          if (name === undefined || (done < total && now - last < reportEvery)) return
          last = now
          report({ job: name, label, done, total })
        },
        cancelled() {
          const flag = name === undefined ? undefined : flags.get(name)
          return flag !== undefined && Atomics.load(flag, 0) !== 0
        },
      }
    },
    begin(input, flag) {
      const name = jobOf(input)
      if (name === null || flag === null) return null
      flags.set(name, flag)
      return name
    },
    end(name) {
      if (name !== null) flags.delete(name)
    },
  }
}

/** The job an input names: `{ …, job: 'import-7' }`. */
export function jobOf(input: unknown): string | null {
  const named = typeof input === 'object' && input !== null && 'job' in input ? input.job : null
  return typeof named === 'string' && named !== '' ? named : null
}
