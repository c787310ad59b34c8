import { IconLock } from '@tabler/icons-react'
import { useCall } from '../client/queries'
import { Text, Title } from '../ui/kit'
import { Chooser } from './Chooser'
import styles from './People.module.css'
import { texts } from './texts'
import { show } from './work'

/** Stands alone: what was on the screen is not behind it. */
export function LockScreen() {
  const { data: persons } = useCall('person.list', {})
  return (
    <main className={styles.lock}>
      <section className={styles.card} aria-labelledby="locked">
        <div className={styles.title}>
          <IconLock size="1.75rem" stroke={1.5} aria-hidden />
          <Title order={1} size="h3" id="locked">
            {texts.locked}
          </Title>
        </div>
        <Text c="dimmed">{texts.lockedAbout}</Text>
        {persons && <Chooser persons={persons.filter(({ active }) => active)} current={null} onChosen={show} />}
        {persons?.some(({ pin }) => pin) && (
          <Text size="xs" c="dimmed">
            {texts.forgotten}
          </Text>
        )}
      </section>
    </main>
  )
}
