import { IconAlertTriangle } from '@tabler/icons-react'
import { Tooltip, UnstyledButton } from '../ui/kit'
import styles from './App.module.css'
import { useWaiting } from './waiting'

/** What waits for somebody, in the status bar. */
export function Reminders() {
  return useWaiting().map(({ text, hint, run }) => (
    <Tooltip key={text} label={hint}>
      <UnstyledButton className={`${styles.link ?? ''} ${styles.reminder ?? ''}`} onClick={run}>
        <IconAlertTriangle size="0.875rem" aria-hidden />
        {text}
      </UnstyledButton>
    </Tooltip>
  ))
}
