import type { KeyboardEvent } from 'react'
import { cellText, isEmpty, naText, valueText } from '../../../../../shared/domain/cell'
import type { CellValue, Indicator } from '../../../../../shared/domain/instrument'
import { IconX } from '@tabler/icons-react'
import { UnstyledButton } from '../../../ui/kit'
import styles from './Form.module.css'
import { texts } from './texts'

export interface InputProps {
  id: string
  indicator: Indicator
  cell: CellValue | undefined
  locked: boolean
  invalid: boolean
  describedBy: string
  /** Text as typed; '' empties. */
  onWrite: (text: string) => void
}

const choicesOf = ({ scale, labels, naAllowed }: Indicator): { value: string; word: string }[] => [
  ...Array.from({ length: Math.floor(scale.max / scale.step) + 1 }, (_, i) => ({
    value: valueText(i * scale.step),
    word: labels[i] ?? '',
  })),
  ...(naAllowed ? [{ value: naText, word: texts.na }] : []),
]

/** Puts the focus on the radio of a value beside the one that has it. */
const focusValue = ({ name }: HTMLInputElement, value: string): void => {
  for (const radio of document.getElementsByName(name)) {
    if (radio instanceof HTMLInputElement && radio.value === value) radio.focus()
  }
}

/** A short scale: one radio for each value, all in sight; a figure chooses it, Delete empties. */
export function Choices({ id, indicator, cell, locked, invalid, describedBy, onWrite }: InputProps) {
  const choices = choicesOf(indicator)
  const chosen = cellText(cell)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (locked || event.ctrlKey || event.altKey || event.metaKey) return
    const typed = event.key.toLowerCase() === 't' ? naText : event.key
    const wanted = choices.find(({ value }) => value === typed)
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      if (chosen !== '') onWrite('')
    } else if (wanted) {
      event.preventDefault()
      if (chosen !== wanted.value) onWrite(wanted.value)
      focusValue(event.currentTarget, wanted.value)
    }
  }
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-name`}
      aria-describedby={describedBy}
      aria-required={indicator.required}
      aria-invalid={invalid}
      aria-disabled={locked}
      className={styles.choices}
    >
      {choices.map(({ value, word }) => (
        <label key={value} className={styles.choice} data-chosen={value === chosen}>
          <input
            type="radio"
            name={id}
            value={value}
            data-value=""
            data-idle=""
            checked={value === chosen}
            disabled={locked}
            onKeyDown={onKeyDown}
            onChange={() => {
              onWrite(value)
            }}
          />
          <strong className="figure">{value}</strong>
          {word !== '' && <span>{word}</span>}
        </label>
      ))}
      {!isEmpty(cell) && !locked && (
        <UnstyledButton
          className={styles.clear}
          aria-label={texts.clearOf(indicator.code)}
          title={texts.clear}
          onClick={() => {
            onWrite('')
          }}
        >
          <IconX size="0.875rem" aria-hidden />
        </UnstyledButton>
      )}
    </div>
  )
}
