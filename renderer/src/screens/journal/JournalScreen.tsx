import { IconHistory, IconShieldCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { JournalBatchView } from '../../../../shared/views'
import { showDone } from '../../app/notices'
import { SafetyPage } from '../../app/SafetyPage'
import { call } from '../../client/call'
import { readAgain } from '../../client/queries'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Grid } from '../../ui/grid/Grid'
import { Button } from '../../ui/kit'
import { CheckDialog } from './CheckDialog'
import { batchColumns } from './columns'
import { Detail } from './Detail'
import { JournalExport } from './JournalExport'
import { Filters } from './Filters'
import styles from './Journal.module.css'
import { filterOf, useJournalView } from './state'
import { texts } from './texts'
import { useBatches } from './useJournal'

/** Every change there was: filters above, batches, and the rows of the one that is looked at. */
export function JournalScreen() {
  const wanted = useJournalView((view) => view.wanted)
  const filter = filterOf(wanted)
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useBatches(filter)
  const [active, setActive] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ batch: string; error: unknown } | null>(null)
  const [checking, setChecking] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const rows = data?.pages.flatMap(({ batches }) => batches) ?? []
  const shown = rows.find(({ id }) => id === active) ?? rows[0]
  const undo = async ({ id, undo: state }: JournalBatchView): Promise<void> => {
    if (state !== 'possible') return
    setRefused(null)
    try {
      const { label } = await call('journal.undo', { batch: id })
      showDone(texts.undone(label))
      readAgain()
    } catch (thrown) {
      setRefused({ batch: id, error: thrown })
    }
  }
  const first = data?.pages[0]
  const filtered = Object.keys(filter).length > 0
  return (
    <SafetyPage
      about={texts.about}
      actions={
        <>
          <JournalExport filter={filter} />
          <Button
            leftSection={<IconShieldCheck size="1rem" aria-hidden />}
            onClick={() => {
              setChecking(true)
            }}
          >
            {texts.check}
          </Button>
        </>
      }
    >
      {error && <ErrorNote error={error} />}
      {first && (
        <div ref={body} className={styles.body}>
          <Filters view={first} />
          {rows.length === 0 && (
            <EmptyState
              icon={<IconHistory size="2.5rem" stroke={1.4} />}
              title={filtered ? texts.noMatch.title : texts.empty.title}
              text={filtered ? texts.noMatch.text : texts.empty.text}
            />
          )}
          {shown && (
            <>
              <div className={styles.list}>
                <Grid
                  label={texts.batches}
                  columns={batchColumns}
                  rows={rows}
                  keyOf={({ id }) => id}
                  isMuted={({ undo: state }) => state === 'done'}
                  onActive={({ id }) => {
                    setActive(id)
                  }}
                  onOpen={() => {
                    body.current?.querySelector<HTMLElement>('[data-journal="entries"] [role="grid"]')?.focus()
                  }}
                  onKey={(event, row) => {
                    if (event.key !== 'Delete') return false
                    void undo(row)
                    return true
                  }}
                  onEnd={() => {
                    if (hasNextPage && !isFetching) void fetchNextPage()
                  }}
                />
              </div>
              <Detail
                batch={shown}
                filter={filter}
                refused={refused?.batch === shown.id ? refused.error : null}
                onUndo={() => void undo(shown)}
              />
              <div className={styles.hint}>{texts.keyHint}</div>
            </>
          )}
        </div>
      )}
      <CheckDialog
        opened={checking}
        onClose={() => {
          setChecking(false)
        }}
      />
    </SafetyPage>
  )
}
