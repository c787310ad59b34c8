import { useState, type SubmitEvent } from 'react'
import { Expected } from '../../../shared/errors'
import { ErrorNote } from '../ui/ErrorNote'
import { focusFirst } from '../ui/focus'
import { Button, Group, Modal, PasswordInput, Stack, Text } from '../ui/kit'
import { Wait } from '../ui/Wait'
import { Inspection } from './Inspection'
import { Report } from './Report'
import { inspect, inspectCopy, restore } from './start'
import { useRestoring, type Wanted } from './state'
import { texts } from './texts'

function PasswordForm({ wanted, problem, onCancel }: { wanted: Wanted; problem: string | null; onCancel: () => void }) {
  const [password, setPassword] = useState('')
  const open = (event: SubmitEvent): void => {
    event.preventDefault()
    if (password !== '') void inspect({ ...wanted, password })
  }
  return (
    <form onSubmit={open} noValidate>
      <Stack>
        <Text>{texts.passwordTitle}</Text>
        <PasswordInput
          data-autofocus
          ref={focusFirst}
          label={texts.password}
          autoComplete="off"
          value={password}
          error={password === '' ? problem : null}
          errorProps={{ role: 'alert' }}
          visibilityToggleButtonProps={{ 'aria-label': texts.password }}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {texts.cancel}
          </Button>
          <Button type="submit">{texts.unlock}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Restoring: look, decide, report. Nothing is changed before "Pulihkan". */
export function RestoreDialog() {
  const { now, set } = useRestoring()
  const busy = now?.stage === 'looking' || now?.stage === 'restoring'
  const close = (): void => {
    if (!busy) set(null)
  }
  return (
    <Modal
      opened={now !== null}
      onClose={close}
      size={now?.stage === 'preview' ? 'min(52rem, 94vw)' : 'lg'}
      title={<Text fw={600}>{now && [texts.title, now.name].filter(Boolean).join(': ')}</Text>}
      withCloseButton={!busy}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {busy && (
        <Group>
          <Wait label={now.stage === 'looking' ? texts.looking : texts.restoring} />
          <Text aria-hidden>{now.stage === 'looking' ? texts.looking : texts.restoring}</Text>
        </Group>
      )}
      {now?.stage === 'failed' && <ErrorNote error={new Expected(now.error.code, now.error.message, now.error)} />}
      {now?.stage === 'password' && (
        <PasswordForm key={now.problem} wanted={now} problem={now.problem} onCancel={close} />
      )}
      {now?.stage === 'preview' && (
        <Stack>
          <Inspection inspection={now.inspection} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {texts.cancel}
            </Button>
            <Button data-autofocus ref={focusFirst} onClick={() => void restore(now)}>
              {texts.restore}
            </Button>
          </Group>
        </Stack>
      )}
      {now?.stage === 'done' && (
        <Stack>
          <Report name={now.name} report={now.report} />
          <Group justify="flex-end">
            {now.report.kept !== null && (
              <Button
                variant="default"
                onClick={() => {
                  const { kept } = now.report
                  if (kept !== null) void inspectCopy(kept, kept)
                }}
              >
                {texts.takeBack}
              </Button>
            )}
            <Button data-autofocus ref={focusFirst} onClick={close}>
              {now.report.damaged === null ? texts.close : texts.onward}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
