import { IconAlertTriangle } from '@tabler/icons-react'
import { useWaiting } from '../../app/waiting'
import { Button, Text } from '../../ui/kit'
import { texts } from './texts'
import styles from './Year.module.css'

/** What waits for somebody, with the button that does it: the status bar says it too, but this is where one begins. */
export function WaitingNotes() {
  const waiting = useWaiting()
  if (waiting.length === 0) return null
  return (
    <section aria-label={texts.waiting}>
      <ul className={styles.waiting}>
        {waiting.map(({ text, hint, action, run }) => (
          <li key={text} className={styles.wait}>
            <IconAlertTriangle size="1.25rem" stroke={1.7} aria-hidden />
            <div className={styles.waitText}>
              <Text fw={600}>{text}</Text>
              <Text size="xs">{hint}</Text>
            </div>
            <Button variant="default" onClick={run}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
