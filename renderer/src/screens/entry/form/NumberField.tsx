import { useState } from 'react'
import { cellText, naText, readCell } from '../../../../../shared/domain/cell'
import { Checkbox } from '../../../ui/kit'
import type { InputProps } from './Choices'
import styles from './Form.module.css'
import { texts } from './texts'

interface Props extends InputProps {
  /** Why what was typed is not written; null when it is. */
  onWrong: (reason: string | null) => void
}

/** A long scale or a count: typed, written when the field is left or Enter is pressed. */
export function NumberField({ id, indicator, cell, locked, invalid, describedBy, onWrite, onWrong }: Props) {
  const held = cellText(cell)
  // null: nothing is being typed, and what is held is shown, also when it came from elsewhere
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? held
  const save = (): void => {
    const read = readCell(indicator, text)
    if (!read.ok) {
      onWrong(texts.wrong(text, read.reason))
      return
    }
    onWrong(null)
    const meant = cellText(read.cell)
    setTyped(null)
    if (meant !== held) onWrite(meant)
  }
  return (
    <div className={styles.number}>
      <input
        className={`${styles.text ?? ''} figure`}
        id={`${id}-input`}
        aria-describedby={describedBy}
        aria-required={indicator.required}
        aria-invalid={invalid}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        data-value=""
        {...(text === held ? { 'data-idle': '' } : {})}
        disabled={locked}
        value={text}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== held) {
            event.stopPropagation()
            setTyped(null)
            onWrong(null)
          }
        }}
      />
      {indicator.naAllowed && (
        <Checkbox
          label={texts.na}
          disabled={locked}
          checked={held === naText}
          onChange={(event) => {
            onWrite(event.currentTarget.checked ? naText : '')
          }}
        />
      )}
    </div>
  )
}
