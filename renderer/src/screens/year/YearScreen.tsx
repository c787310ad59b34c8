import { IconCalendar, IconFileImport } from '@tabler/icons-react'
import { shortcuts } from '../../app/texts'
import { useCall } from '../../client/queries'
import { importDropped, importPicked } from '../../importing/start'
import { useScope } from '../../state/scope'
import { DropZone } from '../../ui/DropZone'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Text, Title, Tooltip } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { Decision } from './Decision'
import { Provinces } from './Provinces'
import { Rules } from './Rules'
import { texts } from './texts'
import styles from './Year.module.css'
import { OpenYear, YearList } from './YearList'

/** Years, their rules, and where there are results. */
export function YearScreen() {
  const { year, region } = useScope()
  const { data: periods, error } = useCall('period.list', {})
  const period = periods?.find((other) => other.year === year)
  const importButton = (
    <Tooltip label={shortcuts.import}>
      <Button leftSection={<IconFileImport size="1rem" aria-hidden />} onClick={() => void importPicked()}>
        {texts.import}
      </Button>
    </Tooltip>
  )
  return (
    <DropZone
      invitation={texts.dropHere}
      onFiles={([file]) => {
        if (file) void importDropped(file)
      }}
    >
      <Page title={texts.title} about={texts.about} actions={importButton}>
        {error && <ErrorNote error={error} />}
        {periods?.length === 0 && (
          <EmptyState
            icon={<IconCalendar size="2.5rem" stroke={1.4} />}
            title={texts.empty.title}
            text={texts.empty.text}
          >
            <OpenYear />
          </EmptyState>
        )}
        {periods && periods.length > 0 && (
          <div className={styles.columns}>
            <YearList periods={periods} year={year} />
            {period && (
              <div className={styles.detail}>
                <div>
                  <Title order={2} size="h4">
                    {period.year}
                  </Title>
                  <Text c="dimmed">{period.schemeTitle}</Text>
                </div>
                <div className={styles.forms}>
                  <Rules period={period} />
                  <Decision key={`${String(year)} ${period.decision?.number ?? ''}`} period={period} />
                </div>
                <Provinces period={period} region={region} />
              </div>
            )}
          </div>
        )}
      </Page>
    </DropZone>
  )
}
