import { useJobs } from '../state/jobs'
import { useScope } from '../state/scope'
import { ErrorNote } from '../ui/ErrorNote'
import { JobProgress } from '../ui/JobProgress'
import { Button, Group, Modal, Text } from '../ui/kit'
import { Expected } from '../../../shared/errors'
import { Preview } from './Preview'
import { writeImport } from './start'
import { useImporting } from './state'
import { texts } from './texts'

/** Import from a file: read, look, write. Nothing is written before the last step. */
export function ImportDialog() {
  const { now, set } = useImporting()
  const scope = useScope()
  const busy = now?.stage === 'reading' || now?.stage === 'writing'
  const job = useJobs(({ jobs }) => (busy ? jobs.find((other) => other.job === now.job) : undefined))
  const close = (): void => {
    if (!busy) set(null)
  }
  return (
    <Modal
      opened={now !== null}
      onClose={close}
      size={now?.stage === 'preview' ? 'min(66rem, 94vw)' : 'lg'}
      title={<Text fw={600}>{now && `${texts.title}: ${now.file}`}</Text>}
      withCloseButton={!busy}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {job && <JobProgress job={job} />}
      {now?.stage === 'failed' && <ErrorNote error={new Expected(now.error.code, now.error.message, now.error)} />}
      {now?.stage === 'preview' && (
        <>
          <Preview preview={now.preview} />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              {texts.cancel}
            </Button>
            <Button
              data-autofocus
              disabled={now.preview.written === 0}
              onClick={() => void writeImport(now.preview, scope)}
            >
              {now.preview.written === 0 ? texts.nothingToWrite : texts.write(now.preview.written)}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
