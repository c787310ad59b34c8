/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- Esc in a field leads back to the list */
import { IconCheck, IconCircleDashed, IconCircleHalf2, IconClock, IconGift } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, type KeyboardEvent } from 'react'
import { SearchField } from '../../app/SearchField'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Grid } from '../../ui/grid/Grid'
import type { Column } from '../../ui/grid/types'
import { Button, Text } from '../../ui/kit'
import { Editor } from './Editor'
import styles from './Handover.module.css'
import { type Line, linesOf } from './lines'
import { useHandover } from './state'
import { texts } from './texts'

const signs = { none: IconCircleDashed, planned: IconClock, some: IconCircleHalf2, all: IconCheck }

function State({ line }: { line: Line }) {
  const Sign = signs[line.state]
  return (
    <span className={styles.state}>
      <Sign size="0.9375rem" aria-hidden />
      {texts.states[line.state]}
    </span>
  )
}

const columns: Column<Line>[] = [
  {
    id: 'name',
    header: texts.head.name,
    width: 'minmax(9rem, 1fr)',
    cell: ({ name }) => (
      <span className="ellipsis" title={name}>
        {name}
      </span>
    ),
  },
  {
    id: 'documents',
    header: texts.head.documents,
    width: '5.5rem',
    align: 'right',
    cell: ({ delivered, documents }) => (
      <span className="figure" title={texts.deliveredHint(delivered, documents)}>
        {texts.delivered(delivered, documents)}
      </span>
    ),
  },
  { id: 'state', header: texts.head.state, width: '7.25rem', cell: (line) => <State line={line} /> },
]

const fields = 'form input:not(:disabled, [type="checkbox"])'

/** Who gave what to whom: the bodies of the year, and what is entered for the one at hand. */
export function HandoverTab() {
  const { year } = useScope()
  const go = useView((view) => view.go)
  const { search, code, goTo, set } = useHandover()
  const { data: rows, error } = useCall('register.list', { year }, { keep: true })
  const { data: handovers } = useCall('handover.list', { year }, { keep: true })
  const query = useDeferredValue(search)
  const lines = useMemo(() => linesOf(rows ?? [], handovers ?? [], query), [rows, handovers, query])
  const editor = useRef<HTMLElement>(null)
  if (error) return <ErrorNote error={error} />
  if (!rows || !handovers) return null
  if (lines.length === 0 && search.trim() === '')
    return (
      <EmptyState icon={<IconGift size="2.5rem" stroke={1.4} />} title={texts.empty.title} text={texts.empty.text}>
        <Button
          onClick={() => {
            go('issue')
          }}
        >
          {texts.empty.action}
        </Button>
      </EmptyState>
    )
  const line = lines.find((one) => one.code === code) ?? lines[0]
  const back = ({ target, currentTarget, key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !line || !(target instanceof Element) || !currentTarget.contains(target)) return
    // A list or calendar that is open is closed first.
    if (target.getAttribute('aria-expanded') !== 'true') set({ goTo: { row: line.code, column: 'name' } })
  }
  return (
    <div className={styles.work}>
      <div className={styles.main}>
        <SearchField
          width="100%"
          label={texts.search}
          value={search}
          onChange={(value) => {
            set({ search: value })
          }}
          onDown={() => {
            set({ goTo: { row: '', column: 'name' } })
          }}
        />
        {lines.length === 0 ? (
          <Text c="dimmed">{texts.noMatch}</Text>
        ) : (
          <div className={styles.table}>
            <Grid
              label={texts.list}
              columns={columns}
              rows={lines}
              keyOf={(one) => one.code}
              goTo={goTo}
              onActive={(one) => {
                if (one.code !== line?.code) set({ code: one.code, ticked: null, editing: null, dialog: null })
              }}
              onOpen={() => {
                setTimeout(() => editor.current?.querySelector<HTMLElement>(fields)?.focus(), 0)
              }}
            />
          </div>
        )}
        <div className={styles.foot} title={texts.keysHint}>
          {texts.keysHint}
        </div>
      </div>
      {line && (
        <section ref={editor} className={styles.editor} aria-label={line.name} tabIndex={-1} onKeyDown={back}>
          <Editor key={`${String(year)} ${line.code}`} line={line} year={year} />
        </section>
      )}
    </div>
  )
}
