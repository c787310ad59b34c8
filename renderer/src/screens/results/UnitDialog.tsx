import { useState, type SubmitEvent } from 'react'
import { parseScore } from '../../../../shared/domain/number'
import { act } from '../../client/act'
import { Button, Group, Modal, Stack, Text, TextInput } from '../../ui/kit'
import { useResults } from './state'
import { texts } from './texts'

const words = texts.unitDialog

function UnitForm({ year, code, onDone }: { year: number; code: string; onDone: () => void }) {
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
    const added = await act('unit.add', input, texts.done.unitAdded(name.trim()), setProblem)
    if (added) onDone()
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
        <TextInput
          label={words.type}
          placeholder={words.typePlaceholder}
          value={type}
          onChange={(event) => {
            setType(event.currentTarget.value)
          }}
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
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}

export function UnitDialog({ year }: { year: number }) {
  const { adding, set, toggle } = useResults()
  const unit = adding?.kind === 'unit' ? adding : null
  const close = (): void => {
    if (unit) toggle('open', unit.code, true)
    set({ adding: null, ...(unit ? { goTo: { row: unit.code, column: 'name' } } : {}) })
  }
  return (
    <Modal
      opened={unit !== null}
      onClose={close}
      title={<Text fw={600}>{unit && words.title(unit.name)}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      {unit && <UnitForm year={year} code={unit.code} onDone={close} />}
    </Modal>
  )
}
