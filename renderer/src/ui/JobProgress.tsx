import { useEffect, useState } from 'react'
import { formatInteger } from '../../../shared/domain/number'
import { secondsLeft, type Job } from '../state/jobs'
import { CancelJob } from './CancelJob'
import { Group, Progress, Text } from './kit'
import { texts } from '../app/texts'

/** A long job: a real count, the time left, a way out. */
export function JobProgress({ job }: { job: Job }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 500)
    return () => {
      clearInterval(timer)
    }
  }, [])
  const left = secondsLeft(job, now)
  const known = job.total > 0
  return (
    <output>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{job.label}</Text>
        <Text className="figure" c="dimmed">
          {[
            known ? `${formatInteger(job.done)}/${formatInteger(job.total)}` : '',
            left === null ? '' : texts.left(left),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Group>
      <Progress
        value={known ? (job.done / job.total) * 100 : 100}
        animated={!known}
        aria-label={job.label}
        transitionDuration={0}
      />
      <Group justify="flex-end" mt="sm">
        <CancelJob job={job} />
      </Group>
    </output>
  )
}
