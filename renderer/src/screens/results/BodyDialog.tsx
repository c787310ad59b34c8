import { useState, type SubmitEvent } from 'react'
import { act } from '../../client/act'
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '../../ui/kit'
import { useResults } from './state'
import { texts } from './texts'

const words = texts.bodyDialog
const types = ['polres', 'kantah', 'kementerian', 'lembaga', 'lainnya'] as const

function BodyForm({ region, onDone }: { region: string; onDone: () => void }) {
  const [name, setName] = useState('')
  const [type, setType] = useState<(typeof types)[number]>('polres')
  const [problem, setProblem] = useState<string | null>(null)
  const { set } = useResults()
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return
    const province = region === 'ID' || type === 'kementerian' || type === 'lembaga' ? null : region
    const said = texts.done.bodyAdded(name.trim())
    const added = await act('body.add', { type, name: name.trim(), province }, said, setProblem)
    if (!added) return
    onDone()
    set({ typingInstead: true, goTo: { row: added.value.code, column: 'score' } })
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
          <Button variant="default" onClick={onDone}>
            {words.cancel}
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
export function BodyDialog({ region }: { region: string }) {
  const { adding, set } = useResults()
  const close = (): void => {
    set({ adding: null })
  }
  return (
    <Modal
      opened={adding?.kind === 'body'}
      onClose={close}
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <BodyForm region={region} onDone={close} />
    </Modal>
  )
}
