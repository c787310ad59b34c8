import { useState, type ReactNode, type SubmitEvent } from 'react'
import { useCall } from '../../client/queries'
import { Button, Group, Modal, Stack, Text } from '../../ui/kit'
import { useReturnFocus } from '../../ui/useReturnFocus'
import { Signing } from './Signing'
import { needsKey, useIssue } from './state'

interface Props {
  title: string
  /** What will happen. */
  about: ReactNode
  /** Fields of the form. */
  children?: ReactNode
  words: { save: string; cancel: string; needKey: string }
  /** What is wrong with the fields; null: nothing. */
  check: () => string | null
  /** Issues; what went wrong, or null. */
  run: () => Promise<string | null>
  onClose: () => void
}

/** Issues one document: why, signed with what, and what went wrong. */
export function SignDialog({ title, about, children, words, check, run, onClose }: Props) {
  useReturnFocus()
  const signing = useIssue((state) => state.signing)
  const { data: key } = useCall('key.info', {})
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const wrong = check() ?? (needsKey(signing) && !key ? words.needKey : null)
    setProblem(wrong)
    if (wrong !== null) return
    setBusy(true)
    const failed = await run()
    setBusy(false)
    setProblem(failed)
  }
  // Closed before the answer, nobody would read what went wrong.
  const close = (): void => {
    if (!busy) onClose()
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={close}
      title={<Text fw={600}>{title}</Text>}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <Stack>
        {about}
        <form
          id="sign"
          noValidate
          onChange={() => {
            setProblem(null)
          }}
          onSubmit={(event) => void submit(event)}
        >
          {children}
        </form>
        {/* Beside the form, not in it: the key has a form of its own. */}
        <Signing />
        {problem !== null && (
          <Text role="alert" size="xs" c="var(--error)" style={{ whiteSpace: 'pre-wrap' }}>
            {problem}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" disabled={busy} onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" form="sign" loading={busy}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
