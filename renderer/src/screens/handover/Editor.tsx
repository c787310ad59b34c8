import { Text, Title } from '../../ui/kit'
import { TextLink } from '../../ui/TextLink'
import { useView } from '../../state/view'
import { Card } from './Card'
import { HandoverForm } from './HandoverForm'
import styles from './Handover.module.css'
import type { Line } from './lines'
import { useHandover } from './state'
import { texts } from './texts'

/** Everything about handing over to one body. */
export function Editor({ line, year }: { line: Line; year: number }) {
  const { editing, ticked } = useHandover()
  const go = useView((view) => view.go)
  const changed = line.handovers.find(({ id }) => id === editing) ?? null
  return (
    <>
      <header className={styles.head}>
        <Title order={2} size="h5">
          {line.name}
        </Title>
      </header>
      {line.minutes && (
        <Text>
          <TextLink
            label={texts.minutesOf(line.minutes.number)}
            onClick={() => {
              go('register', line.minutes?.id)
            }}
          >
            {texts.minutesOf(line.minutes.number)}
          </TextLink>
        </Text>
      )}
      {line.handovers.length > 0 && (
        <section className={styles.cards} aria-label={texts.past}>
          <Title order={3} size="h6">
            {texts.past}
          </Title>
          {line.handovers.map((handover) => (
            <Card key={handover.id} handover={handover} current={handover.id === editing} />
          ))}
        </section>
      )}
      <HandoverForm
        key={`${editing ?? 'new'} ${String(line.handovers.length)} ${[...(ticked ?? [])].join(' ')}`}
        year={year}
        code={line.code}
        changed={changed}
      />
    </>
  )
}
