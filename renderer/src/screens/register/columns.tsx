import type { RegisterRow } from '../../../../shared/register-views'
import { dayOfInstant } from '../../ui/time'
import type { Column } from '../../ui/grid/types'
import { Checkbox } from '../../ui/kit'
import { dayAndClock, shortDay } from '../../ui/time'
import { none } from '../../ui/words'
import { texts as issueTexts } from '../issue/texts'
import { ProgressChip } from './ProgressChip'
import styles from './Register.module.css'
import { texts } from './texts'

const cut = (text: string, className = '') => (
  <span className={`${className} ellipsis`} title={text}>
    {text}
  </span>
)

/** What a document is, in one line. */
export const documentTitle = ({ kind, subject }: Pick<RegisterRow, 'kind' | 'subject'>): string =>
  `${issueTexts.kindOf[kind]} ${subject}`

const printed = ({ sheets, spoiled }: RegisterRow): string => {
  if (sheets === 0 && spoiled === 0) return none
  return [String(sheets), spoiled > 0 ? texts.spoiledShort(spoiled) : ''].filter(Boolean).join(' · ')
}
const delivered = ({ deliveredOn, receiver }: RegisterRow): string =>
  deliveredOn === null ? none : [shortDay(deliveredOn), receiver].filter(Boolean).join(' · ')

interface Options {
  /** One document is told of beside the table. */
  narrow: boolean
  isChosen: (row: RegisterRow) => boolean
  allChosen: boolean
  onChoose: (row: RegisterRow) => void
  onChooseAll: () => void
}

export function columnsFor({ narrow, isChosen, allChosen, onChoose, onChooseAll }: Options): Column<RegisterRow>[] {
  const all: (Column<RegisterRow> | null)[] = [
    {
      id: 'check',
      header: <Checkbox tabIndex={-1} aria-label={texts.chooseAll} checked={allChosen} onChange={onChooseAll} />,
      width: '2.25rem',
      cell: (row) => (
        <Checkbox
          tabIndex={-1}
          aria-label={texts.choose(row.number)}
          checked={isChosen(row)}
          onChange={() => {
            onChoose(row)
          }}
        />
      ),
    },
    {
      id: 'number',
      header: texts.head.number,
      width: 'minmax(12.5rem, 0.9fr)',
      cell: ({ number }) => cut(number, 'figure'),
    },
    {
      id: 'subject',
      header: texts.head.subject,
      width: 'minmax(9rem, 1.4fr)',
      cell: (row) => (
        <span className="ellipsis" title={`${documentTitle(row)}, ${row.body}`}>
          <span className={styles.soft}>{issueTexts.kindOf[row.kind]}</span>{' '}
          <span className={styles.strong}>{row.subject}</span>
        </span>
      ),
    },
    narrow
      ? null
      : {
          id: 'body',
          header: texts.head.body,
          width: 'minmax(8rem, 0.9fr)',
          cell: ({ body }) => cut(body, styles.soft),
        },
    {
      id: 'progress',
      header: texts.head.progress,
      width: '10rem',
      cell: ({ progress }) => <ProgressChip progress={progress} />,
    },
    {
      id: 'at',
      header: texts.head.at,
      width: '6.5rem',
      cell: ({ issuedAt }) =>
        issuedAt === null ? (
          none
        ) : (
          <span className="ellipsis figure" title={dayAndClock(issuedAt)}>
            {shortDay(dayOfInstant(issuedAt))}
          </span>
        ),
    },
    {
      id: 'printed',
      header: texts.head.printed,
      hint: texts.head.printedHint,
      width: '6.25rem',
      cell: (row) => cut(printed(row), 'figure'),
    },
    narrow
      ? null
      : {
          id: 'delivered',
          header: texts.head.delivered,
          width: 'minmax(9rem, 0.9fr)',
          cell: (row) => cut(delivered(row)),
        },
  ]
  return all.filter((column) => column !== null)
}
