import { useMediaQuery } from '@mantine/hooks'
import type { MouseEventHandler, ReactNode, Ref } from 'react'
import { Button, Tooltip, type ButtonProps } from './kit'

interface Props extends Omit<ButtonProps, 'children'> {
  icon: ReactNode
  label: string
  /** Keys that do the same. */
  keys?: string | undefined
  onClick?: MouseEventHandler<HTMLButtonElement>
  'aria-pressed'?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A button beside a title that has many: on a small window only its icon is left, so that the title keeps its line. */
export function HeadButton({ icon, label, keys, ...rest }: Props) {
  // Asked at once, else all of them would jump after the first paint.
  const small = useMediaQuery('(max-width: 89.99em)', undefined, { getInitialValueInEffect: false })
  const hint = [...(small ? [label] : []), ...(keys === undefined ? [] : [keys])].join(' · ')
  return (
    <Tooltip label={hint} disabled={hint === ''}>
      <Button
        variant={rest['aria-pressed'] === true ? 'light' : 'default'}
        {...rest}
        {...(small ? { 'aria-label': label, px: '0.5rem' } : { leftSection: icon })}
      >
        {small ? icon : label}
      </Button>
    </Tooltip>
  )
}
