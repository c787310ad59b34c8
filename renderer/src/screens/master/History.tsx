import { useCall } from '../../client/queries'
import { useView } from '../../state/view'
import { Button, Text } from '../../ui/kit'
import { shortStamp } from '../../ui/time'
import { useJournalView } from '../journal/state'
import styles from './Master.module.css'
import { Section } from './Section'
import { texts } from './texts'

const words = texts.history
const shown = 6

/** The last changes of a body and its units; the journal has them all. */
export function History({ body }: { body: string }) {
  const { data } = useCall('journal.list', { filter: { body }, limit: shown }, { keep: true })
  const go = useView((view) => view.go)
  return (
    <Section title={words.title}>
      {data?.batches.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      )}
      {data && data.batches.length > 0 && (
        <dl className={styles.history}>
          {data.batches.map(({ id, at, label, person }) => (
            <div key={id} style={{ display: 'contents' }}>
              <dt>{shortStamp(at)}</dt>
              <dd>
                {label} <span className={styles.soft}>· {person}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Button
        variant="default"
        w="fit-content"
        onClick={() => {
          useJournalView.getState().clear()
          useJournalView.getState().filter({ body })
          go('journal')
        }}
      >
        {words.journal}
      </Button>
    </Section>
  )
}
