import { formatInteger } from '../../../../shared/domain/number'
import type { IssueItemView, IssueRunView } from '../../../../shared/printing-views'
import type { Column } from '../../ui/grid/types'
import { dayAndClock } from '../../ui/time'
import { none } from '../../ui/words'
import { texts } from './texts'

const words = texts.journal

const cut = (text: string, classes = '') => (
  <span className={`ellipsis ${classes}`} title={text}>
    {text}
  </span>
)

const count = (value: number): string => (value === 0 ? none : formatInteger(value))

/** `running`: the run that goes on now; any other without an end was interrupted. */
export const runColumns = (running: string | undefined): Column<IssueRunView>[] => [
  { id: 'at', header: words.head.at, width: '14.5rem', cell: ({ at }) => cut(dayAndClock(at), 'figure') },
  { id: 'label', header: words.head.run, width: 'minmax(13rem, 1.6fr)', cell: ({ label }) => cut(label) },
  { id: 'person', header: words.head.person, width: 'minmax(7rem, 0.8fr)', cell: ({ person }) => cut(person) },
  {
    id: 'outcome',
    header: words.head.outcome,
    width: '8rem',
    cell: ({ id, outcome }) => cut(outcome === null ? words.open(id === running) : words.outcomes[outcome]),
  },
  {
    id: 'issued',
    header: words.head.issued,
    width: '5rem',
    align: 'right',
    cell: ({ counts }) => count(counts.issued + counts.differs),
  },
  {
    id: 'others',
    header: words.head.others,
    hint: words.othersHint,
    width: '6.5rem',
    align: 'right',
    cell: ({ counts }) => count(counts.withheld + counts.failed + counts.cancelled),
  },
]

export const itemColumns: Column<IssueItemView>[] = [
  {
    id: 'place',
    header: words.head.place,
    width: '3.75rem',
    align: 'right',
    cell: ({ place }) => formatInteger(place),
  },
  { id: 'subject', header: words.head.subject, width: 'minmax(10rem, 1fr)', cell: ({ subject }) => cut(subject) },
  { id: 'number', header: words.head.number, width: '13rem', cell: ({ number }) => cut(number ?? none, 'figure') },
  {
    id: 'outcome',
    header: words.head.outcome,
    width: '9rem',
    cell: ({ outcome }) => cut(words.itemOutcomes[outcome]),
  },
  { id: 'message', header: words.head.message, width: 'minmax(12rem, 1.4fr)', cell: ({ message }) => cut(message) },
]
