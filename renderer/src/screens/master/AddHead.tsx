import { useState, type SubmitEvent } from 'react'
import type { Day } from '../../../../shared/domain/types'
import type { HeadView } from '../../../../shared/entry-views'
import { problemOf } from '../../client/act'
import { DayInput } from '../../ui/DayInput'
import { focusFirst } from '../../ui/focus'
import { Button, Checkbox, Text, TextInput } from '../../ui/kit'
import styles from './Master.module.css'
import { texts } from './texts'

const words = texts.heads

interface Props {
  subject: string
  heads: readonly HeadView[]
  /** Today. */
  day: Day
  onDone: () => void
}

/** A new head; ends the term of whoever is in office without a last day. */
export function AddHead({ subject, heads, day, onDone }: Props) {
  const [name, setName] = useState('')
  const [position, setPosition] = useState(heads[0]?.position ?? '')
  const [from, setFrom] = useState<Day | null>(day)
  const [until, setUntil] = useState<Day | null>(null)
  const [ends, setEnds] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const previous = heads.find((head) => head.until === null && from !== null && head.from < from)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '' || position.trim() === '' || from === null) {
      setProblem(words.missing)
      return
    }
    const input = { id: null, subject, name: name.trim(), position: position.trim(), from, until }
    const wrong = await problemOf('head.save', { ...input, endsPrevious: ends }, words.saved(input.name))
    setProblem(wrong)
    if (wrong === null) onDone()
  }
  return (
    <form
      className={`${styles.card ?? ''} ${styles.head ?? ''}`}
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-label={words.add}
    >
      <TextInput
        ref={focusFirst}
        className={styles.wide}
        label={words.name}
        required
        maxLength={160}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
      />
      <TextInput
        className={styles.position}
        label={words.position}
        required
        maxLength={160}
        value={position}
        onChange={(event) => {
          setPosition(event.currentTarget.value)
        }}
      />
      <DayInput label={words.from} value={from} onChange={setFrom} />
      <DayInput label={words.until} clearable placeholder={words.present} value={until} onChange={setUntil} />
      {previous && (
        <Checkbox
          className={styles.wide}
          label={words.ends(previous.name)}
          checked={ends}
          onChange={(event) => {
            setEnds(event.currentTarget.checked)
          }}
        />
      )}
      {problem !== null && (
        <Text className={styles.wide} role="alert" size="xs" c="red">
          {problem}
        </Text>
      )}
      <div className={`${styles.buttons ?? ''} ${styles.wide ?? ''}`}>
        <Button type="submit">{words.save}</Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
