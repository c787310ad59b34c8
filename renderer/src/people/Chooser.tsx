import { IconLock, IconUser } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import type { PersonState, PersonView } from '../../../shared/views'
import { call, errorOf } from '../client/call'
import { focusFirst } from '../ui/focus'
import { Button, Group, PasswordInput, Stack, Text, UnstyledButton, VisuallyHidden } from '../ui/kit'
import styles from './People.module.css'
import { roleWord, texts } from './texts'

interface Props {
  persons: PersonView[]
  current: string | null
  onChosen: (state: PersonState) => void
}

function PinForm({ person, onChosen, onBack }: Pick<Props, 'onChosen'> & { person: PersonView; onBack: () => void }) {
  const [pin, setPin] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (pin === '' || busy) return
    setBusy(true)
    try {
      onChosen(await call('person.choose', { id: person.id, pin }))
    } catch (thrown) {
      setProblem(errorOf(thrown).message)
      setPin('')
    }
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void open(event)} noValidate>
      <Stack gap="sm">
        <PasswordInput
          ref={focusFirst}
          label={texts.pinOf(person.name)}
          autoComplete="off"
          value={pin}
          error={problem}
          errorProps={{ role: 'alert' }}
          visibilityToggleButtonProps={{ 'aria-label': texts.pin }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onBack()
          }}
          onChange={(event) => {
            setPin(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {texts.back}
          </Button>
          <Button type="submit" loading={busy}>
            {texts.open}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Names to choose from by arrow keys and Enter; who has a PIN types it. */
export function Chooser({ persons, current, onChosen }: Props) {
  const [asked, setAsked] = useState<PersonView | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const list = useRef<HTMLElement>(null)
  const choose = async (person: PersonView): Promise<void> => {
    setProblem(null)
    if (person.pin) {
      setAsked(person)
      return
    }
    try {
      onChosen(await call('person.choose', { id: person.id }))
    } catch (thrown) {
      setProblem(errorOf(thrown).message)
    }
  }
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const names = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = names.findIndex((name) => name === document.activeElement)
    names[(at + step + names.length) % names.length]?.focus()
  }
  if (asked)
    return (
      <PinForm
        person={asked}
        onChosen={onChosen}
        onBack={() => {
          setAsked(null)
        }}
      />
    )
  const first = persons.find(({ id }) => id === current) ?? persons[0]
  return (
    <Stack gap="sm">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrows of its buttons */}
      <section ref={list} className={styles.names} aria-label={texts.persons} onKeyDown={walk}>
        {persons.map((person) => (
          <UnstyledButton
            key={person.id}
            className={styles.name}
            {...(person === first && { ref: focusFirst, 'data-autofocus': true })}
            onClick={() => void choose(person)}
          >
            <IconUser size="1.25rem" stroke={1.6} aria-hidden />
            <span className={styles.words}>
              <span className="ellipsis" title={person.name}>
                {person.name}
              </span>
              <Text size="xs" c="dimmed">
                {[roleWord[person.role], person.id === current ? texts.now : ''].filter(Boolean).join(' · ')}
              </Text>
            </span>
            {person.pin && (
              <span title={texts.withPin}>
                <IconLock size="1rem" aria-hidden />
                <VisuallyHidden>{texts.withPin}</VisuallyHidden>
              </span>
            )}
          </UnstyledButton>
        ))}
      </section>
      {problem && (
        <Text c="var(--error)" size="xs" role="alert">
          {problem}
        </Text>
      )}
    </Stack>
  )
}
