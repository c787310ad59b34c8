import { useRef, useState } from 'react'
import { fields } from '../../../../../shared/templates/fields'
import type { TemplateKind } from '../../../../../shared/templates/model'
import { Select, Textarea } from '../../../ui/kit'
import { byFoldedName, keepEnter } from '../../../ui/search'
import { texts } from '../texts'

interface Props {
  label: string
  kind: TemplateKind
  value: string
  disabled: boolean
  /** Text of an element: marks the field that Enter on the page goes to. */
  main?: boolean
  onChange: (text: string) => void
}

/** A text with fields in braces, which are put in from a list where the caret stands. */
export function FieldText({ label, kind, value, disabled, main = false, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<[number, number] | null>(null)
  // Each choice gives a fresh list, so that the same field can be chosen again.
  const [times, setTimes] = useState(0)
  const keepCaret = (): void => {
    const field = area.current
    if (field) caret.current = [field.selectionStart, field.selectionEnd]
  }
  const insert = (name: string): void => {
    const word = `{${name}}`
    const [from, to] = caret.current ?? [value.length, value.length]
    onChange(value.slice(0, from) + word + value.slice(to))
    setTimes(times + 1)
    const after = from + word.length
    caret.current = [after, after]
    setTimeout(() => {
      area.current?.focus()
      area.current?.setSelectionRange(after, after)
    }, 0)
  }
  return (
    <>
      <Textarea
        ref={area}
        label={label}
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        disabled={disabled}
        value={value}
        data-details={main ? 'main' : undefined}
        onSelect={keepCaret}
        onBlur={keepCaret}
        onChange={(event) => {
          onChange(event.currentTarget.value)
        }}
      />
      {!disabled && (
        <Select
          key={times}
          aria-label={`${texts.panel.insert}: ${label}`}
          placeholder={texts.panel.insert}
          nothingFoundMessage={texts.panel.noField}
          size="xs"
          searchable
          selectFirstOptionOnChange
          onKeyDown={keepEnter}
          filter={byFoldedName}
          data={fields
            .filter(({ kinds }) => kinds.includes(kind))
            .map(({ name, label: said }) => ({ value: name, label: said }))}
          value={null}
          onChange={(name) => {
            if (name !== null) insert(name)
          }}
        />
      )}
    </>
  )
}
