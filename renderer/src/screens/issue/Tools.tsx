import { IconCircleCheck, IconFileStack, IconLayoutGrid } from '@tabler/icons-react'
import type { DocumentRow } from '../../../../shared/views'
import { PrintButton } from '../../printing/PrintButton'
import { useJobs } from '../../state/jobs'
import { Button, Group, Kbd, Select, Text } from '../../ui/kit'
import styles from './Issue.module.css'
import { orders } from './order'
import { oneFile, proofOfDocuments, proofOfItems } from './sheets'
import { useIssue } from './state'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

const useBusy = (): boolean => useJobs(({ jobs }) => jobs.some(({ kind }) => kind === 'proof' || kind === 'issue'))

/** Above the recipients: the order of their numbers, and a look at all of them. */
export function RecipientTools({ issuing: { scope, due, ready, again } }: { issuing: Issuing }) {
  const { order, set } = useIssue()
  const busy = useBusy()
  const items = ready.length > 0 ? ready : again
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap" className={styles.bar ?? ''}>
      <Group gap="xs" wrap="nowrap">
        <Text size="xs">{texts.order.label}</Text>
        <Select
          aria-label={texts.order.label}
          size="xs"
          w="9.5rem"
          allowDeselect={false}
          data={orders.map((value) => ({ value, label: texts.order.names[value] }))}
          value={order}
          onChange={(value) => {
            const next = orders.find((one) => one === value) ?? 'listed'
            // By hand begins with the order at hand.
            set({ order: next, ...(next === 'hand' && { hand: due.map(({ item }) => item) }) })
          }}
        />
        <Text size="xs" c="dimmed" className={styles.keys ?? ''}>
          <Kbd>Alt+↑</Kbd> <Kbd>Alt+↓</Kbd> {texts.order.keys}
        </Text>
      </Group>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconLayoutGrid size="1rem" aria-hidden />}
        disabled={busy || items.length === 0}
        onClick={() => void proofOfItems(scope, items)}
      >
        {texts.proof.button}
      </Button>
    </Group>
  )
}

/** Above what was just issued: what the files were found to say, and what is done with them. */
export function FreshTools({ rows, year }: { rows: readonly DocumentRow[]; year: number }) {
  const readBack = useIssue((state) => state.readBack)
  const busy = useBusy()
  const ids = rows.map(({ id }) => id)
  const good = readBack !== null && readBack.differences.length === 0
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap" className={styles.bar ?? ''}>
      <Text size="xs" className={styles.read ?? ''}>
        {good && <IconCircleCheck size="1rem" aria-hidden />}
        {readBack && texts.readBack(readBack.read, readBack.differences.length)}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconLayoutGrid size="1rem" aria-hidden />}
          disabled={busy}
          onClick={() => void proofOfDocuments(year, ids)}
        >
          {texts.proof.button}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconFileStack size="1rem" aria-hidden />}
          disabled={busy}
          onClick={() => void oneFile(year, ids)}
        >
          {texts.together.button}
        </Button>
        <PrintButton ids={ids} />
      </Group>
    </Group>
  )
}
