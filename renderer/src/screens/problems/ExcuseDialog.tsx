import { type SubmitEvent, useState } from 'react'
import type { ProblemView } from '../../../../shared/entry-views'
import { Button, Group, Modal, Stack, Text, Textarea } from '../../ui/kit'
import { excuse, placeOf } from './actions'
import { useProblems } from './state'
import { texts } from './texts'

const words = texts.dialog

function ExcuseForm({ problem, onDone }: { problem: ProblemView; onDone: () => void }) {
  const [reason, setReason] = useState(problem.excuse ?? '')
  const [refused, setRefused] = useState<string | null>(null)
  const give = async (wanted: string | null): Promise<void> => {
    if (wanted === '') setRefused(words.missing)
    else if (await excuse(problem, wanted, setRefused)) onDone()
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void give(reason.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <div>
          <Text fw={600}>{placeOf(problem)}</Text>
          <Text>{problem.text}</Text>
        </div>
        <Textarea
          label={words.label}
          description={words.about}
          data-autofocus
          required
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          error={refused}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setRefused(null)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void give(reason.trim())
          }}
        />
        <Group justify="flex-end">
          {problem.excuse !== null && (
            <Button variant="subtle" mr="auto" onClick={() => void give(null)}>
              {words.remove}
            </Button>
          )}
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Why a soft problem is none. */
export function ExcuseDialog() {
  const { excusing, set } = useProblems()
  const close = (): void => {
    set({ excusing: null })
  }
  return (
    <Modal
      opened={excusing !== null}
      onClose={close}
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      {excusing && <ExcuseForm problem={excusing} onDone={close} />}
    </Modal>
  )
}
