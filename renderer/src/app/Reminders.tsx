import { IconAlertTriangle } from '@tabler/icons-react'
import { useCall } from '../client/queries'
import { useView } from '../state/view'
import { Tooltip, UnstyledButton } from '../ui/kit'
import styles from './App.module.css'
import { texts } from './texts'

/** What waits for somebody: a failed copy, no copy elsewhere for long, conflicts between laptops. */
export function Reminders() {
  const { data: backups } = useCall('backup.list', {})
  const { data: conflicts } = useCall('conflict.list', {})
  const go = useView((view) => view.go)
  const { remind = false, days = 0 } = backups?.elsewhere ?? {}
  const waiting = [
    ...(backups?.failure ? [{ text: texts.copyFailed, hint: backups.failure.message, screen: 'backup' as const }] : []),
    ...(remind ? [{ text: texts.copyOld(days), hint: texts.copyOldHint, screen: 'backup' as const }] : []),
    ...(conflicts && conflicts.length > 0
      ? [{ text: texts.conflicts(conflicts.length), hint: texts.conflictsHint, screen: 'laptops' as const }]
      : []),
  ]
  return waiting.map(({ text, hint, screen }) => (
    <Tooltip key={text} label={hint}>
      <UnstyledButton
        className={`${styles.link ?? ''} ${styles.reminder ?? ''}`}
        onClick={() => {
          go(screen)
        }}
      >
        <IconAlertTriangle size="0.875rem" aria-hidden />
        {text}
      </UnstyledButton>
    </Tooltip>
  ))
}
