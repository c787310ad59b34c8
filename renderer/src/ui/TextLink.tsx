import type { ReactNode } from 'react'
import { UnstyledButton } from './kit'
import styles from './TextLink.module.css'

interface Props {
  /** What it does, with the name it stands for. */
  label: string
  onClick: () => void
  children: ReactNode
}

/** A word in running text that leads on. */
export function TextLink({ label, onClick, children }: Props) {
  return (
    <UnstyledButton className={styles.link} aria-label={label} onClick={onClick}>
      {children}
    </UnstyledButton>
  )
}
