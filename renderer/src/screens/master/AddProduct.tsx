import { useState, type SubmitEvent } from 'react'
import { problemOf } from '../../client/act'
import { focusFirst } from '../../ui/focus'
import { Autocomplete, Button, Switch, Textarea, TextInput } from '../../ui/kit'
import styles from './Master.module.css'
import { texts } from './texts'

const words = texts.oversight

interface Props {
  year: number
  body: string
  unit: string | null
  onDone: () => void
}

/** A new oversight product of a body or unit. */
export function AddProduct({ year, body, unit, onDone }: Props) {
  const [kind, setKind] = useState('')
  const [number, setNumber] = useState('')
  const [note, setNote] = useState('')
  const [open, setOpen] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const named = kind.trim()
    const input = { id: null, year, body, unit, kind: named, number: number.trim(), note: note.trim(), open }
    const wrong = named === '' ? words.missing : await problemOf('oversight.save', input, words.saved(named))
    setProblem(wrong)
    if (wrong === null) onDone()
  }
  return (
    <form className={styles.card} noValidate onSubmit={(event) => void submit(event)} aria-label={words.add}>
      <Autocomplete
        ref={focusFirst}
        label={words.kind}
        required
        maxLength={60}
        data={words.kinds}
        value={kind}
        error={problem}
        onChange={(text) => {
          setKind(text)
          setProblem(null)
        }}
      />
      <TextInput
        label={words.number}
        maxLength={160}
        value={number}
        onChange={(event) => {
          setNumber(event.currentTarget.value)
        }}
      />
      <Textarea
        className={styles.wide}
        label={words.note}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value)
        }}
      />
      <Switch
        className={styles.wide}
        label={words.isOpen}
        checked={open}
        onChange={(event) => {
          setOpen(event.currentTarget.checked)
        }}
      />
      <div className={`${styles.buttons ?? ''} ${styles.wide ?? ''}`}>
        <Button type="submit">{words.save}</Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
