import { type KeyboardEvent, useState } from 'react'
import { cellText, readCell, valueText } from '../../../../shared/domain/cell'
import type { CellValue, Indicator } from '../../../../shared/domain/instrument'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { TextInput } from '../../ui/kit'
import styles from './Reentry.module.css'
import { texts } from './texts'

interface Props {
  id: string
  unit: string
  indicator: Indicator
  cell: CellValue | undefined
}

/** Enter goes to the next field of the form, Shift+Enter to the one before. */
const walk = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const fields = [...(event.currentTarget.form?.querySelectorAll('input') ?? [])]
  fields[fields.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]?.focus()
}

/** One cell of the second person: saved when it is left, its error stands at it. A new one for every saved value. */
export function BlindField({ id, unit, indicator, cell }: Props) {
  const { code, name, scale, naAllowed } = indicator
  const saved = cellText(cell)
  const [text, setText] = useState(saved)
  const [refused, setRefused] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (text === saved) return
    const read = readCell(indicator, text)
    if (!read.ok) {
      setRefused(`${read.reason}.`)
      return
    }
    try {
      await call('reentry.write', { id, cells: [{ unit, indicator: code, text }] })
      readAgain()
    } catch (thrown) {
      const error = errorOf(thrown)
      if (error.code !== 'bug') setRefused(error.message)
    }
  }
  const field = `${unit}-${code}`
  return (
    <div className={styles.field}>
      <label htmlFor={field}>
        <span className={styles.code}>{code}</span>
        {name}
      </label>
      <TextInput
        id={field}
        size="xs"
        autoComplete="off"
        placeholder={texts.blind.scale(valueText(scale.max), naAllowed)}
        value={text}
        error={refused}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setRefused(null)
        }}
        onKeyDown={walk}
        onFocus={(event) => {
          event.currentTarget.select()
        }}
        onBlur={() => void save()}
      />
    </div>
  )
}
