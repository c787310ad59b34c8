import { useState, type SubmitEvent } from 'react'
import type { PersonView } from '../../../../shared/views'
import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain, useCall } from '../../client/queries'
import { Button, Group, Modal, PasswordInput, Stack, Text } from '../../ui/kit'
import { texts } from './texts'

const words = texts.pinDialog
const least = 4

interface FieldProps {
  label: string
  value: string
  error: string | null
  first?: boolean
  onChange: (value: string) => void
}

const Field = ({ label, value, error, first = false, onChange }: FieldProps) => (
  <PasswordInput
    label={label}
    autoComplete="off"
    value={value}
    error={error}
    errorProps={{ role: 'alert' }}
    data-autofocus={first || undefined}
    visibilityToggleButtonProps={{ 'aria-label': label }}
    onChange={(event) => {
      onChange(event.currentTarget.value)
    }}
  />
)

function PinForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const { data: who } = useCall('person.current', {})
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [repeated, setRepeated] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const me = who?.current
  /** As the service decides: a validator who has a PIN helps others. */
  const helping = me?.role === 'validator' && me.pin && me.id !== person.id
  const asksOld = person.pin && !helping
  const ready = fresh.length >= least && fresh === repeated
  const set = async (pin: string | null): Promise<void> => {
    setBusy(true)
    try {
      await call('person.setPin', { id: person.id, pin, ...(asksOld && { old }) })
      readAgain()
      showDone(pin === null ? words.removed(person.name) : words.saved(person.name))
      onDone()
    } catch (thrown) {
      setProblem(errorOf(thrown).message)
      setOld('')
      setBusy(false)
    }
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (ready) void set(fresh)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{helping ? words.helping : words.about}</Text>
        {asksOld && (
          <Field
            first
            label={words.old}
            value={old}
            error={problem}
            onChange={(value) => {
              setOld(value)
              setProblem(null)
            }}
          />
        )}
        <Field
          first={!asksOld}
          label={words.fresh}
          value={fresh}
          error={(asksOld ? null : problem) ?? (fresh !== '' && fresh.length < least ? words.least : null)}
          onChange={setFresh}
        />
        <Field
          label={words.repeat}
          value={repeated}
          error={repeated !== '' && repeated !== fresh ? words.differs : null}
          onChange={setRepeated}
        />
        <Group justify="flex-end">
          {person.pin && (
            <Button variant="subtle" color="red" mr="auto" disabled={busy} onClick={() => void set(null)}>
              {words.remove}
            </Button>
          )}
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Sets, changes or removes the PIN of a person. */
export function PinDialog({ person, onDone }: { person: PersonView | null; onDone: () => void }) {
  return (
    <Modal
      opened={person !== null}
      onClose={onDone}
      title={<Text fw={600}>{person && words.title(person.name)}</Text>}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      {person && <PinForm person={person} onDone={onDone} />}
    </Modal>
  )
}
