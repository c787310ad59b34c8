import { IconArrowLeft, IconKeyframes, IconPlus } from '@tabler/icons-react'
import type { ReentryRow } from '../../../../shared/entry-views'
import { ScreenTabs } from '../../app/ScreenTabs'
import { screenNames } from '../../app/texts'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { checkScreens } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Grid } from '../../ui/grid/Grid'
import type { Column } from '../../ui/grid/types'
import { Button } from '../../ui/kit'
import { Page } from '../../ui/Page'
import { shortStamp } from '../../ui/time'
import { Blind } from './Blind'
import { Differences } from './Differences'
import styles from './Reentry.module.css'
import { StartDialog } from './StartDialog'
import { useReentry } from './state'
import { texts } from './texts'

const { head } = texts
const columns: Column<ReentryRow>[] = [
  { id: 'title', header: head.title, width: 'minmax(16rem, 2fr)', cell: ({ title }) => title },
  { id: 'person', header: head.person, width: 'minmax(8rem, 1fr)', cell: ({ person }) => person },
  { id: 'at', header: head.at, width: '8rem', cell: ({ at }) => shortStamp(at) },
  {
    id: 'filled',
    header: head.filled,
    width: '9rem',
    align: 'right',
    cell: ({ filled, total }) => texts.filled(filled, total),
  },
  {
    id: 'state',
    header: head.state,
    width: 'minmax(11rem, 1fr)',
    cell: ({ differences }) => (differences === null ? texts.running : texts.finished(differences)),
  },
]

function StartButton() {
  const set = useReentry((state) => state.set)
  return (
    <Button
      leftSection={<IconPlus size="1rem" aria-hidden />}
      onClick={() => {
        set({ starting: true })
      }}
    >
      {texts.start}
    </Button>
  )
}

function List({ rows }: { rows: ReentryRow[] }) {
  const set = useReentry((state) => state.set)
  if (rows.length === 0)
    return (
      <EmptyState icon={<IconKeyframes size="2.5rem" stroke={1.4} />} title={texts.empty.title} text={texts.empty.text}>
        <StartButton />
      </EmptyState>
    )
  return (
    <div className={styles.stack}>
      <div className={styles.table}>
        <Grid
          label={texts.list}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          onOpen={({ id }) => {
            set({ open: id, unit: null })
          }}
          onKey={(event, { id, title }) => {
            if (event.key !== 'Delete') return false
            void act('reentry.remove', { id }, texts.removed(title))
            return true
          }}
        />
      </div>
      <div className={styles.foot}>{texts.keysHint}</div>
    </div>
  )
}

function Opened({ id }: { id: string }) {
  const { data: view, error } = useCall('reentry.get', { id }, { keep: true })
  if (error) return <ErrorNote error={error} />
  if (view?.id !== id) return null
  return view.finishedAt === null ? <Blind view={view} /> : <Differences id={id} />
}

/** A sample entered a second time: drawn, entered blind, compared, settled. */
export function ReentryScreen() {
  const { year } = useScope()
  const { open, set } = useReentry()
  const { data: rows, error } = useCall('reentry.list', { year }, { keep: true })
  const shown = rows?.find(({ id }) => id === open)
  return (
    <>
      <Page
        title={screenNames.reentry}
        about={shown ? `${shown.title} · ${shown.person} · ${texts.filled(shown.filled, shown.total)}` : texts.about}
        actions={
          shown ? (
            <Button
              variant="default"
              leftSection={<IconArrowLeft size="1rem" aria-hidden />}
              onClick={() => {
                set({ open: null })
              }}
            >
              {texts.back}
            </Button>
          ) : (
            rows && rows.length > 0 && <StartButton />
          )
        }
        tools={<ScreenTabs screens={checkScreens} />}
      >
        {error ? <ErrorNote error={error} /> : shown ? <Opened id={shown.id} /> : rows && <List rows={rows} />}
      </Page>
      <StartDialog year={year} />
    </>
  )
}
