import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { regionTitle } from '../../../../../shared/domain/regions'
import type { FitReport, TemplateHead } from '../../../../../shared/template-views'
import { call, errorOf } from '../../../client/call'
import { runJob, useJobs } from '../../../state/jobs'
import { useScope } from '../../../state/scope'
import { ErrorNote } from '../../../ui/ErrorNote'
import { JobProgress } from '../../../ui/JobProgress'
import { Button, Group, Modal, Stack, Text } from '../../../ui/kit'
import { useReturnFocus } from '../../../ui/useReturnFocus'
import { scopeKind } from '../canvas/useTrial'
import { isDirty, useTemplates } from '../state'
import styles from '../Templates.module.css'
import { texts } from '../texts'

const words = texts.fit

function Report({ report: { checked, misfits } }: { report: FitReport }) {
  if (checked === 0) return <Text>{words.none}</Text>
  if (misfits.length === 0)
    return (
      <output className={styles.fits}>
        <IconCircleCheck size="1.125rem" aria-hidden />
        {words.all(checked)}
      </output>
    )
  return (
    <>
      <Text fw={600} role="alert">
        {words.some(misfits.length, checked)}
      </Text>
      <Text size="xs" c="dimmed">
        {words.advice}
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls is reached by keys */}
      <ul className={styles.misfits} aria-label={words.misfits} tabIndex={0}>
        {misfits.map(({ item, subject, message }) => (
          <li key={item}>
            <strong>{subject}</strong>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function FitForm({ head, onClose }: { head: TemplateHead; onClose: () => void }) {
  useReturnFocus()
  const { year, region } = useScope()
  const [report, setReport] = useState<FitReport | null>(null)
  const [error, setError] = useState<unknown>(null)
  const job = useJobs(({ jobs }) => jobs.find(({ kind }) => kind === 'fit'))
  const unsaved = useTemplates((state) => isDirty(state.drafts[head.id]))
  const check = async (): Promise<void> => {
    setReport(null)
    setError(null)
    try {
      const scope = { year, region, kind: scopeKind(head.kind) }
      setReport(
        await runJob('fit', words.job(head.name), (name) => call('template.fit', { id: head.id, scope, job: name })),
      )
    } catch (thrown) {
      if (errorOf(thrown).code !== 'bug') setError(thrown)
    }
  }
  return (
    <Stack>
      <Text c="dimmed">{words.about(head.name, regionTitle(region), year)}</Text>
      {unsaved && <Text>{words.unsaved}</Text>}
      {job && <JobProgress job={job} />}
      {error !== null && <ErrorNote error={error} />}
      {report && <Report report={report} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
        <Button data-autofocus disabled={job !== undefined} onClick={() => void check()}>
          {report ? words.again : words.start}
        </Button>
      </Group>
    </Stack>
  )
}

/** Lays out every recipient of the year and region with a design, and lists who does not fit. */
export function FitDialog() {
  const { fitting, set } = useTemplates()
  const close = (): void => {
    set({ fitting: null })
  }
  return (
    <Modal
      opened={fitting !== null}
      onClose={close}
      size="lg"
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {fitting && <FitForm head={fitting} onClose={close} />}
    </Modal>
  )
}
