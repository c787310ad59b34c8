/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- the panel takes the focus where Esc closes it */
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { focusFirst } from '../../ui/focus'
import { ActionIcon, Title } from '../../ui/kit'
import styles from './Entry.module.css'

interface Props {
  title: string
  close: string
  onClose: () => void
  /** Puts the focus here when it opens; Esc closes it. */
  takeFocus?: boolean
  children: ReactNode
}

/** What stands beside the grid until it is closed. */
export function Panel({ title, close, onClose, takeFocus = false, children }: Props) {
  return (
    <aside
      ref={takeFocus ? focusFirst : undefined}
      tabIndex={takeFocus ? -1 : undefined}
      className={styles.panel}
      aria-label={title}
      onKeyDown={(event) => {
        const { target, currentTarget } = event
        if (!takeFocus || event.key !== 'Escape' || !(target instanceof Element)) return
        // Dialogs opened from here bubble through; a field's Esc closes its list.
        if (currentTarget.contains(target) && !target.matches('input, textarea')) onClose()
      }}
    >
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
