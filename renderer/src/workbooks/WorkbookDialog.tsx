import { Expected } from '../../../shared/errors'
import { useJobs } from '../state/jobs'
import { ErrorNote } from '../ui/ErrorNote'
import { JobProgress } from '../ui/JobProgress'
import { Modal, Text } from '../ui/kit'
import { Wait } from '../ui/Wait'
import { BookPreview } from './BookPreview'
import { ExportForm } from './ExportForm'
import { type Workbooks, useWorkbooks } from './state'
import { texts } from './texts'

const titleOf = (now: Workbooks | null): string => {
  if (now === null) return ''
  if (now.stage === 'export' || now.stage === 'exporting') return texts.exportTitle
  return texts.title(now.stage === 'preview' ? now.preview.file : now.file)
}

/** Workbooks out and back, step by step, on whatever screen. */
export function WorkbookDialog() {
  const { now, show } = useWorkbooks()
  const job = useJobs(({ jobs }) =>
    now?.stage === 'exporting' ? jobs.find((other) => other.job === now.job) : undefined,
  )
  const busy = now?.stage === 'exporting' || now?.stage === 'reading' || now?.stage === 'writing'
  const close = (): void => {
    if (!busy) show(null)
  }
  return (
    <Modal
      opened={now !== null}
      onClose={close}
      size={now?.stage === 'preview' ? 'min(70rem, 94vw)' : 'lg'}
      title={<Text fw={600}>{titleOf(now)}</Text>}
      withCloseButton={!busy}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {job && <JobProgress job={job} />}
      {now?.stage === 'reading' && <Wait label={texts.reading} />}
      {now?.stage === 'writing' && <Wait label={texts.writing} />}
      {now?.stage === 'failed' && <ErrorNote error={new Expected(now.error.code, now.error.message, now.error)} />}
      {now?.stage === 'export' && <ExportForm year={now.year} place={now.place} onCancel={close} />}
      {now?.stage === 'preview' && <BookPreview preview={now.preview} onCancel={close} />}
    </Modal>
  )
}
