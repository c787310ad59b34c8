import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHeartRateMonitor } from '@tabler/icons-react'
import { useState } from 'react'
import type { DoctorItem, DoctorView } from '../../../../shared/views'
import { SafetyPage } from '../../app/SafetyPage'
import { call } from '../../client/call'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Group, Text, Title, VisuallyHidden } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import { Wait } from '../../ui/Wait'
import styles from './Health.module.css'
import { texts } from './texts'

const icons = { ok: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX }

function Item({ item }: { item: DoctorItem }) {
  const Icon = icons[item.state]
  return (
    <li className={styles.item} data-state={item.state}>
      <Icon className={styles.icon} size="1.25rem" stroke={1.75} aria-hidden />
      <div className={styles.words}>
        <Text fw={600}>
          {item.title}
          <VisuallyHidden>{`: ${texts.states[item.state]}`}</VisuallyHidden>
        </Text>
        <Text>{item.text}</Text>
        {item.details.length > 0 && (
          <details>
            <summary>{texts.details(item.details.length)}</summary>
            <ul className={styles.details}>
              {item.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}

/** What can be looked at without changing anything: data, journal, documents, copies, disk, place, clock. */
export function HealthScreen() {
  const [view, setView] = useState<DoctorView | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      setView(await call('doctor.run', {}))
    } catch (thrown) {
      setError(thrown)
    }
    setBusy(false)
  }
  const worst = view?.items.some(({ state }) => state === 'bad')
    ? 'bad'
    : view?.items.some(({ state }) => state === 'warn')
      ? 'warn'
      : 'ok'
  return (
    <SafetyPage
      about={texts.about}
      actions={
        <Button
          loading={busy}
          leftSection={<IconHeartRateMonitor size="1rem" aria-hidden />}
          onClick={() => void run()}
        >
          {texts.run}
        </Button>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls by keyboard too */}
      <section className={styles.result} aria-label={texts.result} aria-live="polite" tabIndex={0}>
        {error !== null && <ErrorNote error={error} />}
        {busy && (
          <Group>
            <Wait label={texts.running} />
            <Text aria-hidden>{texts.running}</Text>
          </Group>
        )}
        {!busy && view && (
          <>
            <div>
              <Title order={2} size="h4" className={styles.verdict ?? ''} data-state={worst}>
                {texts[worst]}
              </Title>
              <Text c="dimmed">{texts.at(dayAndClock(view.at))}</Text>
            </div>
            <ul className={styles.items}>
              {view.items.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </ul>
          </>
        )}
        {!busy && !view && error === null && (
          <EmptyState
            icon={<IconHeartRateMonitor size="2.5rem" stroke={1.4} />}
            title={texts.empty.title}
            text={texts.empty.text}
          />
        )}
      </section>
    </SafetyPage>
  )
}
