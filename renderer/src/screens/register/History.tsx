import { useCall } from '../../client/queries'
import { ErrorNote } from '../../ui/ErrorNote'
import { Text, Title } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import { NumberLink } from './Facts'
import styles from './Register.module.css'
import { texts } from './texts'

const words = texts.detail

/** Everything that happened to a document, the oldest first. */
export function History({ id }: { id: string }) {
  const { data, error } = useCall('register.history', { id })
  if (error) return <ErrorNote error={error} />
  if (!data) return null
  return (
    <section>
      <Title order={3} size="h6">
        {words.history}
      </Title>
      <ol className={styles.history}>
        {data.events.map((event) => (
          <li key={event.id}>
            <Text size="xs" c="dimmed">
              {[dayAndClock(event.at), event.person].filter(Boolean).join(' · ')}
            </Text>
            {event.text} {event.link && <NumberLink link={event.link} />}
            {event.note !== '' && (
              <Text size="xs" c="dimmed">
                {event.note}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
