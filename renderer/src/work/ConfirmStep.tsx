import type { SubmitEvent } from 'react'
import { Button, Group, Modal, Stack, Text } from '../ui/kit'
import { useReturnFocus } from '../ui/useReturnFocus'
import { texts } from './texts'
import styles from './Work.module.css'

/** Names that are listed; the rest is counted. */
const listed = 8

interface Props {
  title: string
  about: string
  save: string
  names: readonly string[]
  onClose: () => void
  onSave: () => Promise<unknown>
}

/** Asks before a step: it locks, and undo does not take it back. */
export function ConfirmStep({ title, about, save, names, onClose, onSave }: Props) {
  useReturnFocus()
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    await onSave()
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{title}</Text>}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text>{about}</Text>
          {names.length > 1 && (
            <ul className={styles.names}>
              {names.slice(0, listed).map((name, index) => (
                <li key={`${String(index)} ${name}`}>{name}</li>
              ))}
              {names.length > listed && <li>{texts.more(names.length - listed)}</li>}
            </ul>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit" data-autofocus>
              {save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
