import type { ReactNode } from 'react'
import { undo } from '../../../app/notices'
import { Button, UnstyledButton } from '../../../ui/kit'
import { useEntry } from '../state'
import { texts } from '../texts'
import { Panel } from '../Panel'
import { closeReport, type GridReport } from './report'
import styles from './Grid.module.css'

const shownAtMost = 200

interface Item {
  key: string
  place: ReactNode
  text: string
}

function Left({ title, items }: { title: string; items: Item[] }) {
  if (items.length === 0) return null
  return (
    <section className={styles.left}>
      <h3>{title}</h3>
      <ul>
        {items.slice(0, shownAtMost).map(({ key, place, text }) => (
          <li key={key}>
            {place}
            <span className={styles.soft}>{text}</span>
          </li>
        ))}
      </ul>
      {items.length > shownAtMost && <p className={styles.soft}>{texts.report.more(items.length - shownAtMost)}</p>}
    </section>
  )
}

const jumpTo = (unit: string, indicator: string, name: string): ReactNode => (
  <UnstyledButton
    className={styles.jump ?? ''}
    aria-label={texts.report.goTo(`${name}, ${indicator}`)}
    onClick={() => {
      useEntry.getState().set({ goTo: { unit, indicator } })
    }}
  >
    {name} · {indicator}
  </UnstyledButton>
)

/** What a paste, a fill or an emptying wrote and what it left out, each with its place. */
export function ReportPanel({ report }: { report: GridReport }) {
  const { how, locked, unreadable, outside, written } = report
  return (
    <Panel title={texts.report.title[how]} close={texts.report.close} onClose={closeReport}>
      <output className={styles.summary}>
        {texts.report.summary(report)}
        {locked.length > 0 && <div>{texts.report.locked(locked.length)}</div>}
        {unreadable.length > 0 && <div>{texts.report.unreadable(unreadable.length)}</div>}
        {outside.length > 0 && <div>{texts.report.outside(outside.length)}</div>}
      </output>
      {written > 0 && (
        <Button
          variant="default"
          onClick={() => {
            closeReport()
            void undo()
          }}
        >
          {texts.report.undo}
        </Button>
      )}
      <Left
        title={texts.report.unreadable(unreadable.length)}
        items={unreadable.map(({ unit, unitName, indicator, text, reason }) => ({
          key: `${unit} ${indicator}`,
          place: jumpTo(unit, indicator, unitName),
          text: `"${text}": ${reason}`,
        }))}
      />
      <Left
        title={texts.report.locked(locked.length)}
        items={locked.map(({ unit, unitName, indicator, reason }) => ({
          key: `${unit} ${indicator}`,
          place: jumpTo(unit, indicator, unitName),
          text: reason,
        }))}
      />
      <Left
        title={texts.report.outside(outside.length)}
        items={outside.map(({ line, column, text }) => ({
          key: `${String(line)} ${String(column)}`,
          place: texts.report.outsideAt(line, column),
          text: text === '' ? texts.empty : `"${text}"`,
        }))}
      />
    </Panel>
  )
}
