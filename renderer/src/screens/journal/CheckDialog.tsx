import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { JournalCheckView } from '../../../../shared/views'
import { call } from '../../client/call'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, CopyButton, Group, Modal, Stack, Text, Title } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import { Wait } from '../../ui/Wait'
import styles from './Journal.module.css'
import { texts } from './texts'

const words = texts.result

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <Title order={3} size="h6">
        {title}
      </Title>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Result({ found }: { found: JournalCheckView }) {
  const Icon = found.ok ? IconCircleCheck : IconCircleX
  return (
    <Stack>
      <div className={styles.verdict} data-ok={found.ok}>
        <Icon size="2.25rem" stroke={1.5} aria-hidden />
        <div>
          <Title order={3} size="h4">
            {found.ok ? words.ok : words.bad}
          </Title>
          <Text>{found.ok ? words.okText : words.badText}</Text>
          <Text c="dimmed">
            {words.read(found.batches, found.entries)} {words.anchors(found.anchors.checked)}
          </Text>
        </div>
      </div>
      <Lines title={words.faults} lines={found.faults.map(({ text }) => text)} />
      <Lines title={words.differences} lines={found.differences} />
      <Lines title={words.missing} lines={found.anchors.missing} />
      {found.head && (
        <section>
          <Title order={3} size="h6">
            {words.head}
          </Title>
          <Text>{words.headText(found.head.seq, dayAndClock(found.head.at))}</Text>
          <code className={styles.hash}>{found.head.hash}</code>
        </section>
      )}
    </Stack>
  )
}

function Check({ onClose }: { onClose: () => void }) {
  const [found, setFound] = useState<JournalCheckView | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    call('journal.check', {}).then(setFound, setError)
  }, [])
  return (
    <Stack>
      {error !== null && <ErrorNote error={error} />}
      {!found && error === null && (
        <Group>
          <Wait label={texts.checking} />
          <Text aria-hidden>{texts.checking}</Text>
        </Group>
      )}
      {found && <Result found={found} />}
      <Group justify="flex-end">
        {found?.head && (
          <CopyButton value={found.head.hash}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? words.copied : words.copy}
              </Button>
            )}
          </CopyButton>
        )}
        <Button data-autofocus onClick={onClose}>
          {words.close}
        </Button>
      </Group>
    </Stack>
  )
}

/** Reads the chain through and says what was found. */
export function CheckDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {opened && <Check onClose={onClose} />}
    </Modal>
  )
}
