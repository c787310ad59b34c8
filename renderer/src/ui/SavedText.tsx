import { useState, type KeyboardEvent } from 'react'
import { lockedText, useLock } from '../state/locked'
import { Textarea, TextInput } from './kit'

interface Props {
  label: string
  value: string
  onSave: (value: string) => void
  /** How the settings file names it. */
  field?: string
  hideLabel?: boolean
  maxLength?: number
  description?: string
  readOnly?: boolean
  /** More than one line is written with Shift+Enter; a long text is seen whole. */
  multiline?: boolean
  /** What is wrong with a text; it stays in the field until it is mended or taken back. */
  check?: (text: string) => string | null
}

/** A text that is saved when it is left, or by Enter; Esc brings the saved one back. */
export function SavedText(props: Props) {
  const { label, value, onSave, field, hideLabel = false, maxLength = 160, description, readOnly = false } = props
  const { multiline = false, check } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const lock = useLock(field ?? '')
  const save = (): void => {
    if (typed === null) return
    const text = typed.trim()
    const found = text === value ? null : (check?.(text) ?? null)
    setProblem(found)
    if (found !== null) return
    if (text !== value) onSave(text)
    setTyped(null)
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
    onBlur: save,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault()
        save()
      }
      if (event.key === 'Escape') {
        setTyped(null)
        setProblem(null)
      }
    },
  }
  const type = (text: string): void => {
    setTyped(text)
    setProblem(null)
  }
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
