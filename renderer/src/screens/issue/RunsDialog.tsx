import { useState } from 'react'
import type { IssueRunView } from '../../../../shared/printing-views'
import { showDone } from '../../app/notices'
import { call } from '../../client/call'
import { useCall } from '../../client/queries'
import { useJobs } from '../../state/jobs'
import { ErrorNote } from '../../ui/ErrorNote'
import { ExportMenu } from '../../ui/ExportMenu'
import { Grid } from '../../ui/grid/Grid'
import { Modal, Text, Title } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import { useReturnFocus } from '../../ui/useReturnFocus'
import styles from './Runs.module.css'
import { itemColumns, runColumns } from './runColumns'
import { useIssue } from './state'
import { texts } from './texts'

const words = texts.journal

/** One run: every item with what became of it. */
function Items({ run }: { run: IssueRunView }) {
  const { data: items, error } = useCall('issue.journal', { run: run.id })
  return (
    <section className={styles.items} aria-label={words.itemsOf(run.label)}>
      <div className={styles.head}>
        <div className={styles.names}>
          <Title order={3} size="h6" className="ellipsis" title={run.label}>
            {run.label}
          </Title>
          <Text size="xs" c="dimmed">
            {words.about(dayAndClock(run.at), run.person)}
          </Text>
        </div>
        <ExportMenu
          label={words.export}
          labels={words.formats}
          onSave={async (format) => {
            const saved = await call('issue.journalFile', { run: run.id, format })
            if (saved) showDone(words.saved(saved.name))
          }}
        />
      </div>
      <div className={styles.grid}>
        {error ? (
          <ErrorNote error={error} />
        ) : items?.length === 0 ? (
          <Text c="dimmed">{words.empty}</Text>
        ) : (
          <Grid
            label={words.items}
            columns={itemColumns}
            rows={items ?? []}
            keyOf={({ place }) => String(place)}
            isMuted={({ outcome }) => outcome === 'withheld' || outcome === 'cancelled'}
          />
        )}
      </div>
    </section>
  )
}

function Runs() {
  useReturnFocus()
  const { data: runs, error } = useCall('issue.runs', {})
  const running = useJobs(({ jobs }) => jobs.some(({ kind }) => kind === 'issue'))
  const [shown, setShown] = useState<string | null>(null)
  if (error) return <ErrorNote error={error} />
  const run = runs?.find(({ id }) => id === shown) ?? runs?.[0]
  if (!runs || !run) return <Text c="dimmed">{runs && words.none}</Text>
  return (
    <div className={styles.runs}>
      <div className={styles.grid}>
        <Grid
          label={words.runs}
          columns={runColumns(running ? runs[0]?.id : undefined)}
          rows={runs}
          keyOf={({ id }) => id}
          isSelected={({ id }) => id === run.id}
          onActive={({ id }) => {
            setShown(id)
          }}
        />
      </div>
      <Items run={run} />
    </div>
  )
}

/** Every issue run of this office, newest first, item by item. */
export function RunsDialog() {
  const { journal, set } = useIssue()
  return (
    <Modal
      opened={journal}
      onClose={() => {
        set({ journal: false })
      }}
      size="min(70rem, 94vw)"
      title={<Text fw={600}>{words.title}</Text>}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {journal && <Runs />}
    </Modal>
  )
}
