import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ActionIcon, Title } from '../../ui/kit'
import styles from './Entry.module.css'

interface Props {
  title: string
  close: string
  onClose: () => void
  children: ReactNode
}

/** What stands beside the grid until it is closed. */
export function Panel({ title, close, onClose, children }: Props) {
  return (
    <aside className={styles.panel} aria-label={title}>
      <header className={styles.panelHead}>
        <Title order={2} size="h5">
          {title}
        </Title>
        <ActionIcon aria-label={close} onClick={onClose}>
          <IconX size="1rem" aria-hidden />
        </ActionIcon>
      </header>
      <div className={styles.panelBody}>{children}</div>
    </aside>
  )
}
