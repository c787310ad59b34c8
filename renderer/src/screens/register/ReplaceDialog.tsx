import { useState, type SubmitEvent } from 'react'
import type { RegisterRow } from '../../../../shared/register-views'
import { useCall } from '../../client/queries'
import { Button, Group, Modal, Stack, Text, Textarea } from '../../ui/kit'
import { useReturnFocus } from '../../ui/useReturnFocus'
import { Signing } from '../issue/Signing'
import { needsKey, useIssue } from '../issue/state'
import { documentTitle } from './columns'
import { replaceDocument } from './replace'
import { useRegister } from './state'
import { texts } from './texts'

const words = texts.replace

/** Makes a new document of the data as they are now, in the place of one in force. */
export function ReplaceDialog({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  useReturnFocus()
  const signing = useIssue((state) => state.signing)
  const { data: key } = useCall('key.info', {})
  const set = useRegister((state) => state.set)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (reason.trim() === '') {
      setProblem(words.missing)
      return
    }
    if (needsKey(signing) && !key) {
      setProblem(words.needKey)
      return
    }
    setBusy(true)
    const answer = await replaceDocument(row, reason.trim())
    setBusy(false)
    if ('problem' in answer) {
      setProblem(answer.problem)
      return
    }
    onClose()
    set({ active: answer.id, goTo: { row: answer.id, column: 'number' } })
  }
  // Closed before the answer, nobody would read what went wrong.
  const close = (): void => {
    if (!busy) onClose()
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={close}
      title={<Text fw={600}>{words.title(row.number)}</Text>}
      closeButtonProps={{ 'aria-label': texts.step.cancel }}
    >
      <Stack>
        <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
          {documentTitle(row)}
        </Text>
        <Text>{words.about}</Text>
        <form id="replace" noValidate onSubmit={(event) => void submit(event)}>
          <Textarea
            data-autofocus
            label={words.reason}
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={300}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value)
              setProblem(null)
            }}
          />
        </form>
        {/* Beside the form, not in it: the key has a form of its own. */}
        <Signing />
        {problem !== null && (
          <Text role="alert" size="xs" c="var(--error)" style={{ whiteSpace: 'pre-wrap' }}>
            {problem}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" disabled={busy} onClick={close}>
            {texts.step.cancel}
          </Button>
          <Button type="submit" form="replace" loading={busy}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
