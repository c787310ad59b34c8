import { IconCopyPlus, IconFileImport, IconRulerMeasure } from '@tabler/icons-react'
import { useState } from 'react'
import type { InstrumentRow } from '../../../../shared/entry-views'
import { screenNames } from '../../app/texts'
import { useCall } from '../../client/queries'
import { ErrorNote } from '../../ui/ErrorNote'
import { Grid } from '../../ui/grid/Grid'
import { Button } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { exportVersion, importPicked, removeVersion } from './actions'
import styles from './Instrument.module.css'
import { openVersion, useInstrument } from './state'
import { texts } from './texts'
import { Uses } from './Uses'
import { columnsFor } from './versionColumns'

/** All versions of all instruments, and which of them the year uses. */
export function Versions() {
  const { data: versions = [], error } = useCall('instrument.list', {})
  const [refused, setRefused] = useState<unknown>(null)
  const [at, setAt] = useState<string | null>(null)
  const { drafts, set } = useInstrument()
  const chosen = versions.find(({ id }) => id === at) ?? versions[0]
  const derive = ({ id }: InstrumentRow): void => {
    set({ deriving: id })
  }
  return (
    <Page
      title={screenNames.instrument}
      about={texts.about}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileImport size="1rem" aria-hidden />}
            onClick={() => {
              setRefused(null)
              void importPicked(versions, setRefused)
            }}
          >
            {texts.actions.import}
          </Button>
          <Button
            leftSection={<IconCopyPlus size="1rem" aria-hidden />}
            disabled={!chosen}
            onClick={() => {
              if (chosen) derive(chosen)
            }}
          >
            {texts.actions.derive}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {error && <ErrorNote error={error} />}
        {refused !== null && <ErrorNote error={refused} />}
        <div className={styles.fill}>
          <Grid
            label={texts.list}
            columns={columnsFor({ drafts, onDerive: derive })}
            rows={versions}
            keyOf={({ id }) => id}
            onActive={({ id }) => {
              setAt(id)
            }}
            onOpen={({ id }) => {
              openVersion(id)
            }}
            onKey={(event, version) => {
              if (event.ctrlKey || event.altKey) return false
              if (event.key === 'Insert') derive(version)
              else if (event.key === 'Delete') void removeVersion(version)
              else if (event.key.toLowerCase() === 'e') void exportVersion(version)
              else return false
              return true
            }}
          />
        </div>
        <div className={styles.foot}>{texts.keysHint}</div>
        <Uses versions={versions} icon={<IconRulerMeasure size="1rem" aria-hidden />} />
      </div>
    </Page>
  )
}
