import { formatScore } from '../../../../shared/domain/number'
import type { PlanItem } from '../../../../shared/views'
import type { Column } from '../../ui/grid/types'
import { Checkbox } from '../../ui/kit'
import { none } from '../../ui/words'
import { Handle } from './Handle'
import styles from './Issue.module.css'
import { isChosen, useIssue } from './state'
import { texts } from './texts'

function Choice({ item }: { item: PlanItem }) {
  const { picked, pick } = useIssue()
  const chosen = isChosen(item, picked)
  return (
    <Checkbox
      tabIndex={-1}
      aria-label={texts.choose(item.subject)}
      checked={chosen}
      onChange={() => {
        pick([item], !chosen)
      }}
    />
  )
}

function AllChoice({ items }: { items: PlanItem[] }) {
  const { picked, pick } = useIssue()
  const ready = items.filter(({ state }) => state === 'ready' || state === 'unfinished')
  const chosen = ready.filter((item) => isChosen(item, picked))
  const all = ready.length > 0 && chosen.length === ready.length
  return (
    <Checkbox
      tabIndex={-1}
      aria-label={texts.chooseAll}
      checked={all}
      indeterminate={!all && chosen.length > 0}
      onChange={() => {
        pick(ready, !all)
      }}
    />
  )
}

/** The number it would get, or what keeps it from getting one. */
const stateText = ({ state, number, reason }: PlanItem, next: string | undefined): string => {
  if (state === 'unfinished') return texts.unfinished(number ?? none)
  if (state === 'exists') return `${number ?? none} · ${reason ?? texts.exists}`
  return next ?? texts.ready
}

function Subject({ item }: { item: PlanItem }) {
  return (
    <span className={`${item.unit === null ? (styles.body ?? '') : ''} ellipsis`} title={item.subject}>
      {item.subject}
    </span>
  )
}

const subject: Column<PlanItem> = {
  id: 'subject',
  header: texts.head.subject,
  width: 'minmax(11rem, 1.3fr)',
  cell: (item) => <Subject item={item} />,
}
const body: Column<PlanItem> = {
  id: 'body',
  header: texts.head.body,
  width: 'minmax(8rem, 0.9fr)',
  cell: (item) => (
    <span className={`${styles.soft ?? ''} ellipsis`} title={item.body}>
      {item.unit === null ? texts.kindOf[item.kind] : item.body}
    </span>
  ),
}
const score: Column<PlanItem> = {
  id: 'score',
  header: texts.head.score,
  width: '4.5rem',
  align: 'right',
  cell: (item) => (item.score === null ? none : formatScore(item.score)),
}

export const readyColumns = (items: PlanItem[], numbers: ReadonlyMap<string, string>): Column<PlanItem>[] => [
  {
    id: 'check',
    header: <AllChoice items={items} />,
    width: '2.25rem',
    cell: (item) => <Choice item={item} />,
  },
  {
    id: 'place',
    header: texts.head.place,
    hint: texts.order.drag,
    width: '3.5rem',
    cell: (item) => <Handle item={item} items={items} />,
  },
  subject,
  body,
  score,
  {
    id: 'state',
    header: texts.head.next,
    width: 'minmax(9rem, 1.35fr)',
    cell: (item) => {
      const text = stateText(item, numbers.get(item.item))
      return (
        <span className="ellipsis figure" title={text}>
          {text}
        </span>
      )
    },
  },
]

export const withheldColumns: Column<PlanItem>[] = [
  subject,
  body,
  score,
  {
    id: 'reason',
    header: texts.head.reason,
    width: 'minmax(14rem, 1.6fr)',
    cell: ({ reason }) => (
      <span className="ellipsis" title={reason ?? undefined}>
        {reason}
      </span>
    ),
  },
]
