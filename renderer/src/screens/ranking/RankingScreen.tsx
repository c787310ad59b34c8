import { IconCertificate, IconListNumbers, IconPresentation } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useCommand } from '../../app/commands'
import { shortcuts } from '../../../../shared/keys'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Grid } from '../../ui/grid/Grid'
import { Button, Tooltip } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { Chart } from './Chart'
import { columnsFor } from './columns'
import { RankingExport } from './RankingExport'
import { Presentation } from './Presentation'
import styles from './Ranking.module.css'
import { Rule, type Choice } from './Rule'
import { Summary } from './Summary'
import { texts } from './texts'

/** Who stands where, by a stated scope and rule. */
export function RankingScreen() {
  const { year, region } = useScope()
  const [choice, setChoice] = useState<Choice>({ group: null, ties: null })
  const input = {
    year,
    region,
    ...(choice.group && { group: choice.group }),
    ...(choice.ties && { ties: choice.ties }),
  }
  const { data: view, error } = useCall('ranking.get', input, { keep: true })
  const { go, set, presenting } = useView()
  const columns = useMemo(() => (view ? columnsFor(view.scheme) : []), [view])
  const filled = view !== undefined && view.rows.length > 0
  useCommand('print', () => {
    go('issue', 'ranking')
  })
  useCommand('present', () => {
    if (filled) set({ presenting: true })
  })
  if (presenting && filled) return <Presentation view={view} />
  return (
    <Page
      title={texts.title}
      about={view && texts.about(view)}
      actions={
        filled && (
          <>
            <Button
              variant="default"
              leftSection={<IconCertificate size="1rem" aria-hidden />}
              onClick={() => {
                go('issue', 'ranking')
              }}
            >
              {texts.issue}
            </Button>
            <RankingExport view={view} />
            <Tooltip label={shortcuts.present}>
              <Button
                leftSection={<IconPresentation size="1rem" aria-hidden />}
                onClick={() => {
                  set({ presenting: true })
                }}
              >
                {texts.present}
              </Button>
            </Tooltip>
          </>
        )
      }
      tools={view && !error && <Rule year={year} shown={{ group: view.group, ties: view.ties }} onChoose={setChoice} />}
    >
      {error ? (
        <ErrorNote error={error} />
      ) : filled ? (
        <div className={styles.columns}>
          <Grid label={texts.table} columns={columns} rows={view.rows} keyOf={({ code }) => code} />
          <div className={styles.side}>
            <Summary view={view} />
            <Chart view={view} />
          </div>
        </div>
      ) : (
        view && (
          <EmptyState
            icon={<IconListNumbers size="2.5rem" stroke={1.4} />}
            title={texts.empty.title}
            text={texts.empty.text}
          >
            <Button
              onClick={() => {
                go('results')
              }}
            >
              {texts.empty.action}
            </Button>
          </EmptyState>
        )
      )}
    </Page>
  )
}
