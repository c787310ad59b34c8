import { useState, type SubmitEvent } from 'react'
import { parseScore } from '../../../shared/domain/number'
import { act } from '../client/act'
import { Autocomplete, Button, Group, Modal, Stack, Text, TextInput } from '../ui/kit'
import { texts } from './texts'

const words = texts.unitDialog

interface Props {
  year: number
  /** The body that gets the unit. */
  code: string
  /** Kinds of units that occur. */
  types?: readonly string[]
  /** Gets the id of the new unit, or null when none was added. */
  onDone: (id: string | null) => void
}

function UnitForm({ year, code, types, onDone }: Props) {
  const [name, setName] = useState('')
  const [type, setType] = useState('')
  const [score, setScore] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const parsed = score.trim() === '' ? null : parseScore(score)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') setProblem(texts.nameMissing)
    if (name.trim() === '' || parsed?.ok === false) return
    const input = { year, body: code, name: name.trim(), type: type.trim(), score: parsed?.value ?? null }
    const added = await act('unit.add', input, texts.unitAdded(name.trim()), setProblem)
    if (added) onDone(added.value.id)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <TextInput
          label={words.name}
          placeholder={words.namePlaceholder}
          data-autofocus
          required
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setProblem(null)
          }}
          error={problem}
        />
        <Autocomplete
          label={words.type}
          placeholder={words.typePlaceholder}
          data={[...(types ?? [])]}
          value={type}
          onChange={setType}
        />
        <TextInput
          label={words.score}
          placeholder="88,83"
          value={score}
          onChange={(event) => {
            setScore(event.currentTarget.value)
          }}
          error={parsed?.ok === false ? parsed.reason : null}
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
          <Button type="submit">{words.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Adds a unit to a body (`body` null: closed). */
export function UnitDialog({
  body,
  onDone,
  ...form
}: Omit<Props, 'code'> & { body: { code: string; name: string } | null }) {
  return (
    <Modal
      opened={body !== null}
      onClose={() => {
        onDone(null)
      }}
      title={<Text fw={600}>{body && words.title(body.name)}</Text>}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {body && <UnitForm {...form} code={body.code} onDone={onDone} />}
    </Modal>
  )
}
