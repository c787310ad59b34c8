import { useState, type KeyboardEvent } from 'react'
import { lockedText, useLock } from '../state/locked'
import { Autocomplete, Textarea, TextInput } from './kit'

interface Props {
  label: string
  value: string
  /** May answer what was wrong with the text, which then stays to be mended. */
  onSave: (value: string) => Promise<string | null> | void
  /** How the settings file names it. */
  field?: string
  hideLabel?: boolean
  maxLength?: number
  description?: string | undefined
  readOnly?: boolean
  /** More than one line is written with Shift+Enter; a long text is seen whole. */
  multiline?: boolean
  /** What is wrong with a text; it stays in the field until it is mended or taken back. */
  check?: (text: string) => string | null
  /** Texts that occur, offered while one types. */
  suggestions?: readonly string[]
}

/** A text that is saved when it is left, or by Enter; Esc brings the saved one back. */
export function SavedText(props: Props) {
  const { label, value, onSave, field, hideLabel = false, maxLength = 160, description, readOnly = false } = props
  const { multiline = false, check, suggestions } = props
  // What was typed over a value goes once that value is another one.
  const [draft, setDraft] = useState<{ text: string; over: string } | null>(null)
  const typed = draft?.over === value ? draft.text : null
  const [problem, setProblem] = useState<string | null>(null)
  const lock = useLock(field ?? '')
  const save = async (written = typed): Promise<void> => {
    if (written === null) return
    const text = written.trim()
    const found = text === value ? null : (check?.(text) ?? null)
    setProblem(found)
    if (found !== null) return
    const answer = text === value ? undefined : onSave(text)
    if (answer) setProblem(await answer)
    else setDraft(null)
  }
  const about = lock === null ? description : lockedText(lock)
  const shared = {
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(about !== undefined && { description: about }),
    'data-field': field,
    disabled: lock !== null,
    readOnly,
    maxLength,
    error: problem,
    value: typed ?? value,
    onBlur: () => void save(),
    onKeyDown: (event: KeyboardEvent) => {
      // In a list of suggestions Enter takes one.
      if (event.key === 'Enter' && !event.shiftKey && !suggestions) {
        event.preventDefault()
        void save()
      }
      if (event.key === 'Escape' && typed !== null) {
        event.stopPropagation()
        setDraft(null)
        setProblem(null)
      }
    },
  }
  const type = (text: string): void => {
    setDraft({ text, over: value })
    setProblem(null)
  }
  if (suggestions)
    return (
      <Autocomplete
        {...shared}
        data={[...suggestions]}
        onChange={type}
        onOptionSubmit={(text) => {
          type(text)
          void save(text)
        }}
      />
    )
  return multiline ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={6}
      onChange={(event) => {
        type(event.currentTarget.value)
      }}
    />
  ) : (
    <TextInput
      {...shared}
      onChange={(event) => {
        type(event.currentTarget.value)
      }}
    />
  )
}
