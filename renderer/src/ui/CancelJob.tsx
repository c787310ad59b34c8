import { texts } from '../app/texts'
import { cancelJob, type Job } from '../state/jobs'
import { Button } from './kit'

/** Asks a job to stop, once. */
export const CancelJob = ({ job, compact = false }: { readonly job: Job; readonly compact?: boolean }) => (
  <Button
    size={compact ? 'compact-xs' : 'xs'}
    variant="default"
    disabled={job.cancelling}
    onClick={() => {
      cancelJob(job.job)
    }}
  >
    {job.cancelling ? texts.cancelling : texts.cancel}
  </Button>
)
