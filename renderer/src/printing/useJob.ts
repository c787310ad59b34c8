import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PrintJob } from '../../../shared/printing-views'
import { call, errorOf } from '../client/call'
import { cancelJob, runJob } from '../state/jobs'
import type { Choices } from './state'
import { texts } from './texts'

interface Made {
  job: PrintJob | undefined
  /** Expected ones; a bug has a screen of its own. */
  error: unknown
  /** What is shown is not what was chosen last. */
  busy: boolean
  again: () => void
}

/** The print job of these documents, made again whenever another choice is made; the one before stays to be looked at. */
export function useJob(ids: readonly string[], { printer, bare, copy }: Choices, ready: boolean): Made {
  const wish = { documents: [...ids], printer, bare, copy: copy ? true : null }
  const { data, error, isFetching, refetch } = useQuery<PrintJob>({
    queryKey: ['print.job', wish],
    queryFn: ({ signal }) =>
      runJob('print', texts.preparing, (job) => {
        signal.addEventListener('abort', () => {
          cancelJob(job)
        })
        return call('print.job', { ...wish, job })
      }),
    enabled: ready,
    placeholderData: keepPreviousData,
    // A job is large, and what it says is out of date with the next sheet.
    gcTime: 0,
  })
  return {
    job: error ? undefined : data,
    error: error && errorOf(error).code !== 'bug' ? error : null,
    busy: isFetching || !ready,
    again: () => void refetch(),
  }
}
