import { useState, type KeyboardEvent } from 'react'
import { lockedText, useLock } from '../state/locked'
import { Autocomplete, Textarea, TextInput } from './kit'

interface Props {
  label: string
  value: string
  /** Answers what is wrong with the text, which then stays to be put right. */
  onSave: (value: string) => Promise<string | null> | string | null | void
  /** How the settings file names it. */
  field?: string
  hideLabel?: boolean
  maxLength?: number
  description?: string | undefined
  placeholder?: string
  disabled?: boolean
  /** Texts that occur, offered while typing. */
  suggestions?: readonly string[]
  /** A text of several lines. */
  long?: boolean
}

/** A text that is saved when it is left, or by Enter; Esc brings the saved one back. */
export function SavedText({
  label,
  value,
  onSave,
  field,
  hideLabel = false,
  maxLength = 160,
  description,
  placeholder,
  disabled = false,
  suggestions,
  long = false,
}: Props) {
  // What was typed over a value goes once that value is another one.
  const [draft, setDraft] = useState<{ text: string; over: string } | null>(null)
  const typed = draft?.over === value ? draft.text : null
  const [problem, setProblem] = useState<string | null>(null)
  const lock = useLock(field ?? '')
  const save = async (text: string | null): Promise<void> => {
    if (text === null) return
    if (text.trim() === value) setDraft(null)
    else setProblem((await onSave(text.trim())) ?? null)
  }
  const change = (text: string): void => {
    setDraft({ text, over: value })
    setProblem(null)
  }
  const shared = {
    ...(hideLabel ? { 'aria-label': label } : { label }),
    'data-field': field,
    disabled: disabled || lock !== null,
    description: lock === null ? description : lockedText(lock),
    placeholder,
    maxLength,
    value: typed ?? value,
    error: problem,
    onBlur: () => void save(typed),
    onKeyDown: (event: KeyboardEvent) => {
      // In a list of suggestions Enter takes one; in a long text it begins a line.
      if (event.key === 'Enter' && !suggestions && !long) void save(typed)
      if (event.key !== 'Escape' || typed === null) return
      event.stopPropagation()
      setDraft(null)
      setProblem(null)
    },
  }
  if (suggestions)
    return (
      <Autocomplete
        {...shared}
        data={[...suggestions]}
        onChange={change}
        onOptionSubmit={(text) => {
          change(text)
          void save(text)
        }}
      />
    )
  const Field = long ? Textarea : TextInput
  return (
    <Field
      {...shared}
      {...(long && { autosize: true, minRows: 1, maxRows: 4 })}
      onChange={(event) => {
        change(event.currentTarget.value)
      }}
    />
  )
}
