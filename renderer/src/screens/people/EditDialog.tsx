import { useState, type SubmitEvent } from 'react'
import { personRoles, type PersonRole, type PersonView } from '../../../../shared/views'
import { act } from '../../client/act'
import { roleWord } from '../../people/texts'
import { Button, Group, Modal, Radio, Stack, Switch, Text, TextInput } from '../../ui/kit'
import { texts } from './texts'

const words = texts.edit

interface Props {
  person: PersonView | null
  onDone: () => void
  onPin: (person: PersonView) => void
}

function EditForm({ person, onDone, onPin }: Props) {
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<PersonRole>(person?.role ?? 'asisten')
  const [active, setActive] = useState(person?.active ?? true)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const wanted = name.trim()
    if (wanted === '') {
      setProblem(words.nameMissing)
      return
    }
    const input = { id: person?.id ?? null, name: wanted, role, active }
    const saved = await act('person.save', input, words.saved(wanted), setProblem)
    if (saved) onDone()
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack>
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
        <Radio.Group
          label={words.role}
          value={role}
          onChange={(value) => {
            setRole(personRoles.find((known) => known === value) ?? role)
          }}
        >
          <Stack gap="xs" mt="xs">
            {personRoles.map((known) => (
              <Radio key={known} value={known} label={roleWord[known]} description={texts.roles[known]} />
            ))}
          </Stack>
        </Radio.Group>
        <Switch
          label={words.active}
          checked={active}
          onChange={(event) => {
            setActive(event.currentTarget.checked)
          }}
        />
        <Group justify="flex-end">
          {person && (
            <Button
              variant="subtle"
              mr="auto"
              onClick={() => {
                onPin(person)
              }}
            >
              {words.pin}
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

/** Adds a person (`person` null) or changes one. */
export function EditDialog({ opened, person, onDone, onPin }: Props & { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={onDone}
      title={<Text fw={600}>{person ? words.title(person.name) : words.addTitle}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <EditForm key={person?.id} person={person} onDone={onDone} onPin={onPin} />
    </Modal>
  )
}
