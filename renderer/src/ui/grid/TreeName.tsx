import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { UnstyledButton } from '../kit'
import styles from './TreeName.module.css'

/** The name of something that stands below another in a tree. */
export const NameBelow = ({ name }: { name: string }) => (
  <span className={`${styles.below ?? ''} ellipsis`} title={name}>
    {name}
  </span>
)

interface Props {
  name: string
  /** How many stand below it; without any there is nothing to open. */
  count: number
  open: boolean
  /** What the button does, in words. */
  label: string
  onToggle: () => void
}

/** The name at the top of a branch, with the button that opens it. */
export function TreeName({ name, count, open, label, onToggle }: Props) {
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <span className={styles.name}>
      {count > 0 ? (
        <UnstyledButton className={styles.chevron} tabIndex={-1} aria-label={label} onClick={onToggle}>
          <Chevron size="1rem" aria-hidden />
        </UnstyledButton>
      ) : (
        <span className={styles.chevron} />
      )}
      <span className={`${styles.top ?? ''} ellipsis`} title={name}>
        {name}
      </span>
      {count > 0 && <span className={styles.count}>{count}</span>}
    </span>
  )
}
