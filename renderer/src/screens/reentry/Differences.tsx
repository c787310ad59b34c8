import { IconCircleCheck } from '@tabler/icons-react'
import { cellText } from '../../../../shared/domain/cell'
import type { CellValue } from '../../../../shared/domain/instrument'
import type { ReentryDifference } from '../../../../shared/entry-views'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Grid } from '../../ui/grid/Grid'
import type { Column } from '../../ui/grid/types'
import { Button } from '../../ui/kit'
import styles from './Reentry.module.css'
import { texts } from './texts'

const words = texts.differences
const placeOf = ({ indicator, unitName }: ReentryDifference): string => `${indicator} ${unitName}`

type Take = 'first' | 'second'

const settle = async (id: string, difference: ReentryDifference, take: Take): Promise<void> => {
  const { unit, indicator } = difference
  const said = take === 'first' ? words.kept(placeOf(difference)) : words.taken(placeOf(difference))
  await act('reentry.settle', { id, unit, indicator, take }, said)
}

const Value = ({ cell }: { cell: CellValue }) => {
  const text = cellText(cell)
  return text === '' ? <span className={styles.soft}>{words.empty}</span> : <span className={styles.value}>{text}</span>
}

const cut = (text: string) => (
  <span className={styles.cut} title={text}>
    {text}
  </span>
)

const columnsFor = (id: string): Column<ReentryDifference>[] => [
  { id: 'unit', header: words.head.unit, width: 'minmax(10rem, 1fr)', cell: ({ unitName }) => cut(unitName) },
  { id: 'body', header: words.head.body, width: 'minmax(9rem, 0.8fr)', cell: ({ bodyName }) => cut(bodyName) },
  {
    id: 'indicator',
    header: words.head.indicator,
    width: 'minmax(14rem, 2fr)',
    cell: ({ indicator, indicatorName }) => cut(`${indicator} ${indicatorName}`),
  },
  {
    id: 'first',
    header: words.head.first,
    width: '7.5rem',
    align: 'right',
    cell: ({ first }) => <Value cell={first} />,
  },
  {
    id: 'second',
    header: words.head.second,
    width: '7.5rem',
    align: 'right',
    cell: ({ second }) => <Value cell={second} />,
  },
  {
    id: 'state',
    header: words.head.state,
    width: '16rem',
    cell: (difference) =>
      difference.settled ? (
        words.settled
      ) : (
        <span className={styles.actions}>
          <Button
            variant="default"
            size="compact-xs"
            tabIndex={-1}
            aria-label={words.keepFirstOf(placeOf(difference))}
            onClick={() => void settle(id, difference, 'first')}
          >
            {words.keepFirst}
          </Button>
          <Button
            variant="default"
            size="compact-xs"
            tabIndex={-1}
            aria-label={words.takeSecondOf(placeOf(difference))}
            onClick={() => void settle(id, difference, 'second')}
          >
            {words.takeSecond}
          </Button>
        </span>
      ),
  },
]

/** Where the two say something else; each is settled by one key. */
export function Differences({ id }: { id: string }) {
  const { data: differences, error } = useCall('reentry.differences', { id }, { keep: true })
  if (error) return <ErrorNote error={error} />
  if (!differences) return null
  if (differences.length === 0)
    return (
      <EmptyState
        icon={<IconCircleCheck size="2.5rem" stroke={1.4} />}
        title={words.none.title}
        text={words.none.text}
      />
    )
  return (
    <div className={styles.stack}>
      <div className={styles.table}>
        <Grid
          label={words.table}
          columns={columnsFor(id)}
          rows={differences}
          keyOf={({ unit, indicator }) => `${unit} ${indicator}`}
          isMuted={({ settled }) => settled}
          onKey={(event, difference) => {
            if (event.ctrlKey || event.altKey || difference.settled) return false
            if (event.key !== '1' && event.key !== '2') return false
            void settle(id, difference, event.key === '1' ? 'first' : 'second')
            return true
          }}
        />
      </div>
      <div className={styles.foot}>{words.keysHint}</div>
    </div>
  )
}
