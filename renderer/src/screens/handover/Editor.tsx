import { Button, Text, Title } from '../../ui/kit'
import { TextLink } from '../../ui/TextLink'
import { useView } from '../../state/view'
import { Card } from './Card'
import { HandoverForm } from './HandoverForm'
import styles from './Handover.module.css'
import type { Line } from './lines'
import { MinutesDialog } from './MinutesDialog'
import { PackageDialog } from './PackageDialog'
import { useHandover } from './state'
import { texts } from './texts'

/** Everything about handing over to one body. */
export function Editor({ line, year }: { line: Line; year: number }) {
  const { dialog, editing, ticked, set } = useHandover()
  const go = useView((view) => view.go)
  const changed = line.handovers.find(({ id }) => id === editing) ?? null
  const close = (): void => {
    set({ dialog: null })
  }
  return (
    <>
      <header className={styles.head}>
        <Title order={2} size="h5">
          {line.name}
        </Title>
        <Button
          variant="default"
          onClick={() => {
            set({ dialog: 'package' })
          }}
        >
          {texts.package}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            set({ dialog: 'minutes' })
          }}
        >
          {line.minutes ? texts.minutesAgain : texts.minutes}
        </Button>
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
      {dialog === 'minutes' && <MinutesDialog line={line} year={year} onClose={close} />}
      {dialog === 'package' && <PackageDialog line={line} year={year} onClose={close} />}
    </>
  )
}
