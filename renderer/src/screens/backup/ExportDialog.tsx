import { IconAlertTriangle, IconFolder } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { Alert, Button, Checkbox, Group, Modal, PasswordInput, Progress, Stack, Text } from '../../ui/kit'
import { leastLength, strengthOf } from './strength'
import { texts } from './texts'

const words = texts.exporting
const shown = {
  weak: { part: 33, color: 'red' },
  fair: { part: 66, color: 'yellow' },
  strong: { part: 100, color: 'green' },
}

function Strength({ password }: { password: string }) {
  const strength = strengthOf(password)
  const { part, color } = shown[strength]
  return (
    <Group gap="xs" aria-live="polite">
      <Progress
        w="8rem"
        value={password === '' ? 0 : part}
        color={color}
        transitionDuration={0}
        aria-label={words.strengthLabel}
      />
      <Text size="xs">{password === '' ? ' ' : words.strength[strength]}</Text>
    </Group>
  )
}

function ExportForm({ onDone }: { onDone: () => void }) {
  const [folder, setFolder] = useState<{ pick: string; name: string } | null>(null)
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const pick = async (): Promise<void> => {
    setProblem(null)
    try {
      const picked = await call('file.pick', { what: 'folder' })
      if (picked) setFolder(picked)
    } catch (thrown) {
      setProblem(errorOf(thrown).message)
    }
  }
  const ready = folder !== null && (open || (password.length >= leastLength && password === repeated))
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!folder || !ready) return
    setBusy(true)
    try {
      const made = await call('backup.export', { folder: folder.pick, password: open ? null : password })
      readAgain()
      const { missing } = made.documents
      showDone(words.saved(made.name, made.size) + (missing.length > 0 ? words.missing(missing.length) : ''))
      onDone()
    } catch (thrown) {
      setProblem(errorOf(thrown).message)
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack>
        <Text c="dimmed">{words.about}</Text>
        <Button
          data-autofocus
          variant="default"
          justify="flex-start"
          aria-label={`${words.folder}: ${folder?.name ?? words.pick}`}
          leftSection={<IconFolder size="1rem" aria-hidden />}
          onClick={() => void pick()}
        >
          {folder?.name ?? words.pick}
        </Button>
        <PasswordInput
          label={words.password}
          autoComplete="new-password"
          disabled={open}
          value={password}
          error={password !== '' && password.length < leastLength ? words.tooShort(leastLength) : null}
          visibilityToggleButtonProps={{ 'aria-label': words.password }}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
          }}
        />
        {!open && <Strength password={password} />}
        <PasswordInput
          label={words.repeat}
          autoComplete="new-password"
          disabled={open}
          value={repeated}
          error={repeated !== '' && repeated !== password ? words.differs : null}
          visibilityToggleButtonProps={{ 'aria-label': words.repeat }}
          onChange={(event) => {
            setRepeated(event.currentTarget.value)
          }}
        />
        {!open && (
          <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            <Text c="var(--ink)">{words.warning}</Text>
          </Alert>
        )}
        <Checkbox
          label={words.open}
          checked={open}
          onChange={(event) => {
            setOpen(event.currentTarget.checked)
          }}
        />
        {problem && (
          <Text c="var(--error)" role="alert">
            {problem}
          </Text>
        )}
        <Group justify="flex-end">
          {busy && <Text c="dimmed">{words.saving}</Text>}
          <Button variant="default" disabled={busy} onClick={onDone}>
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

/** Everything into one file, sealed with a password. */
export function ExportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={600}>{words.title}</Text>}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <ExportForm onDone={onClose} />
    </Modal>
  )
}
