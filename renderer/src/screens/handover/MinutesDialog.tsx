import { useState, type SubmitEvent } from 'react'
import { longDay } from '../../../../shared/domain/dates'
import { useCall } from '../../client/queries'
import { Button, Group, Modal, Stack, Text, TextInput } from '../../ui/kit'
import { useReturnFocus } from '../../ui/useReturnFocus'
import { Signing } from '../issue/Signing'
import { needsKey, useIssue } from '../issue/state'
import type { Line } from './lines'
import { issueMinutes } from './minutes'
import { texts } from './texts'

const words = texts.minutesDialog
interface Props {
  line: Line
  year: number
  onClose: () => void
  /** Id and number of what was issued. */
  onMade: (made: { id: string; number: string }) => void
}

/** Issues the minutes of the newest handover, in the place of those in force when there are any. */
export function MinutesDialog({ line, year, onClose, onMade }: Props) {
  useReturnFocus()
  const signing = useIssue((state) => state.signing)
  const { data: key } = useCall('key.info', {})
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const handover = line.handovers.at(0)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (line.minutes && reason.trim() === '') {
      setProblem(words.missing)
      return
    }
    if (needsKey(signing) && !key) {
      setProblem(words.needKey)
      return
    }
    setBusy(true)
    const answer = await issueMinutes(year, line.code, line.minutes ? reason.trim() : undefined)
    setBusy(false)
    if ('problem' in answer) setProblem(answer.problem)
    else onMade(answer)
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
      title={<Text fw={600}>{words.title(line.name)}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <Stack>
        <Text>{handover ? words.about(longDay(handover.day), handover.place) : words.without}</Text>
        {line.minutes && <Text>{words.replaces(line.minutes.number)}</Text>}
        <form id="minutes" noValidate onSubmit={(event) => void submit(event)}>
          {line.minutes && (
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
          )}
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
            {words.cancel}
          </Button>
          <Button type="submit" form="minutes" loading={busy}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
