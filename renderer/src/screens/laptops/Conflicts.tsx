import { IconArrowsExchange } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Input } from '../../../../shared/ipc'
import type { ConflictView } from '../../../../shared/views'
import { act } from '../../client/act'
import { EmptyState } from '../../ui/EmptyState'
import { Grid } from '../../ui/grid/Grid'
import type { Cell, Column } from '../../ui/grid/types'
import { none } from '../../ui/words'
import { Decide } from './Decide'
import styles from './Laptops.module.css'
import { texts } from './texts'

const words = texts.conflicts
export type Choice = Input<'conflict.settle'>['choice']

const cut = (text: string) => (
  <span className="ellipsis" title={text}>
    {text}
  </span>
)
const columns: Column<ConflictView>[] = [
  { id: 'record', header: words.head.record, width: 'minmax(14rem, 2.4fr)', cell: ({ record }) => cut(record) },
  { id: 'cell', header: words.head.cell, width: '9rem', cell: ({ cell }) => cut(cell) },
  { id: 'mine', header: words.head.mine, width: 'minmax(6rem, 1fr)', cell: ({ mine }) => cut(mine.text) },
  { id: 'theirs', header: words.head.theirs, width: 'minmax(6rem, 1fr)', cell: ({ theirs }) => cut(theirs.text) },
  {
    id: 'common',
    header: words.head.common,
    width: 'minmax(6rem, 1fr)',
    cell: ({ common }) => cut(common?.text ?? none),
  },
]

/** The choice a digit stands for. */
const choiceOf = (
  key: string,
  { more }: ConflictView,
): { choice: Choice; text: (one: ConflictView) => string } | null => {
  if (key === '1') return { choice: 'mine', text: ({ mine }) => mine.text }
  if (key === '2') return { choice: 'theirs', text: ({ theirs }) => theirs.text }
  const index = Number(key) - 3
  const side = Number.isInteger(index) ? more[index] : undefined
  return side ? { choice: { more: index }, text: () => side.text } : null
}

/** What two laptops changed to different values, one by one, by digit keys. */
export function Conflicts({ conflicts }: { conflicts: ConflictView[] }) {
  const [active, setActive] = useState<string | null>(null)
  const [goTo, setGoTo] = useState<Cell | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const panel = useRef<HTMLElement>(null)
  if (conflicts.length === 0)
    return (
      <EmptyState
        icon={<IconArrowsExchange size="2.5rem" stroke={1.4} />}
        title={words.empty.title}
        text={words.empty.text}
      />
    )
  const shown = conflicts.find(({ id }) => id === active) ?? conflicts[0]
  const settle = async (one: ConflictView, choice: Choice, text: string): Promise<void> => {
    setProblem(null)
    const at = conflicts.indexOf(one)
    const next = conflicts[at + 1] ?? conflicts[at - 1]
    const said = words.settled(`${one.cell}, ${one.record}`, text)
    const done = await act('conflict.settle', { id: one.id, choice }, said, setProblem)
    if (!done || !next) return
    setActive(next.id)
    setGoTo({ row: next.id, column: 'record' })
  }
  return (
    <div className={styles.settling}>
      <div className={styles.stretch}>
        <div className={styles.fill}>
          <Grid
            label={words.list}
            columns={columns}
            rows={conflicts}
            keyOf={({ id }) => id}
            goTo={goTo}
            onActive={({ id }) => {
              setActive(id)
              setProblem(null)
            }}
            onOpen={() => {
              panel.current?.querySelector<HTMLElement>('input, button')?.focus()
            }}
            onKey={(event, row) => {
              const found = event.ctrlKey || event.altKey ? null : choiceOf(event.key, row)
              if (found) void settle(row, found.choice, found.text(row))
              return found !== null
            }}
          />
        </div>
        <div className={styles.hint}>{words.keyHint}</div>
      </div>
      {shown && (
        <Decide
          key={shown.id}
          ref={panel}
          conflict={shown}
          problem={problem}
          onSettle={(choice, text) => void settle(shown, choice, text)}
        />
      )}
    </div>
  )
}
