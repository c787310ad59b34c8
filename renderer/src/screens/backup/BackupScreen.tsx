import { IconDatabase, IconDeviceFloppy, IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { SafetyPage } from '../../app/SafetyPage'
import { useCall } from '../../client/queries'
import { inspectCopy, restoreDropped, restorePicked } from '../../restoring/start'
import { useView } from '../../state/view'
import { DropZone } from '../../ui/DropZone'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Grid } from '../../ui/grid/Grid'
import { Button } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import styles from './Backup.module.css'
import { columns } from './columns'
import { ExportDialog } from './ExportDialog'
import { makeCopy } from './make'
import { State } from './State'
import { texts } from './texts'

/** Copies of everything: those made by themselves, and the one that belongs in another place. */
export function BackupScreen() {
  const { data: view, error } = useCall('backup.list', {})
  const { focus, set } = useView()
  const [busy, setBusy] = useState(false)
  const make = async (): Promise<void> => {
    setBusy(true)
    await makeCopy()
    setBusy(false)
  }
  return (
    <DropZone
      invitation={texts.dropHere}
      onFiles={([file]) => {
        if (file) void restoreDropped(file)
      }}
    >
      <SafetyPage
        about={texts.about}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconUpload size="1rem" aria-hidden />}
              onClick={() => void restorePicked()}
            >
              {texts.restore}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size="1rem" aria-hidden />}
              onClick={() => {
                set({ focus: 'export' })
              }}
            >
              {texts.export}
            </Button>
            <Button
              loading={busy}
              leftSection={<IconDeviceFloppy size="1rem" aria-hidden />}
              onClick={() => void make()}
            >
              {texts.make}
            </Button>
          </>
        }
      >
        {error && <ErrorNote error={error} />}
        {view && (
          <div className={styles.body}>
            <State view={view} />
            {view.copies.length === 0 ? (
              <EmptyState
                icon={<IconDatabase size="2.5rem" stroke={1.4} />}
                title={texts.empty.title}
                text={texts.empty.text}
              />
            ) : (
              <div className={styles.fill}>
                <Grid
                  label={texts.copies}
                  columns={columns}
                  rows={view.copies}
                  keyOf={({ name }) => name}
                  onOpen={({ name, at }) => void inspectCopy(name, dayAndClock(at))}
                />
              </div>
            )}
            <div className={styles.hint}>{view.copies.length > 0 && texts.keyHint}</div>
          </div>
        )}
        <ExportDialog
          opened={focus === 'export'}
          onClose={() => {
            set({ focus: null })
          }}
        />
      </SafetyPage>
    </DropZone>
  )
}
