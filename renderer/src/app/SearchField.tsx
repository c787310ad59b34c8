import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { TextInput } from '../ui/kit'
import { useCommand } from './commands'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  /** ↓ leads into what was found. */
  onDown?: () => void
  width?: string
}

/** The search of a screen: Ctrl+F goes there, Esc empties it. */
export function SearchField({ label, value, onChange, onDown, width = '15rem' }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useCommand('find', () => {
    field.current?.select()
  })
  return (
    <TextInput
      ref={field}
      w={width}
      leftSection={<IconSearch size="1rem" aria-hidden />}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('')
        if (event.key === 'ArrowDown') onDown?.()
      }}
    />
  )
}
