import { useEffect, useState } from 'react'
import { formatInteger } from '../../../shared/domain/number'
import { secondsLeft, useJobs } from '../state/jobs'
import { CancelJob } from '../ui/CancelJob'
import { Progress } from '../ui/kit'
import styles from './App.module.css'
import { texts } from './texts'

/** The running job: a real count, time left, and a way out. */
export function JobLine() {
  const job = useJobs(({ jobs }) => jobs[0])
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!job) return undefined
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 500)
    return () => {
      clearInterval(timer)
    }
  }, [job])
  if (!job) return null
  const left = secondsLeft(job, now)
  return (
    <output className={styles.job}>
      <span>{job.label}</span>
      {job.total > 0 && (
        <>
          <Progress
            className={styles.bar ?? ''}
            value={(job.done / job.total) * 100}
            aria-label={job.label}
            transitionDuration={0}
          />
          <span className="figure">{`${formatInteger(job.done)}/${formatInteger(job.total)}`}</span>
        </>
      )}
      {left !== null && <span className="figure">{texts.left(left)}</span>}
      <CancelJob job={job} compact />
    </output>
  )
}
