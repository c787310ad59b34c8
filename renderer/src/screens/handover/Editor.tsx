import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { Button, Text, Title } from '../../ui/kit'
import { TextLink } from '../../ui/TextLink'
import { useView } from '../../state/view'
import { AwardButton } from '../award/AwardButton'
import { ViewDialog } from '../register/ViewDialog'
import { Card } from './Card'
import { HandoverForm } from './HandoverForm'
import styles from './Handover.module.css'
import type { Line } from './lines'
import { MinutesDialog } from './MinutesDialog'
import { useHandover } from './state'
import { texts } from './texts'

/** Everything about handing over to one body. */
export function Editor({ line, year }: { line: Line; year: number }) {
  const { editing, ticked, dialog, set } = useHandover()
  const [shown, setShown] = useState<{ id: string; number: string } | null>(null)
  const go = useView((view) => view.go)
  const changed = line.handovers.find(({ id }) => id === editing) ?? null
  return (
    <>
      <header className={styles.head}>
        <Title order={2} size="h5">
          {line.name}
        </Title>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFileText size="1rem" aria-hidden />}
          disabled={line.documents === 0}
          onClick={() => {
            set({ dialog: 'minutes' })
          }}
        >
          {line.minutes ? texts.minutesAgain : texts.minutes}
        </Button>
        <AwardButton target={{ year, code: line.code, name: line.name }} />
      </header>
      {dialog === 'minutes' && (
        <MinutesDialog
          line={line}
          year={year}
          onClose={() => {
            set({ dialog: null })
          }}
          onMade={(made) => {
            set({ dialog: null })
            setShown(made)
          }}
        />
      )}
      {shown && (
        <ViewDialog
          {...shown}
          onClose={() => {
            setShown(null)
          }}
        />
      )}
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
