import { useState, type SubmitEvent } from 'react'
import { longDay } from '../../../../shared/domain/dates'
import { useCall } from '../../client/queries'
import { Button, Group, Modal, Stack, Text, TextInput } from '../../ui/kit'
import { useReturnFocus } from '../../ui/useReturnFocus'
import { Signing } from '../issue/Signing'
import { useIssue } from '../issue/state'
import type { Line } from './lines'
import { makeMinutes } from './minutes'
import { texts } from './texts'

const words = texts.minutesDialog

/** Issues the numbered minutes of a body, or new ones in the place of those in force. */
export function MinutesDialog({ line, year, onClose }: { line: Line; year: number; onClose: () => void }) {
  useReturnFocus()
  const signing = useIssue((state) => state.signing)
  const { data: key } = useCall('key.info', {})
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [last] = line.handovers
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (line.minutes && reason.trim() === '') {
      setProblem(words.missing)
      return
    }
    if (signing !== 'none' && !key) {
      setProblem(words.needKey)
      return
    }
    setBusy(true)
    const wrong = await makeMinutes(year, line.code, signing !== 'none', line.minutes ? reason.trim() : null)
    setBusy(false)
    setProblem(wrong)
    if (wrong === null) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{words.title(line.name)}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <Stack>
        <Text>{last ? words.about(longDay(last.day), last.place) : words.without}</Text>
        <form id="minutes" noValidate onSubmit={(event) => void submit(event)}>
          {line.minutes && (
            <Stack gap="xs">
              <Text>{words.replaces(line.minutes.number)}</Text>
              <TextInput
                data-autofocus
                label={words.reason}
                required
                maxLength={300}
                value={reason}
                onChange={(event) => {
                  setReason(event.currentTarget.value)
                  setProblem(null)
                }}
              />
            </Stack>
          )}
        </form>
        <Signing />
        {problem !== null && (
          <Text role="alert" size="xs" c="var(--error)" style={{ whiteSpace: 'pre-wrap' }}>
            {problem}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" form="minutes" loading={busy} {...(line.minutes ? {} : { 'data-autofocus': true })}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
