/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- Esc in a field gives up */
import { useState, type SubmitEvent } from 'react'
import type { MarkReport, RegisterRow } from '../../../../shared/register-views'
import { showError } from '../../app/notices'
import { focusFirst } from '../../ui/focus'
import { Button, Checkbox, Group, NumberInput, Text, Textarea, TextInput } from '../../ui/kit'
import { enter } from './act'
import styles from './Register.module.css'
import { texts } from './texts'

const words = texts.step

interface Props {
  step: 'signed' | 'printed' | 'revoke'
  rows: readonly RegisterRow[]
  /** Within a dialog it has no frame and no title of its own. */
  plain?: boolean
  onClose: () => void
}

/** What could not be marked is named; the rest is done. */
const said =
  (text: (count: number) => string) =>
  ({ done, refused }: MarkReport): string | null => {
    if (refused.length > 0)
      showError(
        [
          words.refused(refused.length),
          ...refused.slice(0, 8).map(({ number, reason }) => `${number}: ${reason}`),
        ].join('\n'),
      )
    return done > 0 ? text(done) : null
  }

/** Asks what a step needs to know, and enters it in the register. */
export function StepForm({ step, rows, plain = false, onClose }: Props) {
  const [sheets, setSheets] = useState<number | string>(1)
  const [spoiled, setSpoiled] = useState<number | string>(0)
  // The original is out already, or no longer in force.
  const [copy, setCopy] = useState(() =>
    rows.every(({ state, sheets: good, copies }) => state !== 'issued' || good > copies),
  )
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const ids = rows.map(({ id }) => id)
  const save = async (): Promise<string | null> => {
    const note = text.trim()
    if (step === 'signed') {
      const answer = await enter('register.mark', { event: 'signed', ids, note }, said(words.signed.done))
      return 'problem' in answer ? answer.problem : null
    }
    if (step === 'printed') {
      const counts = { sheets: Number(sheets), spoiled: Number(spoiled) }
      if (counts.sheets + counts.spoiled === 0) return words.printed.nothing
      const input = { event: 'printed', ids, ...counts, copy, note } as const
      const answer = await enter('register.mark', input, said(words.printed.done))
      return 'problem' in answer ? answer.problem : null
    }
    const [row] = rows
    if (note === '' || !row) return words.revoke.missing
    const answer = await enter('register.revoke', { id: row.id, reason: note }, () => words.revoke.done(row.number))
    return 'problem' in answer ? answer.problem : null
  }
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const wrong = await save()
    setProblem(wrong)
    if (wrong === null) onClose()
  }
  return (
    <form
      className={styles.step}
      data-plain={plain}
      aria-label={words[step].title}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || plain) return
        event.stopPropagation()
        onClose()
      }}
    >
      {!plain && <Text fw={600}>{words[step].title}</Text>}
      <Text size="xs">{words[step].about}</Text>
      {step === 'printed' && (
        <>
          <div className={styles.pair}>
            <NumberInput
              ref={focusFirst}
              label={words.printed.sheets}
              min={0}
              max={1000}
              allowDecimal={false}
              value={sheets}
              onChange={setSheets}
            />
            <NumberInput
              label={words.printed.spoiled}
              min={0}
              max={1000}
              allowDecimal={false}
              value={spoiled}
              onChange={setSpoiled}
            />
          </div>
          <Checkbox
            label={words.printed.copy}
            checked={copy}
            onChange={(event) => {
              setCopy(event.currentTarget.checked)
            }}
          />
        </>
      )}
      {step === 'revoke' ? (
        <Textarea
          ref={focusFirst}
          label={words.revoke.reason}
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={300}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setProblem(null)
          }}
        />
      ) : (
        <TextInput
          {...(step === 'signed' ? { ref: focusFirst } : {})}
          label={words.note}
          maxLength={500}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
          }}
        />
      )}
      {problem !== null && (
        <Text role="alert" size="xs" c="var(--error)" style={{ whiteSpace: 'pre-wrap' }}>
          {problem}
        </Text>
      )}
      <Group gap="xs">
        <Button type="submit" {...(step === 'revoke' ? { color: 'red' } : {})}>
          {words[step].save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  )
}
