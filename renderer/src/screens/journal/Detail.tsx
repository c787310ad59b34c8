import { IconArrowBackUp } from '@tabler/icons-react'
import type { JournalBatchView } from '../../../../shared/views'
import { ErrorNote } from '../../ui/ErrorNote'
import { deviceName } from '../../ui/device'
import { Grid } from '../../ui/grid/Grid'
import { Button, Text, Title } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import { entryColumns } from './columns'
import styles from './Journal.module.css'
import { texts } from './texts'
import { useEntries, type Filter } from './useJournal'

interface Props {
  batch: JournalBatchView
  filter: Filter
  /** Why taking it back was refused. */
  refused: unknown
  onUndo: () => void
}

/** One batch: who, when, why, and every row of it. */
export function Detail({ batch, filter, refused, onUndo }: Props) {
  const { data, hasNextPage, isFetching, fetchNextPage } = useEntries(batch.id, filter)
  const rows = data?.pages.flatMap(({ entries }) => entries) ?? []
  const about = [batch.person, dayAndClock(batch.at), batch.kindText, deviceName(batch.device, batch.own)].join(' · ')
  return (
    <section className={styles.detail} aria-label={texts.entries}>
      <div className={styles.detailHead}>
        <div className={styles.names}>
          <Title order={2} size="h5" className="ellipsis" title={batch.label}>
            {batch.label}
          </Title>
          <Text size="xs" c="dimmed" className="ellipsis" title={`${texts.hash}: ${batch.hash}`}>
            {about}
            {batch.reason === null ? '' : ` · ${texts.head.reason}: ${batch.reason}`}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
          disabled={batch.undo !== 'possible'}
          onClick={onUndo}
        >
          {texts.undo}
        </Button>
      </div>
      {refused !== null && (
        <div className={styles.refused}>
          <ErrorNote error={refused} />
        </div>
      )}
      <div className={styles.fill} data-journal="entries">
        <Grid
          label={texts.entries}
          columns={entryColumns}
          rows={rows}
          keyOf={({ id }) => String(id)}
          onEnd={() => {
            if (hasNextPage && !isFetching) void fetchNextPage()
          }}
        />
      </div>
    </section>
  )
}
