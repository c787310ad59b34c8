import { useState, type SubmitEvent } from 'react'
import type { TemplateHead } from '../../../../../shared/template-views'
import { Button, Group, Modal, Stack, Text, TextInput } from '../../../ui/kit'
import { useReturnFocus } from '../../../ui/useReturnFocus'
import { copyTemplate } from '../actions'
import { useTemplates } from '../state'
import { texts } from '../texts'

const words = texts.copy

function CopyForm({ from, onDone }: { from: TemplateHead; onDone: () => void }) {
  useReturnFocus()
  const [name, setName] = useState(words.proposal(from.name).slice(0, 80))
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const wanted = name.trim()
    const wrong = wanted === '' ? words.missing : await copyTemplate(from.id, wanted)
    if (wrong === null) onDone()
    else setProblem(wrong)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Text c="dimmed">{words.about(from.name)}</Text>
        <TextInput
          label={words.name}
          data-autofocus
          required
          maxLength={80}
          value={name}
          error={problem}
          errorProps={{ role: 'alert' }}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.make}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A design of the office's own, made from another one. */
export function CopyDialog() {
  const { copying, set } = useTemplates()
  const close = (): void => {
    set({ copying: null })
  }
  return (
    <Modal
      opened={copying !== null}
      onClose={close}
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      {copying && <CopyForm from={copying} onDone={close} />}
    </Modal>
  )
}
