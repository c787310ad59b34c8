import { IconCalendar } from '@tabler/icons-react'
import { useCall } from '../../client/queries'
import { ImportButton } from '../../importing/ImportButton'
import { ImportZone } from '../../importing/ImportZone'
import { useScope } from '../../state/scope'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Text, Title } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { Decision } from './Decision'
import { FirstSteps } from './FirstSteps'
import { Provinces } from './Provinces'
import { Rules } from './Rules'
import { texts } from './texts'
import styles from './Year.module.css'
import { WaitingNotes } from './WaitingNotes'
import { OpenYear, YearList } from './YearList'

/** Years, their rules, and where there are results. */
export function YearScreen() {
  const { year, region } = useScope()
  const { data: periods, error } = useCall('period.list', {})
  const period = periods?.find((other) => other.year === year)
  return (
    <ImportZone>
      <Page title={texts.title} about={texts.about} actions={<ImportButton />}>
        <div className={styles.screen}>
          <WaitingNotes />
          <FirstSteps />
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
        </div>
      </Page>
    </ImportZone>
  )
}
