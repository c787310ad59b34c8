import dayjs from 'dayjs'
import type { Day } from '../../../shared/domain/types'
import { DateInput } from './kit'

/** Ways a day is typed: 17/12/2025, 17-12-2025, 17.12.2025, 17 Desember 2025. */
const written = ['D/M/YYYY', 'D-M-YYYY', 'D.M.YYYY', 'D MMMM YYYY', 'D MMM YYYY', 'YYYY-MM-DD']

const parse = (text: string): string | null => {
  const day = dayjs(text.trim(), written, 'id', true)
  return day.isValid() ? day.format('YYYY-MM-DD') : null
}

interface Props {
  label: string
  value: Day | null
  onChange: (day: Day | null) => void
  clearable?: boolean
  hideLabel?: boolean
  error?: string | null
  placeholder?: string | undefined
  width?: string | undefined
  disabled?: boolean
}

export function DayInput({
  label,
  value,
  onChange,
  clearable = false,
  hideLabel = false,
  error,
  placeholder,
  width,
  disabled = false,
}: Props) {
  return (
    <DateInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={value}
      onChange={onChange}
      dateParser={parse}
      w={width}
      valueFormat="D MMMM YYYY"
      placeholder={placeholder ?? 'hh/bb/tttt'}
      nextLabel="Berikutnya"
      previousLabel="Sebelumnya"
      popoverProps={{ attributes: { dropdown: { role: 'dialog', 'aria-label': label } } }}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': `Kosongkan ${label}` }}
      allowDeselect={clearable}
      error={error}
      disabled={disabled}
    />
  )
}
