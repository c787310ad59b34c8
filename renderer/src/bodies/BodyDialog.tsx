import { useState, type SubmitEvent } from 'react'
import { act } from '../client/act'
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '../ui/kit'
import { texts } from './texts'

const words = texts.bodyDialog
const types = ['polres', 'kantah', 'kementerian', 'lembaga', 'lainnya'] as const

interface Props {
  region: string
  /** Gets the code of the new body, or null when none was added. */
  onDone: (code: string | null) => void
}

function BodyForm({ region, onDone }: Props) {
  const [name, setName] = useState('')
  const [type, setType] = useState<(typeof types)[number]>('polres')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return
    const province = region === 'ID' || type === 'kementerian' || type === 'lembaga' ? null : region
    const said = texts.bodyAdded(name.trim())
    const added = await act('body.add', { type, name: name.trim(), province }, said, setProblem)
    if (added) onDone(added.value.code)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Text size="sm">{words.about}</Text>
        <Select
          label={words.type}
          data={types.map((value) => ({ value, label: words.types[value] }))}
          value={type}
          onChange={(value) => {
            setType(types.find((one) => one === value) ?? 'polres')
          }}
        />
        <TextInput
          label={words.name}
          data-autofocus
          required
          value={name}
          error={problem}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              onDone(null)
            }}
          >
            {texts.cancel}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A Polres, Kantah or ministry: bodies without a code of their own. */
export function BodyDialog({ opened, region, onDone }: Props & { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={() => {
        onDone(null)
      }}
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <BodyForm region={region} onDone={onDone} />
    </Modal>
  )
}
