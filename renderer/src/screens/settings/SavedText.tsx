import { useState } from 'react'
import { lockedText, useLock } from '../../state/locked'
import { TextInput } from '../../ui/kit'

interface Props {
  label: string
  value: string
  onSave: (value: string) => void
  /** How the settings file names it. */
  field?: string
  hideLabel?: boolean
  maxLength?: number
}

/** A text that is saved when it is left, or by Enter; Esc brings the saved one back. */
export function SavedText({ label, value, onSave, field, hideLabel = false, maxLength = 160 }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const lock = useLock(field ?? '')
  const save = (): void => {
    if (typed !== null && typed.trim() !== value) onSave(typed.trim())
    setTyped(null)
  }
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      data-field={field}
      disabled={lock !== null}
      {...(lock !== null && { description: lockedText(lock) })}
      maxLength={maxLength}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
