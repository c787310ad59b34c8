import { useState, type SubmitEvent } from 'react'
import { Button, Group, Modal, Stack, Text, Textarea } from '../ui/kit'
import { texts } from './texts'

interface Props {
  title: string
  about: string
  label: string
  save: string
  onClose: () => void
  /** Gives what is wrong, or null when it was done and the dialog can go. */
  onSave: (reason: string) => Promise<string | null>
}

/** Asks for the reason of a step that cannot be taken back. */
export function ReasonDialog({ title, about, label, save, onClose, onSave }: Props) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (reason.trim() === '') {
      setProblem(texts.reasonMissing)
      return
    }
    const wrong = await onSave(reason.trim())
    setProblem(wrong)
    if (wrong === null) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{title}</Text>}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>{about}</Text>
          <Textarea
            data-autofocus
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            label={label}
            value={reason}
            error={problem}
            onChange={(event) => {
              setReason(event.currentTarget.value)
              setProblem(null)
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit">{save}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
