import { IconUser } from '@tabler/icons-react'
import type { PersonState } from '../../../shared/views'
import { roleWord, texts as words } from '../people/texts'
import { Tooltip, UnstyledButton } from '../ui/kit'
import styles from './App.module.css'
import { runCommand } from './commands'
import { shortcuts } from '../../../shared/keys'

/** Who works now, in the status bar; opens the choice of another. */
export function Person({ who: { current } }: { who: PersonState }) {
  return (
    <Tooltip label={current ? words.statusHint(shortcuts.person ?? '') : words.nobodyHint}>
      <UnstyledButton
        className={`${styles.link ?? ''} ${styles.person ?? ''}`}
        onClick={() => {
          runCommand('person')
        }}
      >
        <IconUser size="0.875rem" aria-hidden />
        <span className="ellipsis">{current ? words.status(current.name, roleWord[current.role]) : words.nobody}</span>
      </UnstyledButton>
    </Tooltip>
  )
}
