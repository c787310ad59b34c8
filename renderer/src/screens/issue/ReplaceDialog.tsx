import { useState, type SubmitEvent } from 'react'
import { Button, Group, Modal, Stack, Text, TextInput } from '../../ui/kit'
import { runIssue } from './run'
import { useIssue } from './state'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

const words = texts.replaceDialog

/** Replacing cannot be taken back: it asks for the reason that the register keeps. */
export function ReplaceDialog({ issuing: { scope, again } }: { issuing: Issuing }) {
  const { replacing, set } = useIssue()
  const [reason, setReason] = useState('')
  const close = (): void => {
    set({ replacing: false })
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (reason.trim() === '') return
    setReason('')
    void runIssue(scope, again, reason.trim())
  }
  return (
    <Modal opened={replacing} onClose={close} title={<Text fw={600}>{words.title(again.length)}</Text>}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>{words.about}</Text>
          <TextInput
            label={words.reason}
            placeholder={words.placeholder}
            data-autofocus
            required
            maxLength={300}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value)
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" disabled={reason.trim() === ''}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
