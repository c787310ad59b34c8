/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- Esc in the field gives up */
import { useState, type SubmitEvent } from 'react'
import { problemOf } from '../../client/act'
import { focusFirst } from '../../ui/focus'
import { Button, Group, TextInput } from '../../ui/kit'
import { texts } from './numberTexts'

interface Props {
  scope: string
  gap: { first: number; last: number }
  onClose: () => void
}

/** Why numbers were left out, said where they are missing. */
export function ExplainGap({ scope, gap: { first, last }, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const text = reason.trim()
    const wrong =
      text === ''
        ? texts.reasonMissing
        : await problemOf('register.explainGap', { scope, first, last, reason: text }, texts.explained(first, last))
    setProblem(wrong)
    if (wrong === null) onClose()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <TextInput
        ref={focusFirst}
        label={texts.explainReason(first, last)}
        maxLength={300}
        value={reason}
        error={problem}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-sm">
          {texts.explainSave}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          {texts.cancel}
        </Button>
      </Group>
    </form>
  )
}
