import { useState, type KeyboardEvent } from 'react'
import { TextInput } from '../../../ui/kit'
import { figure, readFigure } from '../edit/figures'
import { texts } from '../texts'

interface Props {
  label: string
  value: number
  least: number
  most: number
  /** What an arrow key adds; with Shift ten times, with Ctrl a tenth of it. */
  step?: number
  whole?: boolean
  disabled?: boolean
  onChange: (value: number) => void
}

/** A measure with a decimal comma. It is taken when the field is left or by Enter; arrows change it at once. */
export function NumberField({ label, value, least, most, step = 1, whole = false, disabled = false, onChange }: Props) {
  const [draft, setDraft] = useState<{ text: string; over: number } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const typed = draft?.over === value ? draft.text : null
  const take = (text: string | null): void => {
    if (text === null) return
    const read = readFigure(text)
    if (read === null || read < least || read > most || (whole && !Number.isInteger(read))) {
      setProblem(texts.check.number(figure(least), figure(most)))
      return
    }
    setProblem(null)
    setDraft(null)
    if (read !== value) onChange(read)
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') take(typed)
    else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setDraft(null)
      setProblem(null)
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      const by = whole ? 1 : step * (event.shiftKey ? 10 : event.ctrlKey ? 0.1 : 1)
      const from = (typed === null ? null : readFigure(typed)) ?? value
      const next = Math.round((from + (event.key === 'ArrowUp' ? by : -by)) * 100) / 100
      take(figure(Math.min(most, Math.max(least, next))))
    }
  }
  return (
    <TextInput
      label={label}
      size="xs"
      inputMode="decimal"
      disabled={disabled}
      error={problem}
      value={typed ?? figure(value)}
      onChange={(event) => {
        setDraft({ text: event.currentTarget.value, over: value })
        setProblem(null)
      }}
      onBlur={() => {
        take(typed)
      }}
      onFocus={(event) => {
        event.currentTarget.select()
      }}
      onKeyDown={keyed}
    />
  )
}
