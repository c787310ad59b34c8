import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { UnstyledButton } from '../../ui/kit'
import type { Line } from './arrange'
import styles from './Board.module.css'
import { useBoard } from './state'
import { texts } from './texts'

export function NameCell({ line: { body, unit, units }, open }: { line: Line; open: boolean }) {
  const toggle = useBoard((state) => state.toggleOpen)
  if (unit)
    return (
      <span className={`${styles.unit ?? ''} ellipsis`} title={unit.name}>
        {unit.name}
      </span>
    )
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <span className={styles.name}>
      {units.length > 0 ? (
        <UnstyledButton
          className={styles.chevron}
          tabIndex={-1}
          aria-label={open ? texts.closeUnits(body.name) : texts.openUnits(body.name)}
          onClick={() => {
            toggle(body.code)
          }}
        >
          <Chevron size="1rem" aria-hidden />
        </UnstyledButton>
      ) : (
        <span className={styles.chevron} />
      )}
      <span className={`${styles.body ?? ''} ellipsis`} title={body.name}>
        {body.name}
      </span>
      {units.length > 0 && <span className={styles.count}>{units.length}</span>}
    </span>
  )
}
